import { evolved } from '@concord/kit/domain/decider';
import { given } from '@concord/kit/test/given';
import { describe, expect, it } from 'vitest';
import * as story from '../test/mediation.story.js';
import type { MediationCommand } from './mediation.commands.js';
import { nextLapse, openDeadlines } from './mediation.deadlines.js';
import { mediationDecider } from './mediation.decide.js';
import type { MediationFact } from './mediation.facts.js';
import type { AppliedMediation } from './mediation.js';

const { order } = story;
const shanghai = (text: string) => new Date(`${text}+08:00`);
const at = (fact: MediationFact, text: string) => ({ ...fact, at: shanghai(text).toISOString() });
const state = (facts: readonly MediationFact[]) =>
  evolved(mediationDecider, mediationDecider.initial, facts) as AppliedMediation;
const on = (facts: readonly MediationFact[], command: MediationCommand) =>
  given(mediationDecider, ...facts).when(command);
const conclude = (facts: readonly MediationFact[], now: string) =>
  openDeadlines(state(facts), shanghai(now)).find(({ name }) => name === 'CONCLUDE')?.due;

// Accepted on Monday 20 April 2026. Labour Day is from 1 to 5 May; Saturday 9 May is worked to make up for it.
const accepted = [story.applied(), story.consented(), at(story.accepted(), '2026-04-20T10:00')];
const preparing = [...accepted, story.assigned(), story.declared(), story.scheduled()];

describe('thirty working days from acceptance (701 art. 38)', () => {
  it('end on the thirtieth: the holiday is not counted, the make-up Saturday is', () => {
    // 8 days of April, 19 of May (6 to 29, with Saturday 9), and 1, 2, 3 June.
    expect(conclude(preparing, '2026-04-20T12:00')).toMatchObject({
      lastDay: '2026-06-03',
      dueAt: '2026-06-03T16:00:00.000Z',
      remaining: { amount: 30, unit: 'WORKING_DAYS' },
    });
  });

  const underAppraisal = [...preparing, at(story.commissioned(), '2026-04-28T09:00')];
  const appraised = [...underAppraisal, at(story.appraised(), '2026-05-11T15:00')];

  it('stand still while an appraisal is made, over the holiday and for as long as it takes', () => {
    expect(conclude(underAppraisal, '2026-05-08T12:00')).toMatchObject({ state: 'PAUSED', remaining: { amount: 25 } });
    expect(conclude(underAppraisal, '2026-12-01T12:00')).toMatchObject({ state: 'PAUSED', remaining: { amount: 25 } });
  });
  it('go on when the opinion comes, the working days of the appraisal added at the end', () => {
    // Taken out: 28, 29 and 30 April, 6, 7 and 8 May, and Saturday 9 May. The seventh working day after 3 June is the 12th.
    expect(conclude(appraised, '2026-05-11T16:00')).toMatchObject({ state: 'RUNNING', lastDay: '2026-06-12' });
  });
  it('are not lengthened by an appraisal that ended within the minute', () => {
    const moment = '2026-04-28T09:00';
    const none = [...preparing, at(story.commissioned(), moment), at(story.appraised(), moment)];
    expect(conclude(none, '2026-04-28T10:00')?.lastDay).toBe('2026-06-03');
  });
  it('give the timer nothing to wait for while they stand still', () => {
    expect(nextLapse(state(underAppraisal), shanghai('2026-05-08T12:00'))).toBeUndefined();
    expect(nextLapse(state(appraised), shanghai('2026-05-11T16:00'))).toEqual({
      move: 'lapseConclude',
      at: '2026-06-12T16:00:00.000Z',
    });
  });
});

describe('past the limit a mediation has failed', () => {
  const lapse = (now: string) => on(preparing, order('SYS', { type: 'lapseConclude' }, shanghai(now)));
  it('at midnight, not before', () => {
    expect(lapse('2026-06-03T23:59:59.999').refusal().code).toBe('LIMIT_NOT_OVER');
    expect(lapse('2026-06-04T00:00').state()).toMatchObject({
      status: 'TERMINATED',
      termination: { ground: 'LIMIT_OVER', routes: ['NEGOTIATION', 'ADMIN', 'COURT'] },
    });
  });
  it('and nothing can be agreed upon any more, even before the timer says so', () => {
    const commission = order(
      'MED',
      {
        ...{ type: 'commissionAppraisal', body: '市医学会', commissionedBy: 'JOINT' },
        ...{ patientConsents: true, hospitalConsents: true },
      },
      shanghai('2026-06-04T00:00'),
    );
    expect(on(preparing, commission).refusal()).toMatchObject({
      code: 'LIMIT_OVER',
      rule: { id: 'mediation.conclude', article: { zh: expect.stringContaining('三十八') } },
    });
  });
  it('in Ningbo by its own article', () => {
    const [, ...rest] = preparing;
    const late = order('CHAIR', { ...agreedByAll, days: 5 }, shanghai('2026-06-04T00:00'));
    expect(on([story.applied({ rulePack: 'ningbo@1' }), ...rest], late).refusal()).toMatchObject({
      code: 'LIMIT_OVER',
      rule: { article: { zh: expect.stringContaining('宁波') } },
    });
  });
});

const agreedByAll = { type: 'extend', committeeAgrees: true, patientAgrees: true, hospitalAgrees: true } as const;

describe('extending', () => {
  const extend = (now: string, change: object = {}) =>
    on(preparing, order('CHAIR', { ...agreedByAll, days: 10, ...change }, shanghai(now)));
  it('adds working days, on the last evening too', () => {
    const [fact] = extend('2026-06-03T23:59:59.999').facts();
    expect(fact).toMatchObject({ type: 'Extended', days: 10 });
    expect(conclude([...preparing, fact as MediationFact], '2026-06-04T09:00')).toMatchObject({
      state: 'RUNNING',
      lastDay: '2026-06-17',
    });
  });
  it('comes too late when the limit is over', () => {
    expect(extend('2026-06-04T00:00').refusal().code).toBe('LIMIT_OVER');
  });
  it.each(['committeeAgrees', 'patientAgrees', 'hospitalAgrees'])('is refused without %s', (field) => {
    expect(extend('2026-05-20T10:00', { [field]: false }).refusal()).toMatchObject({
      code: 'EXTENSION_NEEDS_ALL',
      path: [field],
    });
  });
  it.each([0, 61, 1.5])('is of 1 to 60 days, not of %s', (count) => {
    expect(extend('2026-05-20T10:00', { days: count }).refusal().code).toBe('EXTENSION_DAYS');
  });
});
