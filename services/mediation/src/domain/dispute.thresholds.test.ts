import { given } from '@concord/kit/test/given';
import { describe, expect, it } from 'vitest';
import * as story from '../test/dispute.story.js';
import { disputeDecider } from './dispute.decide.js';
import type { Opening } from './dispute.commands.js';
import type { DisputeFact } from './dispute.facts.js';
import { disputeLifecycle } from './dispute.moves.js';
import { exceededThreshold, thresholdsFor, type Measured } from './dispute.thresholds.js';

const { opened, noticeIssued, monday, atHospital } = story;
const of = (change: Partial<Measured>): Measured => ({
  kind: 'TREATMENT',
  rulePack: 'national@1',
  claimedFen: 0,
  ...change,
});
const exceeded = (dispute: Measured) => thresholdsFor(dispute).flatMap((each) => (each.exceeded ? [each.id] : []));

const TEN_THOUSAND = 1_000_000;
const HUNDRED_THOUSAND = 10_000_000;

describe('what the law of a place says to a sum', () => {
  it.each([
    ['zhejiang@1', TEN_THOUSAND - 1, []],
    ['zhejiang@1', TEN_THOUSAND, []],
    ['zhejiang@1', TEN_THOUSAND + 1, ['settlement.private-ceiling']],
    ['zhejiang@1', HUNDRED_THOUSAND - 1, ['settlement.private-ceiling']],
    ['zhejiang@1', HUNDRED_THOUSAND, ['settlement.private-ceiling']],
    ['zhejiang@1', HUNDRED_THOUSAND + 1, ['settlement.private-ceiling', 'appraisal.required']],
    ['ningbo@1', TEN_THOUSAND - 1, []],
    ['ningbo@1', TEN_THOUSAND, []],
    ['ningbo@1', TEN_THOUSAND + 1, ['insurer.joins-negotiation', 'insurer.joins-mediation']],
    ['ningbo@1', HUNDRED_THOUSAND - 1, ['insurer.joins-negotiation', 'insurer.joins-mediation']],
    ['ningbo@1', HUNDRED_THOUSAND, ['insurer.joins-negotiation', 'insurer.joins-mediation', 'appraisal.required']],
    ['ningbo@1', HUNDRED_THOUSAND + 1, ['insurer.joins-negotiation', 'insurer.joins-mediation', 'appraisal.required']],
    ['national@1', HUNDRED_THOUSAND + 1, []],
  ])('%s, %d fen: %j', (rulePack, claimedFen, ids) => {
    expect(exceeded(of({ rulePack, claimedFen }))).toEqual(ids);
  });

  it('is shown also where it is not exceeded, with its article and how well it was checked', () => {
    const [first] = thresholdsFor(of({ rulePack: 'ningbo@1', claimedFen: 1 }));
    expect(first).toMatchObject({ id: 'insurer.joins-negotiation', amountFen: TEN_THOUSAND, verified: 'PRIMARY' });
    expect(first?.article.zh).toContain('第二十六条');
  });
  it('for public hospitals does not reach a private one, and reaches one of which nobody said', () => {
    const ids = (ownership?: 'PUBLIC' | 'PRIVATE') =>
      thresholdsFor(of({ rulePack: 'zhejiang@1', claimedFen: 1, ownership })).map(({ id }) => id);
    expect(ids('PRIVATE')).toEqual(['appraisal.required']);
    expect(ids('PUBLIC')).toEqual(['settlement.private-ceiling', 'appraisal.required']);
    expect(ids()).toEqual(ids('PUBLIC'));
  });
  it('has nothing to say to a dispute that does not arise from treatment', () => {
    expect(thresholdsFor(of({ kind: 'PREMISES', rulePack: 'ningbo@1', claimedFen: HUNDRED_THOUSAND }))).toEqual([]);
  });
  it('is found by its id only where it is exceeded', () => {
    const dispute = of({ rulePack: 'ningbo@1', claimedFen: TEN_THOUSAND + 1 });
    expect(exceededThreshold(dispute, 'insurer.joins-mediation')?.amountFen).toBe(TEN_THOUSAND);
    expect(exceededThreshold(dispute, 'appraisal.required')).toBeUndefined();
  });
});

describe('negotiating', () => {
  const negotiate = (change: Partial<Opening>, ...facts: readonly DisputeFact[]) =>
    given(disputeDecider, opened(change), ...facts).when({
      type: 'openNegotiation',
      actor: atHospital('PRO'),
      now: monday,
    });

  it('waits for the written notice', () => {
    expect(negotiate({}).refusal()).toMatchObject({ code: 'NOTICE_NOT_ISSUED', rule: { id: 'dispute.notice' } });
    expect(negotiate({}, noticeIssued()).state()).toMatchObject({ status: 'IN_FORUM' });
  });

  it.each([
    [TEN_THOUSAND - 1, 'PUBLIC', undefined],
    [TEN_THOUSAND, 'PUBLIC', undefined],
    [TEN_THOUSAND + 1, 'PUBLIC', 'PRIVATE_SETTLEMENT_BARRED'],
    [TEN_THOUSAND + 1, undefined, 'PRIVATE_SETTLEMENT_BARRED'],
    [TEN_THOUSAND + 1, 'PRIVATE', undefined],
  ] as const)('in Zhejiang %d fen at a %s hospital: %s', (claimedFen, ownership, code) => {
    const attempt = negotiate({ rulePack: 'zhejiang@1', claimedFen, ownership }, noticeIssued());
    if (!code) return expect(attempt.state()).toMatchObject({ status: 'IN_FORUM' });
    const { sentence, rule, ...refusal } = attempt.refusal();
    expect(refusal.code).toBe(code);
    expect(sentence.zh).toContain('10000.00 元');
    expect(rule).toMatchObject({ id: 'settlement.private-ceiling' });
    expect(rule?.article.zh).toContain('浙江省');
  });

  it.each([
    [TEN_THOUSAND - 1, undefined],
    [TEN_THOUSAND, undefined],
    [TEN_THOUSAND + 1, 'INSURER_NOT_TOLD'],
  ])('in Ningbo %d fen with no insurer told: %s', (claimedFen, code) => {
    const attempt = (...told: readonly DisputeFact[]) =>
      negotiate({ rulePack: 'ningbo@1', claimedFen }, noticeIssued(), ...told);
    if (code) {
      expect(attempt().refusal()).toMatchObject({ code, rule: { id: 'insurer.joins-negotiation' } });
      expect(attempt().refusal().rule?.article.zh).toContain('第二十六条');
    } else expect(attempt().state()).toMatchObject({ status: 'IN_FORUM' });
    expect(attempt(story.insurerNotified()).state()).toMatchObject({ status: 'IN_FORUM' });
    expect(attempt(story.uninsured()).state()).toMatchObject({ status: 'IN_FORUM' });
  });

  it('nationally nothing bars it', () => {
    expect(negotiate({ claimedFen: HUNDRED_THOUSAND * 10 }, noticeIssued()).facts()).toHaveLength(1);
  });

  it('is offered in grey with the same article', () => {
    const { state } = given(
      disputeDecider,
      opened({ rulePack: 'zhejiang@1', claimedFen: TEN_THOUSAND + 1 }),
      noticeIssued(),
    );
    const actions = disputeLifecycle.offer({ state, actor: atHospital('PRO'), now: monday });
    expect(actions.find(({ name }) => name === 'openNegotiation')).toMatchObject({
      allowed: false,
      refusal: { code: 'PRIVATE_SETTLEMENT_BARRED', rule: { id: 'settlement.private-ceiling' } },
    });
  });
});

describe('settling', () => {
  const settle = (...facts: readonly DisputeFact[]) =>
    given(disputeDecider, ...facts).when({
      type: 'settle',
      totalFen: 500_000,
      representatives: { patient: 1, hospital: 1 },
      payBy: '2026-03-31',
      text: '补偿',
      actor: atHospital('LEGAL'),
      now: monday,
    });
  const raised = (claimedFen: number): DisputeFact => ({
    type: 'ClaimAmended',
    claimedFen,
    formerlyFen: TEN_THOUSAND,
    reason: '增加误工费',
    by: 'stf_PRO',
    at: monday.toISOString(),
  });

  it.each([
    ['zhejiang@1', 'PRIVATE_SETTLEMENT_BARRED'],
    ['ningbo@1', 'INSURER_NOT_TOLD'],
  ])('under %s a claim that grew while one negotiated is judged anew: %s', (rulePack, code) => {
    const begun = [opened({ rulePack, claimedFen: TEN_THOUSAND }), noticeIssued(), story.negotiationOpened()];
    expect(settle(...begun).state()).toMatchObject({ status: 'SETTLED' });
    expect(settle(...begun, raised(TEN_THOUSAND + 1)).refusal().code).toBe(code);
  });
});
