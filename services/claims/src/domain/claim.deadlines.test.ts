import { reckon } from '@concord/casework/domain/case-clock';
import { evolved } from '@concord/kit/domain/decider';
import { describe, expect, it } from 'vitest';
import { days, minutes, monday, shanghai } from '../test/story.people.js';
import * as story from '../test/story.js';
import { clocksOf, openDeadlines } from './claim.deadlines.js';
import { claimDecider } from './claim.decide.js';
import type { ClaimFact } from './claim.facts.js';
import type { FiledClaim } from './claim.js';
import type { ClockName } from './clocks.js';

const { past } = story;
const claimOf = (facts: readonly ClaimFact[]) => evolved(claimDecider, claimDecider.initial, facts) as FiledClaim;
const due = (facts: readonly ClaimFact[], name: ClockName, now = monday) => {
  const clock = clocksOf(claimOf(facts)).find((each) => each.name === name);
  if (!clock) throw new Error(`${name} never ran`);
  return reckon(clock, now);
};

describe('what the contract promises', () => {
  it('an acknowledgement within thirty minutes, day and night', () => {
    const midnight = shanghai('2026-02-17T23:50');
    const call = [story.noticed({ noticedAt: midnight.toISOString() })];
    expect(due(call, 'ACKNOWLEDGE', minutes(29, midnight)).state).toBe('RUNNING');
    expect(due(call, 'ACKNOWLEDGE', minutes(30, midnight))).toMatchObject({ state: 'OVERDUE', late: true });
  });
  it('somebody on site within two hours of the acknowledgement', () => {
    expect(due(past.ACKNOWLEDGED, 'SURVEY').dueAt).toBe(minutes(120).toISOString());
    expect(due([...past.SURVEYING, story.arrived()], 'SURVEY', days(1))).toMatchObject({ state: 'MET', late: false });
  });
  it('a preliminary loss within a day and a night of complete documents', () => {
    expect(due(past.ASSESSING, 'PRELIMINARY').dueAt).toBe(days(1).toISOString());
  });
});

describe('what the law asks', () => {
  it('a notice of refusal within three days; that it was told later does not make it late', () => {
    expect(due(past.REFUSED, 'REFUSAL_NOTICE')).toMatchObject({ lastDay: '2026-03-05' });
    const sent = (sentOn: string, told: Date): readonly ClaimFact[] => [
      ...past.REFUSED,
      { ...(story.noticeSent(sentOn) as ClaimFact), at: told.toISOString() },
    ];
    expect(due(sent('2026-03-05', days(5)), 'REFUSAL_NOTICE', days(5))).toMatchObject({ state: 'MET', late: false });
    expect(due(sent('2026-03-06', days(5)), 'REFUSAL_NOTICE', days(5))).toMatchObject({ state: 'MET', late: true });
  });
  it('an opinion within five working days of complete documents, in Ningbo', () => {
    expect(due(past.ASSESSING, 'OPINION')).toMatchObject({ lastDay: '2026-03-09' });
    const names = (facts: readonly ClaimFact[]) => clocksOf(claimOf(facts)).map(({ name }) => name);
    const elsewhere = [story.noticed({ rulePack: 'national@1' }), ...past.ASSESSING.slice(1)];
    expect(names(elsewhere)).not.toContain('OPINION');
    expect(names(elsewhere)).toContain('DETERMINATION');
  });
});

describe('paying in time', () => {
  const effective = (minute: string) => [
    ...[...past.CONSENTED, story.sealed()],
    story.based({ effectiveAt: shanghai(minute).toISOString() }),
  ];

  it('is three working days by contract and ten days by law, both from the agreement', () => {
    const agreed = effective('2026-03-02T09:00');
    expect(due(agreed, 'PAY').lastDay).toBe('2026-03-05');
    expect(due(agreed, 'PAY_CAP').lastDay).toBe('2026-03-12');
  });
  it('counts no day of Spring Festival, and counts the make-up Saturdays before and after it', () => {
    // Friday 13 February: Saturday 14 is worked, the holiday lasts to Monday 23, Saturday 28 is worked again.
    const agreed = effective('2026-02-13T16:00');
    expect(due(agreed, 'PAY').lastDay).toBe('2026-02-25');
    expect(due(agreed, 'PAY_CAP').lastDay).toBe('2026-02-23');
    expect(due(effective('2026-02-25T16:00'), 'PAY').lastDay).toBe('2026-02-28');
  });
  it('over Golden Week both end on the make-up Saturday, and the sooner one leads the list', () => {
    const agreed = effective('2026-09-30T10:00');
    expect(due(agreed, 'PAY').lastDay).toBe('2026-10-10');
    expect(due(agreed, 'PAY_CAP').lastDay).toBe('2026-10-10');
    const open = openDeadlines(claimOf(effective('2026-02-13T16:00')), shanghai('2026-02-13T17:00'));
    expect(open.map(({ name }) => name).slice(0, 2)).toEqual(['PAY_CAP', 'PAY']);
  });
  it('counts the day of the payment, not the day it was entered', () => {
    const late = { ...(story.paid() as ClaimFact), at: days(9).toISOString() } as ClaimFact;
    expect(due([...past.PAYABLE, late], 'PAY', days(9))).toMatchObject({ state: 'MET', late: false });
  });
});

describe('clocks that are over', () => {
  it('a claim closed without payment has none running', () => {
    const unpaid: ClaimFact = {
      type: 'ClosedWithoutPayment',
      reason: '撤回',
      by: 'stf_ILEAD',
      at: days(1).toISOString(),
    };
    expect(openDeadlines(claimOf([...past.ASSESSING, unpaid]), days(2))).toEqual([]);
  });
  it('a claim that was paid has none running', () => {
    expect(openDeadlines(claimOf(past.PAID), days(2))).toEqual([]);
  });
});
