import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assessClaim, issuePolicy } from '../actors/claim-chapters.js';
import { register } from '../actors/complaints.js';
import * as chapter from '../actors/dispute-chapters.js';
import { claims, complaints, disputes, housesOf, mediations, type Houses } from '../actors/houses.js';
import { registerPatient } from '../actors/patients.js';
import { inBothModes } from '../world/both-modes.js';
import type { Json } from '../world/http.js';
import type { Person } from '../world/person.js';
import type { World } from '../world/world.js';

/** Thursday 5 March 2026, nine in the morning in Shanghai. */
const THURSDAY = new Date('2026-03-05T01:00:00Z');
const WHOLE = `query($id: ID!) { dispute(id: $id) { caseNo status complaint { caseNo } claims { caseNo } mediation { caseNo } } }`;
const RAISED = { kind: 'TREATMENT', claimed: '9000.00', claimants: [], occurredOn: '2026-03-01' };

inBothModes('a service that is away', (open) => {
  let world: World;
  let houses: Houses;
  let policyId: string;
  let [complaint, dispute, claim, mediation] = [] as unknown as [Json, Json, Json, Json];

  beforeAll(async () => {
    world = await open({ now: THURSDAY, partners: true });
    houses = await housesOf(world);
    policyId = (await issuePolicy(houses)).id;
  });
  afterAll(() => world.stop());

  /** Another complaint under investigation. */
  async function another(name: string, phone: string): Promise<Json> {
    const { front, pro } = houses.hospital;
    const patientId = await registerPatient(front, name, phone);
    const departmentIds = [await world.organization('甬江').department('急诊科')];
    const registered = await register(front, { patientId, departmentIds, complainant: { relation: 'SELF', name } });
    const triaged = await complaints.step(pro, 'triage', registered);
    return complaints.step(pro, 'assign', triaged, { handlerId: await pro.id() });
  }

  /** An answer of which a part is missing, because a service is down. */
  async function partOf(by: Person, query: string, id: string): Promise<Json> {
    const { data, errors } = await by.answer(query, { id });
    expect(errors?.map(({ extensions }) => extensions.reason)).toEqual(['UNAVAILABLE']);
    return data;
  }

  /** The numbers of what stands in a worklist, in order. */
  async function numbers(by: Person, list: string): Promise<readonly string[]> {
    const { edges } = (await by.ask(`{ ${list}(first: 100) { edges { node { caseNo } } } }`))[list];
    return (edges as Json[]).map(({ node }) => (node.caseNo as string).slice(-5)).sort();
  }

  const kindsOf = (read: Json) => (read.timeline as Json[]).map(({ kind }) => kind as string);

  describe('while the claims service is down', () => {
    it('the hospital notifies its insurer, and the mediation begins; what is known of the claim is missing', async () => {
      complaint = await chapter.investigate(houses, await world.organization('甬江').department('整形外科'));
      dispute = await chapter.raiseDispute(houses, complaint, '80000.00');
      const { pro } = houses.hospital;
      await world.whileDown('claims', async () => {
        const told = { insurerId: houses.ids.insurer, disclosure: chapter.CONSENTED };
        dispute = await disputes.step(pro, 'notifyInsurer', dispute, told);
        mediation = await chapter.acceptMediation(houses, dispute);
        mediation = await chapter.prepareMediation(houses, mediation);
        const seen = await partOf(pro, WHOLE, dispute.id);
        expect(seen.dispute).toMatchObject({
          ...{ status: 'IN_FORUM', claims: null, complaint: { caseNo: complaint.caseNo } },
          mediation: { caseNo: mediation.caseNo },
        });
        expect((await houses.insurer.hot.refusal('{ claims { edges { node { id } } } }')).extensions).toMatchObject({
          ...{ code: 'INTERNAL', reason: 'UNAVAILABLE' },
        });
        mediation = await chapter.holdSession(houses, mediation, '2026-03-05T02:00:00Z');
        // It comes back as a process that is gone comes back: with its records alone.
        await world.restartGateway();
      });
    });

    it('nothing is lost: it hears of it in order when it is back, once', async () => {
      claim = await chapter.claimOf(houses.insurer.hot, dispute.id);
      expect(claim).toMatchObject({ status: 'NOTICED', caseNo: expect.stringMatching(/-00001$/) });
      expect(await numbers(houses.insurer.hot, 'claims')).toEqual(['00001']);
      const followed = await claims.awaited(
        houses.insurer.hot,
        claim.id,
        'mediationStage { zh } timeline { kind }',
        (read) => Boolean(read.mediationStage),
      );
      expect(kindsOf(followed).filter((kind) => kind === 'notice')).toEqual(['notice']);
      dispute = await disputes.awaited(
        houses.hospital.pro,
        dispute.id,
        'claimNo',
        ({ claimNo }) => claimNo === claim.caseNo,
      );
    });
  });

  describe('while the mediation service is down', () => {
    it('the insurer goes on with its claim, and another complaint becomes a dispute that nobody can see yet', async () => {
      const { pro } = houses.hospital;
      const second = await another('孟凡', '13857400222');
      let raised: Json;
      await world.whileDown('mediation', async () => {
        claim = await assessClaim(houses, claim, policyId, { loss: '70000.00', mental: '0.00' });
        raised = await complaints.step(pro, 'raiseDispute', second, RAISED);
        expect(raised.status).toBe('DISPUTE');
        const query = 'query($id: ID!) { complaint(id: $id) { status dispute { caseNo } patient { name } } }';
        expect((await partOf(pro, query, second.id)).complaint).toMatchObject({
          status: 'DISPUTE',
          patient: { name: '孟凡' },
        });
      });
      const opened = await complaints.awaited(pro, second.id, 'dispute { caseNo status }', (read) => read.dispute);
      expect(opened.dispute).toEqual({ caseNo: expect.stringMatching(/-00002$/), status: 'OPEN' });
      expect(await numbers(pro, 'disputes')).toEqual(['00001', '00002']);
    });

    it('it hears what the insurer found, and where the claim stands now', async () => {
      const fields = 'insurerOpinion { loss } claimStage { zh } timeline { kind }';
      const heard = await disputes.awaited(houses.hospital.pro, dispute.id, fields, (read) => read.insurerOpinion);
      expect(heard).toMatchObject({ insurerOpinion: { loss: '70000.00' }, claimStage: { zh: '已核定' } });
      expect(kindsOf(heard).filter((kind) => kind === 'recordOpinion')).toEqual(['recordOpinion']);
    });
  });

  describe('while the complaints service is down', () => {
    it('a dispute that was raised a moment before waits until it can say who claims', async () => {
      const { pro } = houses.hospital;
      const third = await another('秦川', '13857400444');
      let comesBack = () => {};
      const back = new Promise<void>((resolve) => (comesBack = resolve));
      const { outage } = await world.whileDown('mediation', async () => {
        await complaints.step(pro, 'raiseDispute', third, RAISED);
        return { outage: world.whileDown('complaints', () => back) };
      });
      const partial = await partOf(pro, WHOLE, dispute.id);
      expect(partial.dispute).toMatchObject({ complaint: null, claims: [{ caseNo: claim.caseNo }] });
      expect(await numbers(pro, 'disputes')).toEqual(['00001', '00002']);
      comesBack();
      await outage;
      const opened = await complaints.awaited(
        pro,
        third.id,
        'dispute { caseNo claimants { name } }',
        (read) => read.dispute,
      );
      expect(opened.dispute).toEqual({ caseNo: expect.stringMatching(/-00003$/), claimants: [{ name: '秦川' }] });
    });

    it('the mediation is agreed upon, sealed and paid; the complaint hears of it in the end, once', async () => {
      const { mediator, sealer } = houses.committee;
      const { lead, cashier } = houses.insurer;
      await world.whileDown('complaints', async () => {
        const proposal = { ...chapter.PROPOSAL, total: '60000.00', mental: '0.00' };
        mediation = await mediations.step(mediator, 'propose', mediation, proposal);
        claim = await claims.awaited(lead, claim.id, 'proposal { state }', (read) => read.proposal?.state === 'ASKED');
        claim = await claims.step(lead, 'consent', claim);
        mediation = await mediations.awaited(
          mediator,
          mediation.id,
          'undertaking { insurerShare }',
          (read) => read.undertaking,
        );
        mediation = await chapter.agree(houses, mediation);
        const instalments = chapter.instalmentsOf('57000.00', '3000.00', '2026-03-20');
        mediation = await mediations.step(mediator, 'draft', mediation, { ...chapter.AGREED, instalments });
        await mediations.step(sealer, 'requestSeal', await chapter.sign(houses, mediation));
        const payable = await chapter.approvePayout(houses, claim.id);
        await claims.step(cashier, 'pay', payable, { paidOn: '2026-03-05', reference: '转账-01' });
        const booked = ({ agreement }: Json) => agreement?.instalments[0].paid === '57000.00';
        mediation = await mediations.awaited(mediator, mediation.id, 'agreement { instalments { paid } }', booked);
        const paid = { amount: '3000.00', paidOn: '2026-03-05', reference: '付款-01' };
        mediation = await mediations.step(houses.hospital.fin, 'recordPayment', mediation, paid);
        mediation = await mediations.step(mediator, 'close', mediation, { callBack: '患方确认收款。' });
        expect(mediation.status).toBe('CLOSED');
      });
      const done = ({ status }: Json) => status === 'RECTIFYING';
      const read = await complaints.awaited(
        houses.hospital.pro,
        complaint.id,
        'timeline { kind } dispute { status }',
        done,
      );
      expect(read.dispute).toEqual({ status: 'CLOSED' });
      const ends = kindsOf(read).filter((kind) => kind === 'settleDispute' || kind === 'concludeDispute');
      expect(ends).toEqual(['settleDispute', 'concludeDispute']);
    });

    it('every number is there once, and none is missing', async () => {
      const { pro } = houses.hospital;
      expect(await numbers(pro, 'complaints')).toEqual(['00001', '00002', '00003']);
      expect(await numbers(pro, 'disputes')).toEqual(['00001', '00002', '00003']);
      expect(await numbers(houses.insurer.hot, 'claims')).toEqual(['00001']);
      expect(await numbers(houses.committee.registrar, 'mediations')).toEqual(['00001']);
    });
  });
});
