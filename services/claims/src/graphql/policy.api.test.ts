import { files } from '@concord/kit/test/database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDesk, type Desk } from '../test/desk.js';
import { lead, policyInput } from '../test/road.js';

const database = files();
let desk: Desk;
beforeAll(async () => {
  desk = await openDesk(await database.settings());
});
afterAll(() => desk.service.stop());

const issue = (change: object = {}, role = 'ILEAD') =>
  desk.act(desk.of('org_insurer', role), 'policyIssue', { ...policyInput, ...change }, 'policy');
const terms = (change: object) => ({ terms: { ...policyInput.terms, ...change } });

describe('a policy', () => {
  it('is issued with its ledger, and read by both its parties in words', async () => {
    const { policy, refusals } = await issue();
    expect(refusals).toEqual([]);
    const query = `query($id: ID!) { policy(id: $id) { policyNo insurer { id } hospital { id } basis retroDate contractPack
      insuredDepartments { id } exclusions { id title { zh } } terms { perPerson legalPerClaim mentalPercent
      deductible { convention description { zh } } } ledger { remaining reviewerAuthority } } }`;
    const seen = async (who = desk.of('org_hospital', 'EXEC')) =>
      (await desk.ask(who, query, { id: policy.id })).data.policy;
    expect(await seen()).toMatchObject({
      ...{ policyNo: 'PZ-2026-001', basis: 'CLAIMS_MADE', retroDate: '2024-01-01', contractPack: 'contract-demo@1' },
      ...{ insuredDepartments: null, ledger: null },
      terms: {
        ...{ perPerson: '400000.00', legalPerClaim: '50000.00', mentalPercent: null },
        deductible: {
          convention: 'AFTER_CAP',
          description: { zh: '按每人限额内的损失：免赔2,000.00元或10%，以高者为准' },
        },
      },
    });
    expect((await seen(desk.of('org_insurer', 'HOT'))).ledger).toEqual({
      ...{ remaining: '3000000.00', reviewerAuthority: '123456.78' },
    });
    expect(await seen(desk.of('org_rival', 'ILEAD'))).toBeNull();
  });

  it.each([
    ['a number that is taken', {}, 'POLICY_NO_TAKEN', ['policyNo']],
    ['a hospital nobody knows', { policyNo: 'P2', hospitalId: 'org_none' }, 'HOSPITAL_UNKNOWN', ['hospitalId']],
    ['an end before its beginning', { policyNo: 'P2', periodTo: '2025-12-31' }, 'PERIOD_REVERSED', ['periodTo']],
    ['a contract of nobody', { policyNo: 'P2', contractPack: 'other@1' }, 'CONTRACT_UNKNOWN', ['contractPack']],
    [
      'a limit per person above the aggregate',
      { policyNo: 'P2', ...terms({ perPerson: '9000000.00' }) },
      'TERMS_UNSOUND',
      ['terms', 'perPerson'],
    ],
  ])('is refused for %s', async (_what, change, code, path) => {
    expect(await issue(change)).toMatchObject({ policy: null, refusals: [{ code, path }] });
  });

  it.each([
    ['two limits for mental harm', terms({ mentalPercent: 30, mentalAmount: '1.00' }), 'mentalAmount'],
    ['a threshold without a sum', terms({ deductible: { kind: 'ABOVE_LOSS_THRESHOLD' } }), 'threshold'],
    ['a retroactive date where the event counts', { basis: 'OCCURRENCE' }, 'retroDate'],
  ])('with %s is bad input that names its field', async (_what, change, field) => {
    const { errors } = await issue({ policyNo: 'P3', ...change });
    expect(errors[0].extensions.code).toBe('BAD_USER_INPUT');
    expect(JSON.stringify(errors)).toContain(field);
  });

  it('is not for everybody at the insurer to issue', async () => {
    expect(await issue({ policyNo: 'P4' }, 'ADJ')).toMatchObject({ refusals: [{ code: 'WRONG_ROLE' }] });
  });
});

describe('the authority of a reviewer', () => {
  it('ends where the policy says, and the lead goes on', async () => {
    const { policy } = await issue({ policyNo: 'P5', reviewerAuthority: '70199.99' });
    const { claim, asked } = await lead(desk, '1', policy.id, 'ASSESSED');
    await desk.hear(asked());
    const reviewer = await desk.on(desk.of('org_insurer', 'REV'), 'claimConsent', claim);
    expect(reviewer).toMatchObject({ refusals: [{ code: 'BEYOND_AUTHORITY' }] });
    const days = await desk.on(desk.of('org_insurer', 'ILEAD'), 'claimConsent', claim, { validDays: 91 });
    expect(days.errors[0].extensions.code).toBe('BAD_USER_INPUT');
    const lead5 = await desk.on(desk.of('org_insurer', 'ILEAD'), 'claimConsent', claim, { validDays: 5 });
    expect(lead5).toMatchObject({ claim: { payout: { expiresAt: '2026-03-07T16:00:00.000Z' } } });
  });
});

describe('an act that is tried again', () => {
  it('is done once, also where ids are made for it', async () => {
    const { policy } = await issue({ policyNo: 'P6' });
    const { claim, asked } = await lead(desk, '2', policy.id, 'ASSESSED');
    await desk.hear(asked());
    const { version: expectedVersion } = await desk.read(desk.of('org_insurer', 'REV'), claim, 'version');
    const input = { idempotencyKey: 'same-key-1', claimId: claim, expectedVersion };
    const consent = (change: object = {}) =>
      desk.act(desk.of('org_insurer', 'REV'), 'claimConsent', { ...input, ...change });
    const [first, second] = [await consent(), await consent()];
    expect(second.claim.version).toBe(first.claim.version);
    const query = 'query($id: ID!) { policy(id: $id) { ledger { reservations { amount } } } }';
    const { data } = await desk.ask(desk.of('org_insurer', 'REV'), query, { id: policy.id });
    expect(data.policy.ledger.reservations).toHaveLength(1);
    const other = await consent({ validDays: 3 });
    expect(other.errors[0].extensions).toMatchObject({ code: 'CONFLICT', reason: 'KEY_REUSED' });
  });
});

describe('a notice at the insurer’s own desk', () => {
  it('is taken for a hospital it insures, and refused for another', async () => {
    const told = {
      hospitalId: 'org_hospital',
      line: 'MEDICAL_LIABILITY',
      claimed: '5000.00',
      firstClaimedOn: '2026-03-01',
    };
    const { claim } = await desk.act(desk.of('org_insurer', 'HOT'), 'claimNotice', told);
    expect(claim).toMatchObject({ status: 'NOTICED' });
    const rival = await desk.act(desk.of('org_rival', 'HOT'), 'claimNotice', told);
    expect(rival).toMatchObject({ refusals: [{ code: 'NOT_INSURED_HERE', path: ['hospitalId'] }] });
    const nobody = await desk.act(desk.of('org_insurer', 'HOT'), 'claimNotice', {
      ...told,
      hospitalId: 'org_committee',
    });
    expect(nobody).toMatchObject({ refusals: [{ code: 'HOSPITAL_UNKNOWN' }] });
  });
});
