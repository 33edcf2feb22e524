import { afterAll, beforeAll, expect, it } from 'vitest';
import { assessClaim, issuePolicy } from '../actors/claim-chapters.js';
import * as chapter from '../actors/dispute-chapters.js';
import { claims, complaints, disputes, housesOf, mediations, type Houses } from '../actors/houses.js';
import { inBothModes } from '../world/both-modes.js';
import type { Json } from '../world/http.js';
import type { World } from '../world/world.js';

/** Thursday 5 February 2026, nine in the morning in Shanghai: ten days before the Spring Festival. */
const THURSDAY = new Date('2026-02-05T01:00:00Z');
const DEADLINES = 'deadlines { name state dueAt }';

inBothModes('one dispute, from the complaint to the last payment', (open) => {
  let world: World;
  let houses: Houses;
  let [complaint, dispute, claim, mediation] = [] as unknown as [Json, Json, Json, Json];
  let policyId: string;

  beforeAll(async () => {
    world = await open({ now: THURSDAY, partners: true });
    houses = await housesOf(world);
    policyId = (await issuePolicy(houses)).id;
  });
  afterAll(() => world.stop());

  const at = (moment: string) => world.clock.moveTo(new Date(moment));

  it('begins where the patient asks for money: 150,000 yuan', async () => {
    complaint = await chapter.investigate(houses, await world.organization('甬江').department('整形外科'));
    const asked = { kind: 'TREATMENT', claimed: '150000.00', claimants: [] };
    expect(await complaints.refusedStep(houses.hospital.front, 'raiseDispute', complaint, asked)).toMatchObject({
      code: 'WRONG_ROLE',
    });
    dispute = await chapter.raiseDispute(houses, complaint, '150000.00');
    expect(dispute).toMatchObject({ status: 'OPEN', caseNo: expect.stringMatching(/^JF2026-/) });
    complaint = await complaints.read(houses.hospital.pro, complaint.id, 'id version status dispute { id claimed }');
    expect(complaint).toMatchObject({ status: 'DISPUTE', dispute: { id: dispute.id, claimed: '150000.00' } });
  });

  it('is nobody else’s yet: neither insurer nor committee nor another hospital sees it', async () => {
    for (const stranger of [houses.insurer.hot, houses.committee.registrar, world.organization('东湖').person('PRO')])
      expect(await disputes.read(stranger, dispute.id, 'id')).toBeNull();
  });

  it('is not negotiated before the patient was told of the lawful routes, nor behind the insurer’s back', async () => {
    const { pro } = houses.hospital;
    expect(await disputes.refusedStep(pro, 'openNegotiation', dispute)).toMatchObject({ code: 'NOTICE_NOT_ISSUED' });
    const half = { items: ['ROUTES', 'SEALING'] };
    expect(await disputes.refusedStep(pro, 'issueNotice', dispute, half)).toMatchObject({ path: ['items'] });
    dispute = await chapter.giveNotice(houses, dispute);
    expect(await disputes.refusedStep(pro, 'openNegotiation', dispute)).toMatchObject({
      ...{ code: 'INSURER_NOT_TOLD', rule: { id: 'insurer.joins-negotiation' } },
    });
  });

  it('reaches the insurer, who has half an hour to answer', async () => {
    ({ dispute, claim } = await chapter.notifyInsurer(houses, dispute));
    const { hot, lead, adjuster } = houses.insurer;
    expect((await claims.read(hot, claim.id, DEADLINES)).deadlines).toContainEqual({
      ...{ name: 'ACKNOWLEDGE', state: 'RUNNING', dueAt: '2026-02-05T01:30:00.000Z' },
    });
    expect(await claims.read(world.organization('海诚').person('HOT'), claim.id, 'id')).toBeNull();
    const named = { adjusterId: await adjuster.id(), policyId };
    expect(await claims.closedStep(houses.hospital.pro, 'acknowledge', claim, named)).toBe('UNKNOWN');
    expect(await claims.refusedStep(lead, 'dispatch', claim, { surveyorId: await adjuster.id() })).toMatchObject({
      code: 'WRONG_STATE',
    });
    claim = await assessClaim(houses, claim, policyId);
    expect(claim.status).toBe('ASSESSED');
    const { pro } = houses.hospital;
    dispute = await disputes.awaited(
      pro,
      dispute.id,
      'insurerOpinion { liability loss }',
      (read) => read.insurerOpinion,
    );
    expect(dispute.insurerOpinion).toEqual({ liability: 'MAJOR', loss: '130000.00' });
  });

  it('is accepted by the committee the next day, for thirty working days over festival and worked Saturdays', async () => {
    await at('2026-02-06T01:00:00Z');
    mediation = await chapter.acceptMediation(houses, dispute);
    // 9–14, 24–28 February, 2–6, 9–13, 16–20, 23–26 March.
    expect((await mediations.read(houses.hospital.pro, mediation.id, DEADLINES)).deadlines).toContainEqual({
      ...{ name: 'CONCLUDE', state: 'RUNNING', dueAt: '2026-03-26T16:00:00.000Z' },
    });
    expect(await disputes.read(houses.hospital.pro, dispute.id, 'status forum { kind }')).toEqual({
      ...{ status: 'IN_FORUM', forum: { kind: 'MEDIATION' } },
    });
    dispute = await disputes.read(houses.hospital.legal, dispute.id, 'id version');
    expect(await disputes.refusedStep(houses.hospital.pro, 'openNegotiation', dispute)).toBeDefined();
  });

  it('is prepared: a mediator without a conflict, the insurer at the table, a session held', async () => {
    mediation = await chapter.prepareMediation(houses, mediation);
    mediation = await chapter.holdSession(houses, mediation, '2026-02-09T01:00:00Z');
    // Sealing, naming mediators, proposing: each is for its own people.
    expect(
      await mediations.refusedStep(houses.committee.colleague, 'propose', mediation, chapter.PROPOSAL),
    ).toBeDefined();
    expect(await mediations.closedStep(houses.hospital.pro, 'propose', mediation, chapter.PROPOSAL)).toBe('UNKNOWN');
  });

  it('has no proposal before the appraisal: 150,000 is not under 100,000; the clock stands still meanwhile', async () => {
    const { mediator } = houses.committee;
    expect(await mediations.refusedStep(mediator, 'propose', mediation, chapter.PROPOSAL)).toMatchObject({
      rule: { id: 'appraisal.required' },
    });
    await at('2026-02-10T01:00:00Z');
    mediation = await chapter.commissionAppraisal(houses, mediation);
    await at('2026-02-26T01:00:00Z');
    mediation = await chapter.recordAppraisal(houses, mediation, DEADLINES);
    // One day of February 9; the clock goes on with 27.
    const conclude = (mediation.deadlines as Json[]).find(({ name }) => name === 'CONCLUDE');
    expect(conclude).toMatchObject({ state: 'RUNNING', dueAt: expect.stringMatching(/^2026-04-/) });
  });

  it('is proposed, and the insurer consents within its authority and its limit', async () => {
    mediation = await mediations.step(houses.committee.mediator, 'propose', mediation, chapter.PROPOSAL);
    const { reviewer, lead } = houses.insurer;
    claim = await claims.awaited(reviewer, claim.id, 'proposal { state total }', ({ proposal }) => proposal);
    expect(claim.proposal).toEqual({ state: 'ASKED', total: '120000.00' });
    expect(await claims.refusedStep(reviewer, 'consent', claim)).toMatchObject({ code: 'BEYOND_AUTHORITY' });
    claim = await claims.step(lead, 'consent', claim, {}, 'payout { insurerShare hospitalShare steps { id } }');
    // 5 % of 120,000 is more than 1,000.
    expect(claim.payout).toMatchObject({ insurerShare: '114000.00', hospitalShare: '6000.00' });
    mediation = await mediations.awaited(
      houses.hospital.legal,
      mediation.id,
      'undertaking { insurerShare hospitalShare }',
      ({ undertaking }) => undertaking,
    );
    expect(mediation.undertaking).toEqual({ insurerShare: '114000.00', hospitalShare: '6000.00' });
  });

  it('becomes an agreement that adds up, signed in order, sealed on the strength of the consent', async () => {
    mediation = await chapter.agree(houses, mediation);
    const { mediator, sealer } = houses.committee;
    const instalments = (insurer: string, hospital: string) => [
      { payer: 'INSURER', dueOn: '2026-03-20', amount: insurer },
      { payer: 'HOSPITAL', dueOn: '2026-03-20', amount: hospital },
    ];
    const draft = (insurer: string, hospital: string) => ({
      ...chapter.AGREED,
      instalments: instalments(insurer, hospital),
    });
    expect(await mediations.refusedStep(mediator, 'draft', mediation, draft('114000.00', '5999.99'))).toMatchObject({
      path: ['instalments'],
    });
    mediation = await mediations.step(mediator, 'draft', mediation, draft('114000.00', '6000.00'));
    expect(await mediations.refusedStep(mediator, 'signMediator', mediation)).toMatchObject({});
    expect(await mediations.refusedStep(sealer, 'requestSeal', mediation)).toMatchObject({});
    mediation = await chapter.sign(houses, mediation);
    await mediations.step(sealer, 'requestSeal', mediation);
    mediation = await mediations.awaited(
      mediator,
      mediation.id,
      'agreement { total insurerShare hospitalShare hash }',
      ({ status }) => status === 'EFFECTIVE',
    );
    expect(mediation.agreement).toMatchObject({
      total: '120000.00',
      insurerShare: '114000.00',
      hospitalShare: '6000.00',
    });
  });

  it('is paid by the insurer after two approvals, and by the hospital; the money adds up', async () => {
    const payable = await chapter.approvePayout(houses, claim.id);
    const { cashier, reviewer } = houses.insurer;
    expect(
      await claims.refusedStep(reviewer, 'pay', payable, { paidOn: '2026-02-27', reference: 'P-1' }),
    ).toMatchObject({
      code: 'WRONG_ROLE',
    });
    await at('2026-02-27T02:00:00Z');
    claim = await claims.step(cashier, 'pay', payable, { paidOn: '2026-02-27', reference: '转账-0227-01' });
    mediation = await mediations.awaited(
      houses.hospital.fin,
      mediation.id,
      'agreement { instalments { payer paid } }',
      ({ agreement }) => agreement.instalments.some((each: Json) => each.payer === 'INSURER' && each.paid),
    );
    const paid = { amount: '6000.00', paidOn: '2026-02-27', reference: '付款-0227' };
    expect(
      await mediations.refusedStep(houses.committee.mediator, 'close', mediation, { callBack: '已到账' }),
    ).toBeDefined();
    mediation = await mediations.awaited(houses.hospital.fin, mediation.id, 'version', () => true);
    mediation = await mediations.step(houses.hospital.fin, 'recordPayment', mediation, paid);
    mediation = await mediations.step(houses.committee.mediator, 'close', mediation, {
      callBack: '患方确认收款，表示满意。',
    });
    expect(mediation.status).toBe('CLOSED');
    claim = await claims.awaited(houses.insurer.adjuster, claim.id, 'actions { name allowed }', ({ actions }) =>
      actions.some(({ name, allowed }: Json) => name === 'close' && allowed),
    );
    claim = await claims.step(houses.insurer.adjuster, 'close', claim);
    expect(await disputes.read(houses.hospital.pro, dispute.id, 'status outcome { kind agreed }')).toEqual({
      ...{ status: 'CLOSED', outcome: { kind: 'MEDIATED', agreed: '120000.00' } },
    });
  });

  it('comes home to the complaint, which is put right, reported and archived', async () => {
    const { pro, sup } = houses.hospital;
    complaint = await complaints.awaited(pro, complaint.id, '', ({ status }) => status === 'RECTIFYING');
    const departmentId = await world.organization('甬江').department('整形外科');
    complaint = await complaints.step(sup, 'planRectification', complaint, {
      departmentId,
      measure: '修订术后感染处置流程',
    });
    complaint = await complaints.step(pro, 'verifyRectification', complaint);
    const archive = { analysisTag: '术后感染' };
    expect(await complaints.refusedStep(pro, 'archive', complaint, archive)).toBeDefined();
    complaint = await complaints.step(pro, 'recordSettlementReport', complaint, { reference: '甬卫报-2026-007' });
    complaint = await complaints.step(pro, 'archive', complaint, archive);
    expect(complaint.status).toBe('ARCHIVED');
  });

  it('is one graph from any end, each house seeing its own part', async () => {
    const COMMON = 'caseNo claims { caseNo status } mediation { caseNo status sessions { place } } parties { side }';
    // The complaint and its patient are the hospital's own, the reserve the insurer's: no other contract has them.
    const OWN = `${COMMON} complaint { caseNo patient { name } } claims { policy { policyNo } }`;
    const hospital = await disputes.read(houses.hospital.pro, dispute.id, OWN);
    expect(hospital).toMatchObject({
      complaint: { caseNo: complaint.caseNo, patient: { name: expect.any(String) } },
      claims: [{ caseNo: claim.caseNo, status: 'CLOSED', policy: { policyNo: 'YZ-2026-0117' } }],
      mediation: { caseNo: mediation.caseNo, status: 'CLOSED', sessions: [{ place: '宁波市医调会第二调解室' }] },
    });
    for (const by of [houses.insurer.adjuster, houses.committee.mediator]) {
      const { mediation: seen } = await disputes.read(by, dispute.id, COMMON);
      expect(seen).toMatchObject({ caseNo: mediation.caseNo, status: 'CLOSED' });
      await expect(disputes.read(by, dispute.id, OWN)).rejects.toThrow('Cannot query field');
    }
    const fromClaim = await claims.read(
      houses.insurer.adjuster,
      claim.id,
      'dispute { mediation { caseNo dispute { caseNo } } }',
    );
    expect(fromClaim.dispute.mediation).toEqual({ caseNo: mediation.caseNo, dispute: { caseNo: hospital.caseNo } });
  });
});
