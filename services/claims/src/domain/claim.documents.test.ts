import { reckon } from '@concord/casework/domain/case-clock';
import { given as givenFacts } from '@concord/kit/test/given';
import { describe, expect, it } from 'vitest';
import { days, monday, staff } from '../test/story.people.js';
import * as story from '../test/story.js';
import type { ClaimCommand, CommandOf } from './claim.commands.js';
import { clocksOf } from './claim.deadlines.js';
import { claimDecider } from './claim.decide.js';
import type { ClaimFact } from './claim.facts.js';
import { evolved } from '@concord/kit/domain/decider';
import type { FiledClaim } from './claim.js';

const { past } = story;
const given = (facts: readonly ClaimFact[]) => givenFacts(claimDecider, ...facts);
const as = (role: string, id?: string) => ({ actor: staff(role, id), now: monday });
const one = { id: 'doc_1', kind: 'RECORDS', title: '住院病历' };
const asked = [...past.DOCUMENTS, story.requested()];

describe('the list of missing documents', () => {
  const request = (facts: readonly ClaimFact[], documents: CommandOf<'requestDocuments'>['documents']) =>
    given(facts).when({ type: 'requestDocuments', documents, ...as('ADJ') });

  it('is given once and completely (保险法 22)', () => {
    expect(request(past.DOCUMENTS, [one]).state()).toMatchObject({ documents: [{ ...one, state: 'REQUESTED' }] });
    expect(request(asked, [{ ...one, id: 'doc_9', title: '补充一项' }]).refusal()).toMatchObject({
      code: 'DOCUMENTS_ASKED_ONCE',
      rule: { article: { zh: '《保险法》第二十二条' } },
    });
  });
  it('names at least one document, each once', () => {
    expect(request(past.DOCUMENTS, []).refusal()).toMatchObject({ code: 'DOCUMENT_NEEDED', path: ['items'] });
    expect(request(past.DOCUMENTS, [one, { ...one, id: 'doc_2' }]).refusal()).toMatchObject({
      code: 'DOCUMENT_NAMED_TWICE',
      path: ['items', '1'],
    });
  });
});

describe('each document', () => {
  const submit = (facts: readonly ClaimFact[], document: string) =>
    given(facts).when({ type: 'submitDocument', document, reference: '附件一', ...as('PRO') });
  const judge = (facts: readonly ClaimFact[], change: Partial<CommandOf<'judgeDocument'>>) =>
    given(facts).when({ type: 'judgeDocument', document: 'doc_1', accepted: false, ...as('ADJ'), ...change });
  const submitted = [...asked, story.submitted('doc_1')];

  it('is one of the list', () => {
    expect(submit(asked, 'doc_9').refusal()).toMatchObject({ code: 'DOCUMENT_UNKNOWN', path: ['item'] });
  });
  it('is rejected only with a reason that the hospital can act on', () => {
    expect(judge(submitted, { reason: ' ' }).refusal().code).toBe('REJECTION_NEEDS_REASON');
    expect(judge(submitted, { reason: '缺页' }).state()).toMatchObject({
      documents: [{ id: 'doc_1', state: 'REJECTED', reason: '缺页' }, {}],
    });
  });
  it('that was rejected is submitted again; one that was accepted is not', () => {
    const rejected = [...submitted, story.judged('doc_1', false)];
    expect(submit(rejected, 'doc_1').state()).toMatchObject({ documents: [{ state: 'SUBMITTED' }, {}] });
    expect(submit([...submitted, story.judged('doc_1')], 'doc_1').refusal().code).toBe('DOCUMENT_ACCEPTED');
  });
  it('is judged once it is there', () => {
    expect(judge([...asked, story.submitted('doc_2')], {}).refusal().code).toBe('DOCUMENT_NOT_SUBMITTED');
  });
  it('has to be accepted before the loss is assessed', () => {
    const complete = (facts: readonly ClaimFact[]) => given(facts).when({ type: 'completeDocuments', ...as('ADJ') });
    const half = [...submitted, story.judged('doc_1')];
    expect(complete(half).refusal().code).toBe('DOCUMENTS_INCOMPLETE');
    const all = [...half, story.submitted('doc_2'), story.judged('doc_2')];
    expect(complete(all).state()).toMatchObject({
      status: 'ASSESSING',
      clocks: { PRELIMINARY: { startedAt: monday.toISOString() }, OPINION: { startedAt: monday.toISOString() } },
    });
    expect(complete(past.DOCUMENTS).state()).toMatchObject({ status: 'ASSESSING' });
  });
});

describe('the thirty days of determination (保险法 23)', () => {
  const acts = (...commands: readonly [ClaimCommand['type'], number, object?][]) =>
    commands.reduce(
      (state, [type, day, rest]) => {
        const role = type === 'submitDocument' ? 'PRO' : 'ADJ';
        const command = { type, actor: staff(role), now: days(day), ...rest } as unknown as ClaimCommand;
        return evolved(claimDecider, state, claimDecider.decide(state, command));
      },
      evolved(claimDecider, claimDecider.initial, past.DOCUMENTS),
    );
  const determination = (claim: unknown, day: number) => {
    const clock = clocksOf(claim as FiledClaim).find(({ name }) => name === 'DETERMINATION');
    return clock && reckon(clock, days(day));
  };
  const list = { documents: [one, { id: 'doc_2', kind: 'INVOICES', title: '发票' }] };
  const first = { document: 'doc_1', reference: '附件一' };
  const second = { document: 'doc_2', reference: '附件二' };

  it('end on Wednesday 1 April when nothing was missing', () => {
    expect(determination(acts(), 0)).toMatchObject({ state: 'RUNNING', lastDay: '2026-04-01' });
  });
  it('stand still while a document is outstanding', () => {
    const waiting = acts(['requestDocuments', 1, list], ['submitDocument', 5, first]);
    expect(determination(waiting, 9)).toMatchObject({
      state: 'PAUSED',
      pausedBy: { reason: 'DOCUMENTS_OUTSTANDING', by: 'stf_ADJ' },
      lastDay: '2026-04-09',
    });
  });
  it('run on as soon as the hospital sent everything: the time to look at it is the insurer’s own', () => {
    const there = acts(['requestDocuments', 1, list], ['submitDocument', 5, first], ['submitDocument', 11, second]);
    expect(determination(there, 12)).toMatchObject({ state: 'RUNNING', lastDay: '2026-04-11' });
  });
  it('stand still again when something is rejected, and run on when all is complete', () => {
    const judged = acts(
      ['requestDocuments', 1, list],
      ['submitDocument', 3, first],
      ['submitDocument', 3, second],
      ['judgeDocument', 4, { document: 'doc_1', accepted: false, reason: '缺页' }],
      ['submitDocument', 7, first],
      ['judgeDocument', 8, { document: 'doc_1', accepted: true }],
      ['judgeDocument', 8, { document: 'doc_2', accepted: true }],
      ['completeDocuments', 8],
    );
    // Two days for the list, three for the missing page.
    expect(determination(judged, 8)).toMatchObject({ state: 'RUNNING', lastDay: '2026-04-06' });
  });
  it('are not held up by what is accepted', () => {
    const accepted = acts(
      ['requestDocuments', 1, { documents: [one] }],
      ['submitDocument', 3, first],
      ['judgeDocument', 4, { document: 'doc_1', accepted: true }],
      ['completeDocuments', 9],
    );
    expect(determination(accepted, 9)).toMatchObject({ state: 'RUNNING', lastDay: '2026-04-03' });
  });
  it('of a list that is asked for and fulfilled in one moment lose nothing', () => {
    const at = { documents: [one] };
    const atOnce = acts(['requestDocuments', 1, at], ['submitDocument', 1, first]);
    expect(determination(atOnce, 1)).toMatchObject({ state: 'RUNNING', lastDay: '2026-04-01' });
  });
});

describe('the assessment', () => {
  it('has mental harm within the loss', () => {
    const assess = (mentalFen: number) =>
      given(past.ASSESSING).when({
        ...{ type: 'assess', liability: 'MAJOR', lossFen: 8_000_000, mentalFen, text: '主要责任' },
        ...as('ADJ'),
      });
    expect(assess(8_000_001).refusal()).toMatchObject({ code: 'MENTAL_OVER_LOSS', path: ['mental'] });
    expect(assess(8_000_000).state()).toMatchObject({
      status: 'REVIEWING',
      clocks: { PRELIMINARY: { stoppedAt: monday.toISOString() } },
    });
  });
  it('is reviewed by another person', () => {
    const review = (id: string) => given(past.REVIEWING).when({ type: 'review', ...as('REV', id) });
    expect(review('stf_ADJ').refusal().code).toBe('ASSESSOR_CANNOT_REVIEW');
    const deputy = { ...as('REV').actor, actsFor: ['stf_ADJ'] };
    const standsIn = given(past.REVIEWING).when({ type: 'review', ...as('REV'), actor: deputy });
    expect(standsIn.refusal().code).toBe('ASSESSOR_CANNOT_REVIEW');
    expect(review('stf_REV').state()).toMatchObject({
      status: 'ASSESSED',
      assessment: { assessedBy: 'stf_ADJ', reviewedBy: 'stf_REV' },
      clocks: { OPINION: { stoppedAt: monday.toISOString() }, DETERMINATION: { stoppedAt: monday.toISOString() } },
    });
  });
  it('that comes back keeps what was written and what is missing', () => {
    const back = given(past.REVIEWING).when({ type: 'returnAssessment', reason: '缺计算依据', ...as('REV') });
    expect(back.state()).toMatchObject({
      status: 'ASSESSING',
      returned: { reason: '缺计算依据', assessment: { text: '主要责任' } },
    });
  });
});
