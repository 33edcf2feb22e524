import { afterAll, beforeAll, expect, it } from 'vitest';
import { assessClaim, issuePolicy } from '../actors/claim-chapters.js';
import { register, step } from '../actors/complaints.js';
import { claimOf, giveNotice, investigate } from '../actors/dispute-chapters.js';
import { claims, complaints, disputes, housesOf, mediations, type Houses } from '../actors/houses.js';
import { registerPatient } from '../actors/patients.js';
import { needs } from '../support/programs.js';
import type { Json } from '../world/http.js';
import { listen, type Listener } from '../world/listener.js';
import type { Organization } from '../world/organization.js';
import type { Person } from '../world/person.js';
import { until } from '../world/until.js';
import { openInstallation, PROCESSES, type DistributedInstallation } from './installation.js';

const WORKLIST = '{ complaints(filter: {view: OPEN}) { edges { node { caseNo status patient { name } } } } }';
const FEED =
  'subscription($after: Cursor) { complaintFeed(after: $after) { cursor entry { kind complaint { status patient { name } } } } }';
/** On what the hospital gives data away, valid however long this test is run. */
const CONSENTED = {
  ...{ purpose: '医疗责任保险理赔与调解', kinds: ['CLAIM', 'CLAIMANT', 'PATIENT', 'MEDICAL_RECORD', 'COSTS'] },
  legalBasis: { kind: 'SEPARATE_CONSENT', givenOn: '2026-02-05', paper: '档案-同意书-01' },
  expiresOn: '2099-12-31',
};
const AS_OF = '{ complaints(filter: {view: OPEN}) { asOf } }';
const FOUND = 'query($search: String!) { complaints(filter: {search: $search}) { edges { node { caseNo } } } }';

needs('mariadb', 'six processes on six addresses', () => {
  let house: DistributedInstallation;
  let hospital: Organization;
  let [front, pro] = [] as unknown as [Person, Person];
  let houses: Houses;
  let [complaint, dispute, claim] = [] as unknown as [Json, Json, Json];
  beforeAll(async () => {
    house = await openInstallation();
    hospital = house.organization('甬江');
    houses = await housesOf(house);
    [front, pro] = [hospital.person('FRONT'), hospital.person('PRO')];
  });
  afterAll(() => house?.clear());

  const row = (patient: object) => ({ caseNo: complaint.caseNo, status: 'TRIAGED', patient });
  const readiness = async () => {
    const answer = await fetch(`${house.door.url()}/readyz`);
    return [answer.status, (await answer.json()) as Json] as const;
  };
  const nodes = (data: Json) => (data.complaints.edges as Json[]).map(({ node }) => node);

  it('show a complaint with the name that another process keeps', async () => {
    const patientId = await registerPatient(front, '张桂芳', '13857400101');
    const departmentIds = [await hospital.department('普通外科')];
    complaint = await register(front, { patientId, departmentIds });
    expect(nodes(await pro.ask(WORKLIST))).toEqual([
      { caseNo: complaint.caseNo, status: 'REGISTERED', patient: { name: '张桂芳' } },
    ]);
  });

  it('tell who listens what happens next, completed with that name', async () => {
    const { complaints } = await pro.ask(AS_OF);
    const listener: Listener = await pro.listen(FEED, { after: complaints.asOf });
    const news = async () => {
      for (;;) {
        const { data, errors } = await listener.next();
        if (errors || data.complaintFeed.entry) return { data, errors };
      }
    };
    complaint = await step(pro, 'triage', complaint);
    expect(await news()).toMatchObject({
      data: {
        complaintFeed: {
          entry: { kind: 'triage', complaint: { status: 'TRIAGED', patient: { name: '张桂芳' } } },
        },
      },
      errors: undefined,
    });
    await listener.stop();
  });

  it('ask each other as the person who asks: a search by name meets only who may search', async () => {
    expect(nodes(await pro.ask(FOUND, { search: '桂芳' }))).toEqual([{ caseNo: complaint.caseNo }]);
    expect(nodes(await pro.ask(FOUND, { search: '王' }))).toEqual([]);
    const dpo = hospital.person('DPO');
    expect((await dpo.refusal(FOUND, { search: '桂芳' })).extensions.code).toBe('FORBIDDEN');
  });

  it('answer what is left when one is down, and all of it when it is back', async () => {
    expect(await house.process('patients').stop()).toBe(0);
    const partial = await pro.answer(WORKLIST);
    expect(nodes(partial.data)).toEqual([row({ name: null })]);
    expect(partial.errors).toHaveLength(1);
    expect(partial.errors?.[0]?.extensions).toMatchObject({ code: 'INTERNAL', reason: 'UNAVAILABLE' });
    expect((await pro.refusal(FOUND, { search: '桂芳' })).extensions.code).toBe('INTERNAL');

    expect(await readiness()).toMatchObject([200, { services: { patients: { ready: false } } }]);

    await house.startAgain('patients');
    const whole = await until('a whole answer', async () => {
      const answer = await pro.answer(WORKLIST);
      return answer.errors ? undefined : answer;
    });
    expect(nodes(whole.data)).toEqual([row({ name: '张桂芳' })]);
  });

  it('end a stream whose process goes down in a way one comes back from, and go on where it ended', async () => {
    const { complaints } = await pro.ask(AS_OF);
    const listener = await pro.listen(FEED, { after: complaints.asOf });
    complaint = await step(pro, 'assign', complaint, { handlerId: await hospital.person('CM').id() });
    const { complaintFeed: last } = (await listener.next()).data;
    expect(last.entry.kind).toBe('assign');
    expect(await house.process('complaints').stop()).toBe(0);
    expect((await listener.next()).errors[0].extensions).toMatchObject({ reason: 'UNAVAILABLE', retryable: true });
    await listener.ended;

    await house.startAgain('complaints');
    complaint = await step(pro, 'proposeOpinion', complaint, { text: '已致歉并增设优先座椅。' });
    const again = await pro.listen(FEED, { after: last.cursor });
    expect((await again.next()).data.complaintFeed.entry.kind).toBe('proposeOpinion');
    await Promise.all([listener.stop(), again.stop()]);
  });

  it('answer that one may come back, while nobody can say who is who', async () => {
    expect(await house.process('identity').stop()).toBe(0);
    const answer = await until('an answer after what was known of the session', async () => {
      const found = await pro.answer(WORKLIST);
      return found.status === 503 && found;
    });
    expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'INTERNAL', reason: 'UNAVAILABLE', retryable: true });
    const { url, origin } = house.door;
    const socket = listen(
      { url: `${url().replace('http', 'ws')}/graphql`, origin, token: await pro.token() },
      { query: FEED },
    );
    expect(await socket.ended).toEqual({ code: 1013 });
    expect(await readiness()).toMatchObject([503, { ready: false }]);

    await house.startAgain('identity');
    expect(await until('ready', async () => (await readiness())[0] === 200)).toBe(true);
    expect(nodes(await pro.ask(WORKLIST))).toHaveLength(1);
  });

  it('open a dispute as soon as the process is back that keeps disputes', async () => {
    expect(await house.process('mediation').stop()).toBe(0);
    const investigated = await investigate(houses, await hospital.department('整形外科'));
    const told = { kind: 'TREATMENT', claimed: '80000.00', claimants: [], occurredOn: '2026-01-20' };
    const raised = await complaints.step(pro, 'raiseDispute', investigated, told, 'dispute { id }');
    const partial = await pro.answer('query($id: ID!) { complaint(id: $id) { status dispute { status } } }', raised);
    expect(partial.data.complaint).toEqual({ status: 'DISPUTE', dispute: null });
    expect(partial.errors?.map(({ extensions }) => extensions.reason)).toEqual(['UNAVAILABLE']);
    await house.startAgain('mediation');
    dispute = await disputes.awaited(pro, raised.dispute.id, '', ({ status }) => status === 'OPEN');
    dispute = await giveNotice(houses, dispute);
  });

  it('bring a claim to the insurer as soon as the process is back that keeps claims', async () => {
    expect(await house.process('claims').stop()).toBe(0);
    const told = { insurerId: houses.ids.insurer, disclosure: CONSENTED };
    dispute = await disputes.step(pro, 'notifyInsurer', dispute, told);
    const partial = await pro.answer('query($id: ID!) { dispute(id: $id) { caseNo claims { caseNo } } }', dispute);
    expect(partial.data.dispute).toEqual({ caseNo: dispute.caseNo, claims: null });
    expect(partial.errors?.map(({ extensions }) => extensions.reason)).toEqual(['UNAVAILABLE']);
    await house.startAgain('claims');
    claim = await claimOf(houses.insurer.hot, dispute.id);
    expect(claim).toMatchObject({ status: 'NOTICED', caseNo: expect.stringMatching(/^LP\d{4}-/) });
  });

  it('let insurer and committee work on it, each hearing of the other', async () => {
    const period = { periodFrom: '2026-01-01', periodTo: '2099-12-31' };
    const policy = await issuePolicy(houses, period);
    claim = await assessClaim(houses, claim, policy.id);
    dispute = await disputes.awaited(
      pro,
      dispute.id,
      'insurerOpinion { loss }',
      ({ insurerOpinion }) => insurerOpinion,
    );
    expect(dispute.insurerOpinion).toEqual({ loss: '130000.00' });
    const applied = await mediations.begin(pro, 'apply', {
      ...{ disputeId: dispute.id, expectedVersion: dispute.version, committeeId: houses.ids.committee },
      ...{ by: 'JOINT', form: 'WRITTEN', paper: '档案-申请书-01', disclosure: CONSENTED },
    });
    await mediations.step(houses.committee.registrar, 'accept', applied, {
      ...{ notInCourt: true, notWithHealthDepartment: true, noUnperformedAgreement: true },
    });
    const stage = 'mediationStage { zh } dispute { forum { kind } }';
    const heard = await claims.awaited(
      houses.insurer.adjuster,
      claim.id,
      stage,
      // It hears of each stage; the one before may still be what is there.
      ({ mediationStage }) => mediationStage?.zh === '已受理',
    );
    expect(heard).toMatchObject({ mediationStage: { zh: '已受理' }, dispute: { forum: { kind: 'MEDIATION' } } });
  });

  it('serve nobody who comes past the gateway', async () => {
    const service = `http://127.0.0.1:${house.process('complaints').port}`;
    const body = JSON.stringify({ query: '{ _service { sdl } }' });
    const token = await pro.token();
    const direct = await fetch(`${service}/graph`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
      body,
    });
    expect(direct.status).toBe(401);
    expect((await fetch(`${service}/readyz`)).status).toBe(200);
  });

  it('keep names out of their logs', () => {
    const log = PROCESSES.flatMap((name) => house.process(name).log).join('\n');
    for (const secret of ['张桂芳', '13857400101', '候诊', '李思琪', '术后切口感染', '档案-同意书'])
      expect(log).not.toContain(secret);
  });

  it.each([...PROCESSES].reverse())('%s ends cleanly when it is told to', async (name) => {
    expect(await house.process(name).stop()).toBe(0);
  });
});
