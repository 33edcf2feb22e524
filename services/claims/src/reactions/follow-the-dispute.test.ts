import { files } from '@concord/kit/test/database';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openDesk, type Desk } from '../test/desk.js';
import { lead, mediationOf, policyInput, told } from '../test/road.js';

const database = files();
let desk: Desk;
let policyId: string;
let number = 0;
beforeAll(async () => {
  desk = await openDesk(await database.settings());
  const { policy } = await desk.act(desk.of('org_insurer', 'ILEAD'), 'policyIssue', policyInput, 'policy');
  policyId = policy.id;
});
beforeEach(() => {
  number++;
});
afterAll(() => desk.service.stop());

const next = () => String(number);
const status = async (claim: string) => (await desk.read(desk.of('org_insurer', 'ILEAD'), claim)).status;
const held = async () => {
  const query = 'query($id: ID!) { policy(id: $id) { ledger { held called } } }';
  return (await desk.ask(desk.of('org_insurer', 'REV'), query, { id: policyId })).data.policy.ledger;
};
const types = async (claim: string) => (await told(desk, claim)).map(({ type }) => type);

describe('what the mediation service tells', () => {
  it('begins a claim under the law of its dispute, once', async () => {
    const { claim, notified } = mediationOf(next());
    await desk.hear(notified(), notified());
    const seen = await desk.read(
      desk.of('org_hospital', 'LEGAL'),
      claim,
      'version rulePack contractPack claimed dispute { id } insurer { id }',
    );
    expect(seen).toEqual({
      ...{ version: 1, rulePack: 'ningbo@1', contractPack: 'contract-demo@1', claimed: '90000.00' },
      ...{ dispute: { id: `dsp_${next()}` }, insurer: { id: 'org_insurer' } },
    });
  });

  it('that speaks of a claim which is not there yet waits, and is done when the claim has come', async () => {
    const { claim, notified, stage, asked } = mediationOf(next());
    await desk.hear(stage('PROPOSED'), asked());
    const { checks } = await desk.service.readiness();
    expect(checks['follow-the-dispute']).toBe('1 parked');
    await desk.hear(notified());
    await desk.service.internal('reactions.retryParked', {}, { identity: desk.self, requestId: 'r' });
    expect((await desk.service.readiness()).checks['follow-the-dispute']).toBe('ok');
    expect(await desk.read(desk.of('org_committee', 'MED'), claim, 'proposal { state } mediationStage { zh }')).toEqual(
      {
        proposal: { state: 'ASKED' },
        mediationStage: { zh: '已提方案' },
      },
    );
  });

  it('puts the committee at the table, and its stage into both worklists', async () => {
    const { claim, notified, asked, stage } = mediationOf(next());
    await desk.hear(notified());
    const committee = desk.of('org_committee', 'REG');
    expect(await desk.read(committee, claim)).toBeNull();
    await desk.hear(asked(), stage('SESSION'));
    expect(await desk.read(committee, claim)).toMatchObject({ status: 'NOTICED' });
    const query = 'query($f: ClaimFilter) { claims(filter: $f) { edges { node { id } } } }';
    for (const who of [desk.of('org_insurer', 'ADJ'), desk.of('org_hospital', 'PRO')]) {
      const { data } = await desk.ask(who, query, {
        f: { mediationStage: ['SESSION'], search: `JF2026-11-${next()}` },
      });
      expect(data.claims.edges).toEqual([{ node: { id: claim } }]);
    }
  });

  it('amends what is asked', async () => {
    const { claim, notified } = mediationOf(next());
    await desk.hear(notified());
    await desk.hear({ type: 'ClaimAmended', version: 1, dispute: `dsp_${next()}`, claim, claimedFen: 12_345_600 });
    expect((await desk.read(desk.of('org_hospital', 'PRO'), claim, 'claimed')).claimed).toBe('123456.00');
  });

  it('takes a proposal back, and with it the word on it and what was set aside', async () => {
    const before = await held();
    const { claim, withdrawn } = await lead(desk, next(), policyId, 'CONSENTED');
    expect((await held()).held).not.toBe(before.held);
    await desk.hear(withdrawn());
    expect(await status(claim)).toBe('ASSESSED');
    expect(await held()).toEqual(before);
    expect((await told(desk, claim)).at(-2)).toMatchObject({ type: 'ConsentEnded', reason: 'WITHDRAWN' });
  });

  it('asks for a seal on a word that stands, and on one that was never given', async () => {
    const { claim, undertaking, sealRequested } = await lead(desk, next(), policyId, 'CONSENTED');
    await desk.hear(sealRequested('und_unknown'));
    expect((await told(desk, claim)).at(-1)).toMatchObject({ type: 'SealDenied', reason: 'UNKNOWN_UNDERTAKING' });
    await desk.hear(sealRequested(undertaking));
    expect((await told(desk, claim)).at(-1)).toMatchObject({ type: 'SealConfirmed', undertaking });
    expect((await held()).called).toBe('70200.00');
  });

  it('says nothing new when it is said twice', async () => {
    const { claim, undertaking, effective } = await lead(desk, next(), policyId, 'APPROVAL');
    const before = await types(claim);
    await desk.hear(effective(undertaking));
    expect(await types(claim)).toEqual(before);
    expect((await desk.service.readiness()).checks['follow-the-dispute']).toBe('ok');
  });

  it('denies the basis: both approvals are void, and nothing can be paid', async () => {
    const { claim, approval, denied, confirmed } = await lead(desk, next(), policyId, 'APPROVING');
    await desk.hear(denied(approval));
    expect(await status(claim)).toBe('APPROVAL');
    const { approvals } = await desk.read(desk.of('org_insurer', 'ADJ'), claim, 'approvals { step }');
    expect(approvals).toEqual([]);
    // Too late: the approval it speaks of is gone.
    await desk.hear(confirmed(approval));
    expect(await status(claim)).toBe('APPROVAL');
  });

  it('of an agreement whose undertaking is not standing here waits where it is seen', async () => {
    const { claim, effective } = await lead(desk, next(), policyId, 'CONSENTED');
    await desk.hear(effective('und_other'));
    expect(await status(claim)).toBe('CONSENTED');
    expect((await desk.service.readiness()).checks['follow-the-dispute']).toBe('1 parked');
  });
});
