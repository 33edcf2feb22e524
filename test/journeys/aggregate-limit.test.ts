import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askedClaim, assessClaim, issuePolicy, ledgerOf, USUAL_TERMS } from '../actors/claim-chapters.js';
import * as chapter from '../actors/dispute-chapters.js';
import { claims, disputes, housesOf, mediations, type Houses } from '../actors/houses.js';
import type { Json } from '../world/http.js';
import { openWorld, type World } from '../world/world.js';

const SHARES = 'payout { insurerShare hospitalShare steps { id clause { zh } after } }';

let world: World;
let houses: Houses;
let policyId: string;
beforeAll(async () => {
  world = await openWorld({ partners: true });
  houses = await housesOf(world);
  const terms = { ...USUAL_TERMS, perPerson: '50000.00', aggregate: '50000.00' };
  policyId = (await issuePolicy(houses, { terms, reviewerAuthority: '50000.00' })).id;
});
afterAll(() => world.stop());

/** A dispute of its own as far as the proposal of 60,000 yuan that the insurer is asked about; answers both cases. */
async function proposed(): Promise<{ readonly claim: Json; readonly mediation: Json }> {
  const { dispute, claim } = await chapter.notifyInsurer(houses, await chapter.openDirectly(houses, '80000.00'));
  await assessClaim(houses, claim, policyId, { loss: '60000.00', mental: '0.00' });
  const known = await disputes.awaited(
    houses.committee.registrar,
    dispute.id,
    'insurerOpinion { loss }',
    ({ insurerOpinion }) => insurerOpinion,
  );
  const accepted = await chapter.acceptAsked(houses, await chapter.applyAsPatient(houses, known));
  const prepared = await chapter.prepareMediation(houses, accepted);
  const heard = await chapter.holdSession(houses, prepared, '2026-03-05T02:00:00Z');
  const proposal = { ...chapter.PROPOSAL, total: '60000.00', mental: '0.00' };
  const mediation = await mediations.step(houses.committee.mediator, 'propose', heard, proposal);
  return { claim: await askedClaim(houses.insurer.reviewer, claim.id, '60000.00'), mediation };
}

describe('a policy whose aggregate limit is 50,000 yuan', () => {
  let [first, third] = [] as unknown as [Json, Json];

  it('pays the first claim up to the limit per person, less the deductible', async () => {
    const { claim, mediation } = await proposed();
    const consented = await claims.step(houses.insurer.reviewer, 'consent', claim, {}, SHARES);
    expect(consented.payout).toMatchObject({ insurerShare: '47500.00', hospitalShare: '12500.00' });
    first = mediation;
  });

  it('pays the second what is left, and says under which term', async () => {
    const { claim } = await proposed();
    const consented = await claims.step(houses.insurer.reviewer, 'consent', claim, {}, SHARES);
    expect(consented.payout).toMatchObject({ insurerShare: '2500.00', hospitalShare: '57500.00' });
    expect(consented.payout.steps).toContainEqual({
      ...{ id: 'aggregate-limit', clause: { zh: '保险合同“累计责任限额”条款' }, after: '2500.00' },
    });
    expect(await ledgerOf(houses.insurer.lead, policyId)).toMatchObject({ held: '50000.00', remaining: '0.00' });
  });

  it('pays the third nothing, and names the term', async () => {
    const { claim } = await proposed();
    const { lead, reviewer } = houses.insurer;
    for (const who of [reviewer, lead])
      expect(await claims.refusedStep(who, 'consent', claim)).toMatchObject({
        ...{ code: 'AGGREGATE_EXHAUSTED', rule: { id: 'policy.aggregate-limit' } },
      });
    third = claim;
  });

  it('has room again as soon as a word is taken back', async () => {
    const { mediator } = houses.committee;
    const { lead, reviewer } = houses.insurer;
    const { id, version } = await mediations.awaited(
      mediator,
      first.id,
      'undertaking { insurerShare }',
      ({ undertaking }) => undertaking?.insurerShare === '47500.00',
    );
    first = await mediations.step(
      mediator,
      'withdrawProposal',
      { id, version },
      { reason: '双方暂缓' },
      'dispute { id }',
    );
    await claims.awaited(
      lead,
      third.id,
      'policy { ledger { remaining } }',
      ({ policy }) => policy.ledger.remaining === '47500.00',
    );
    const again = await claims.read(reviewer, third.id, 'id version');
    const consented = await claims.step(reviewer, 'consent', again, {}, SHARES);
    expect(consented.payout).toMatchObject({ insurerShare: '47500.00' });
    expect(await ledgerOf(lead, policyId)).toMatchObject({ held: '50000.00', remaining: '0.00' });
  });

  it('leaves it to the hospital to pay alone, who says so; then the insurer is not asked any more', async () => {
    const proposal = { ...chapter.PROPOSAL, total: '61000.00', mental: '0.00' };
    first = await mediations.step(houses.committee.mediator, 'propose', first, proposal, 'dispute { id }');
    const { reviewer } = houses.insurer;
    const asked = await chapter.claimOf(reviewer, first.dispute.id);
    const again = await askedClaim(reviewer, asked.id, '61000.00');
    expect(await claims.refusedStep(reviewer, 'consent', again)).toMatchObject({ code: 'AGGREGATE_EXHAUSTED' });
    const reason = { reason: '保险限额已用尽，由医院承担' };
    first = await mediations.step(houses.hospital.legal, 'waiveInsurer', first, reason, 'undertaking { waived }');
    expect(first.undertaking).toEqual({ waived: true });
    const withdrawn = ({ proposal: { state } }: Json) => state === 'WITHDRAWN';
    await claims.awaited(reviewer, asked.id, 'proposal { state }', withdrawn);
  });
});
