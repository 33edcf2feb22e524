import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Acts, Case, Told } from '../actors/acts.js';
import { askedClaim, assessClaim, issuePolicy, ledgerOf } from '../actors/claim-chapters.js';
import * as chapter from '../actors/dispute-chapters.js';
import { claims, complaints, disputes, housesOf, mediations, type Houses } from '../actors/houses.js';
import { inBothModes } from '../world/both-modes.js';
import type { Json } from '../world/http.js';
import type { Person } from '../world/person.js';
import type { World } from '../world/world.js';

/** Thursday 5 March 2026, nine in the morning in Shanghai. */
const THURSDAY = new Date('2026-03-05T01:00:00Z');

inBothModes('what is sent twice happens once, and is answered alike', (open) => {
  let world: World;
  let houses: Houses;
  let policyId: string;
  let [dispute, claim, mediation] = [] as unknown as [Json, Json, Json];

  beforeAll(async () => {
    world = await open({ now: THURSDAY, partners: true });
    houses = await housesOf(world);
    policyId = (await issuePolicy(houses)).id;
  });
  afterAll(() => world.stop());

  /** Presses the button twice in one breath, and once more afterwards; answers what came back each time. */
  async function pressed(by: Person, acts: Acts, noun: string, act: string, on: Case, told: Told, more = '') {
    const target = { [`${noun}Id`]: on.id, expectedVersion: on.version };
    const { query, variables, field } = acts.mutation(act, { ...target, ...told }, more);
    const send = async () => (await by.ask(query, { ...variables }))[field][noun] as Json;
    return [...(await Promise.all([send(), send()])), await send()];
  }

  const count = async (by: Person, list: string) =>
    (await by.ask(`{ ${list} { totalCount { count } } }`))[list].totalCount.count;

  it('raising a dispute', async () => {
    const complaint = await chapter.investigate(houses, await world.organization('甬江').department('整形外科'));
    const told = { kind: 'TREATMENT', claimed: '80000.00', claimants: [], occurredOn: '2026-01-20' };
    const { pro } = houses.hospital;
    const [one, two, three] = await pressed(
      pro,
      complaints,
      'complaint',
      'raiseDispute',
      complaint,
      told,
      'dispute { id }',
    );
    expect(two).toEqual(one);
    expect(three).toEqual(one);
    dispute = await disputes.awaited(pro, one.dispute.id, '', () => true);
    expect(await count(pro, 'disputes')).toBe(1);
    expect(dispute.caseNo).toMatch(/-00001$/);
  });

  it('notifying the insurer', async () => {
    const told = { insurerId: houses.ids.insurer, disclosure: chapter.CONSENTED };
    const { pro } = houses.hospital;
    const [one, two, three] = await pressed(pro, disputes, 'dispute', 'notifyInsurer', dispute, told);
    expect(two.id).toBe(one.id);
    expect(three.id).toBe(one.id);
    const { hot } = houses.insurer;
    const found = await chapter.claimOf(hot, dispute.id);
    expect(await count(hot, 'claims')).toBe(1);
    claim = await assessClaim(houses, found, policyId);
    const kinds = (await disputes.read(pro, dispute.id, 'timeline { kind }')).timeline.map(({ kind }: Json) => kind);
    expect(kinds.filter((kind: string) => kind === 'notifyInsurer')).toHaveLength(1);
  });

  it('applying for mediation', async () => {
    const { pro } = houses.hospital;
    const told = ({ insurerOpinion }: Json) => insurerOpinion;
    const known = await disputes.awaited(pro, dispute.id, 'insurerOpinion { loss }', told);
    const { query, variables, field } = mediations.mutation('apply', chapter.applying(houses, known, 'JOINT'));
    const send = async () => (await pro.ask(query, { ...variables }))[field].mediation as Json;
    const [one, two] = await Promise.all([send(), send()]);
    expect(two).toEqual(one);
    mediation = await mediations.step(houses.committee.registrar, 'accept', await send(), chapter.NO_BAR);
    expect(await count(houses.committee.registrar, 'mediations')).toBe(1);
  });

  it('the insurer’s word, which takes its sum off the limit once', async () => {
    const { lead } = houses.insurer;
    mediation = await chapter.prepareMediation(houses, mediation);
    mediation = await chapter.holdSession(houses, mediation, '2026-03-05T02:00:00Z');
    const proposal = { ...chapter.PROPOSAL, total: '60000.00' };
    mediation = await mediations.step(houses.committee.mediator, 'propose', mediation, proposal);
    claim = await askedClaim(lead, claim.id, '60000.00');
    const [one, two, three] = await pressed(lead, claims, 'claim', 'consent', claim, {}, 'payout { insurerShare }');
    expect(one).toMatchObject({ status: 'CONSENTED', payout: { insurerShare: '57000.00' } });
    expect(two).toEqual(one);
    expect(three).toEqual(one);
    const { held, reservations } = await ledgerOf(lead, policyId);
    expect({ held, reservations }).toEqual({
      held: '57000.00',
      reservations: [{ amount: '57000.00', state: 'HELD' }],
    });
  });

  it('the payment, which is booked once', async () => {
    const { mediator, sealer } = houses.committee;
    const { cashier, lead } = houses.insurer;
    mediation = await mediations.awaited(
      mediator,
      mediation.id,
      'undertaking { insurerShare }',
      ({ undertaking }) => undertaking,
    );
    mediation = await chapter.agree(houses, mediation);
    const instalments = chapter.instalmentsOf('57000.00', '3000.00', '2026-03-20');
    mediation = await mediations.step(mediator, 'draft', mediation, { ...chapter.AGREED, instalments });
    await mediations.step(sealer, 'requestSeal', await chapter.sign(houses, mediation));
    const payable = await chapter.approvePayout(houses, claim.id);
    const paid = { paidOn: '2026-03-05', reference: '转账-0305-01' };
    const [one, two, three] = await pressed(cashier, claims, 'claim', 'pay', payable, paid, 'payment { amount }');
    expect(one).toMatchObject({ status: 'PAID', payment: { amount: '57000.00' } });
    expect(two).toEqual(one);
    expect(three).toMatchObject({ id: one.id, status: 'PAID', payment: { amount: '57000.00' } });
    expect(await ledgerOf(lead, policyId)).toMatchObject({ paid: '57000.00', called: '0.00', held: '0.00' });
    const seen = 'agreement { instalments { payer paid } }';
    const booked = ({ agreement }: Json) => agreement?.instalments[0].paid !== '0.00';
    const { agreement } = await mediations.awaited(mediator, mediation.id, seen, booked);
    expect(agreement.instalments).toEqual([
      { payer: 'INSURER', paid: '57000.00' },
      { payer: 'HOSPITAL', paid: '0.00' },
    ]);
    // Another button press, with a key of its own, is refused: it is paid.
    expect(await claims.refusedStep(cashier, 'pay', three, paid)).toMatchObject({ code: 'WRONG_STATE' });
  });
});
