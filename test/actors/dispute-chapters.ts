import type { Json } from '../world/http.js';
import { registerPatient } from './patients.js';
import { register } from './complaints.js';
import { claims, complaints, disputes, mediations, type Houses } from './houses.js';

/** On what the hospital gives data away: the patient's own separate consent, on paper. */
export const CONSENTED = {
  ...{ purpose: '医疗责任保险理赔与调解', kinds: ['CLAIM', 'CLAIMANT', 'PATIENT', 'MEDICAL_RECORD', 'COSTS'] },
  legalBasis: { kind: 'SEPARATE_CONSENT', givenOn: '2026-02-05', paper: '档案-同意书-01' },
  expiresOn: '2027-02-05',
};

/** A complaint about an operation, under investigation; answers it. */
export async function investigate({ hospital }: Houses, departmentId: string): Promise<Json> {
  const patientId = await registerPatient(hospital.front, '李思琪', '13857400103');
  const told = { category: 'QUALITY_AND_SAFETY', summary: '术后切口感染，要求说法', departmentIds: [departmentId] };
  const complainant = { relation: 'SELF', name: '李思琪', phone: '13857400103' };
  const registered = await register(hospital.front, { patientId, complainant, ...told });
  const triaged = await complaints.step(hospital.pro, 'triage', registered);
  return complaints.step(hospital.pro, 'assign', triaged, { handlerId: await hospital.pro.id() });
}

/** Compensation is asked; answers the dispute, as the hospital sees it when the mediation service has it. */
export async function raiseDispute({ hospital }: Houses, complaint: Json, claimed: string): Promise<Json> {
  const { dispute } = await complaints.step(
    hospital.pro,
    'raiseDispute',
    complaint,
    { kind: 'TREATMENT', claimed, claimants: [], occurredOn: '2026-01-20' },
    'dispute { id }',
  );
  return disputes.awaited(hospital.pro, dispute.id, '', () => true);
}

/** The written notice of 701 art. 23, whole. */
export const giveNotice = ({ hospital }: Houses, dispute: Json): Promise<Json> =>
  disputes.step(hospital.pro, 'issueNotice', dispute, { items: ['ROUTES', 'SEALING', 'RECORDS'] });

/** The hospital notifies its insurer; answers the dispute, and the claim as the insurer's hotline sees it. */
export async function notifyInsurer({ hospital, insurer, ids }: Houses, dispute: Json, disclosure: object = CONSENTED) {
  const told = { insurerId: ids.insurer, disclosure };
  const notified = await disputes.step(hospital.pro, 'notifyInsurer', dispute, told);
  return { dispute: notified, claim: await claimOf(insurer.hot, dispute.id) };
}

/** The claim of a dispute as somebody sees it, when it is there. */
export async function claimOf(by: Houses['insurer']['hot'], disputeId: string): Promise<Json> {
  const read = await disputes.awaited(
    by,
    disputeId,
    'claims { id version caseNo status }',
    (found) => found.claims?.[0],
  );
  return read.claims[0];
}

/** The insurer has nothing to pay; answers the closed claim. */
export const closeUnpaid = ({ insurer }: Houses, claim: Json, reason: string): Promise<Json> =>
  claims.step(insurer.lead, 'closeWithoutPayment', claim, { reason });

/** A dispute that comes to the committee without a complaint, claimed by the patient; answers it. */
export async function openDirectly({ committee, ids }: Houses, claimed: string, told: object = {}): Promise<Json> {
  return disputes.begin(committee.registrar, 'open', {
    ...{ hospitalId: ids.hospital, kind: 'TREATMENT', claimed, occurredOn: '2026-01-20' },
    claimants: [{ name: '丁小雨', relation: 'SELF', phone: '13857200111' }],
    ...told,
  });
}

/** What a hospital says when it turns to the committee. */
export const applying = ({ ids }: Houses, { id, version }: Json, by: 'JOINT' | 'HOSPITAL') => ({
  ...{ disputeId: id, expectedVersion: version, committeeId: ids.committee },
  ...{ by, form: 'WRITTEN', paper: '档案-申请书-01', disclosure: CONSENTED },
});

/** The patient comes to the committee alone, and what is asked for is written down there; answers the mediation. */
export async function applyAsPatient({ committee }: Houses, { id, version }: Json): Promise<Json> {
  return mediations.begin(committee.registrar, 'apply', {
    ...{ disputeId: id, expectedVersion: version, by: 'PATIENT', form: 'ORAL', paper: '口头申请笔录-07' },
  });
}

/** What the patient asked for alone is consented to by the hospital and accepted; answers the mediation. */
export async function acceptAsked({ hospital, committee }: Houses, applied: Json): Promise<Json> {
  const consented = await mediations.step(hospital.pro, 'consent', applied);
  return mediations.step(committee.registrar, 'accept', consented, NO_BAR);
}

/** None of the bars of 701 art. 31. */
export const NO_BAR = { notInCourt: true, notWithHealthDepartment: true, noUnperformedAgreement: true };

/** Both sides apply together, and the committee takes the case; answers the mediation. */
export async function acceptMediation(houses: Houses, dispute: Json): Promise<Json> {
  const { hospital, committee } = houses;
  const applied = await mediations.begin(hospital.pro, 'apply', applying(houses, dispute, 'JOINT'));
  return mediations.step(committee.registrar, 'accept', applied, NO_BAR);
}

/** A mediator is chosen, free of conflicts; answers the mediation. */
export async function nameMediator({ committee: { chair, mediator } }: Houses, accepted: Json): Promise<Json> {
  const staffIds = [await mediator.id()];
  const named = await mediations.step(chair, 'assignMediators', accepted, { staffIds, chosenBy: 'PARTIES' });
  return mediations.step(mediator, 'declareConflict', named, { has: false });
}

/** A mediator is chosen, free of conflicts, and the insurer sits in; answers the mediation. */
export async function prepareMediation(houses: Houses, accepted: Json): Promise<Json> {
  const named = await nameMediator(houses, accepted);
  const consents = { patientConsents: true, hospitalConsents: true };
  return mediations.step(houses.committee.registrar, 'inviteInsurer', named, consents);
}

/** A joint session, held and confirmed; answers the mediation. */
export async function holdSession(
  { committee: { mediator } }: Houses,
  from: Json,
  at: string,
  record = '双方陈述事实与诉求。',
): Promise<Json> {
  const place = '宁波市医调会第二调解室';
  const planned = await mediations.step(mediator, 'scheduleSession', from, { at, place }, 'sessions { id }');
  const sessionId = planned.sessions.at(-1).id;
  const opened = await mediations.step(mediator, 'openSession', planned, { sessionId });
  return mediations.step(mediator, 'closeSession', opened, {
    ...{ record, confirmedByPatient: true, confirmedByHospital: true },
  });
}

/** The opinion of the appraisers; answers the mediation. */
export async function commissionAppraisal({ committee: { mediator } }: Houses, from: Json): Promise<Json> {
  return mediations.step(mediator, 'commissionAppraisal', from, { body: '宁波市医学会', commissionedBy: 'JOINT' });
}

/** The four heads of the opinion arrive; answers the mediation. */
export async function recordAppraisal({ committee: { mediator } }: Houses, from: Json, more?: string): Promise<Json> {
  const opinion = { damage: '切口感染致二次手术', fault: '抗感染处置迟延', causation: '存在因果关系', degree: 'MAJOR' };
  return mediations.step(mediator, 'recordAppraisal', from, opinion, more);
}

/** What the mediators of a story propose, in yuan. */
export const PROPOSAL = {
  ...{ total: '120000.00', mental: '10000.00', legal: '0.00', liability: 'MAJOR' },
  text: '医方承担主要责任，一次性赔偿。',
};

/** Both sides accept what is proposed; answers the mediation in drafting. */
export async function agree({ committee, hospital }: Houses, proposed: Json, note = '签字页-3'): Promise<Json> {
  const patient = await mediations.step(committee.mediator, 'answerProposal', proposed, { accepts: true, note });
  return mediations.step(hospital.legal, 'answerProposal', patient, { accepts: true });
}

/** What the agreement says is paid, by whom. */
export const instalmentsOf = (insurer: string, hospital: string, dueOn: string) => [
  { payer: 'INSURER', dueOn, amount: insurer },
  { payer: 'HOSPITAL', dueOn, amount: hospital },
];

/** What an agreement says beside its money. */
export const AGREED = {
  ...{ mainFacts: '患者于2026年1月20日手术，术后切口感染。', disputedPoints: '感染处置是否及时。' },
  ...{ responsibility: '医方承担主要责任。', payee: 'PATIENT', heirs: [], manner: '银行转账至患者本人账户。' },
};

/** Patient, hospital, mediator, in this order; answers the mediation. */
export async function sign({ committee, hospital }: Houses, drafted: Json): Promise<Json> {
  const patient = await mediations.step(committee.mediator, 'signPatient', drafted, { paper: '协议原件-02' });
  const both = await mediations.step(hospital.legal, 'signHospital', patient);
  return mediations.step(committee.mediator, 'signMediator', both);
}

/** The insurer's two approvals and the confirmation of what the payment rests on; answers the payable claim. */
export async function approvePayout({ insurer }: Houses, claimId: string, to: object = {}): Promise<Json> {
  const based = await claims.awaited(insurer.adjuster, claimId, '', ({ status }) => status === 'APPROVAL');
  const payee = { name: '李思琪', account: '6222020200112233445', kind: 'PATIENT', verified: true, ...to };
  const known = await claims.step(insurer.adjuster, 'recordPayee', based, payee);
  const first = await claims.step(insurer.reviewer, 'approveFirst', known);
  await claims.step(insurer.lead, 'approve', first);
  return claims.awaited(insurer.cashier, claimId, '', ({ status }) => status === 'PAYABLE');
}
