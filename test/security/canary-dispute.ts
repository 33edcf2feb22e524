import { coverClaim, issuePolicy } from '../actors/claim-chapters.js';
import * as chapter from '../actors/dispute-chapters.js';
import { caucuses, claims, complaints, mediations, type Houses } from '../actors/houses.js';
import { registerPatient } from '../actors/patients.js';
import { register } from '../actors/complaints.js';
import type { Json } from '../world/http.js';
import type { Person } from '../world/person.js';
import type { World } from '../world/world.js';
import { secrets } from './dispute-canaries.js';

/** The cases of a story as they stand. */
export interface Cases {
  readonly patientId: string;
  readonly policyId: string;
  readonly complaint: Json;
  readonly dispute: Json;
  readonly claim: Json;
  readonly mediation: Json;
  readonly rooms: Readonly<Record<'patient' | 'hospital' | 'insurer', Json>>;
}

/** The mediators of the committee beside its own two: one who must go, one who comes. */
export interface MoreMediators {
  readonly conflicted: Person;
  readonly successor: Person;
}

const CONSENTED = {
  ...chapter.CONSENTED,
  purpose: secrets.disclosed,
  legalBasis: { ...chapter.CONSENTED.legalBasis, paper: secrets.consentPaper },
};

/** Everything up to the confidential rooms, before anything is settled. */
export async function tellUpToTheRooms(world: Pick<World, 'organization'>, houses: Houses): Promise<Cases> {
  const { hire } = world.organization('宁波');
  const conflicted = await hire({ account: 'med3', name: '柳意', roles: ['MED'] });
  const successor = await hire({ account: 'med4', name: '宋词', roles: ['MED'] });
  const { id: policyId } = await issuePolicy(houses, { reviewerAuthority: secrets.authority });
  const complained = await complain(houses, await world.organization('甬江').department('整形外科'));
  const { dispute, claim } = await claimUpToFinding(houses, complained.dispute, policyId);
  const mediation = await mediate(houses, dispute, { conflicted, successor });
  return { ...complained, policyId, dispute, claim, mediation, rooms: await confer(houses, mediation.id) };
}

/** The hospital's own chapter: a patient, a complaint with notes and a returned opinion; then compensation is asked. */
export async function complain(houses: Houses, departmentId: string) {
  const { front, pro, sup } = houses.hospital;
  const patientId = await registerPatient(front, secrets.patient, secrets.phone);
  let complaint = await register(front, {
    ...{ patientId, departmentIds: [departmentId], category: 'QUALITY_AND_SAFETY' },
    ...{ summary: secrets.summary, narrative: secrets.narrative },
    complainant: { relation: 'CHILD', name: secrets.claimant, phone: secrets.claimantPhone },
  });
  complaint = await complaints.step(pro, 'triage', complaint, { reason: secrets.triageNote });
  complaint = await complaints.step(pro, 'assign', complaint, { handlerId: await pro.id() });
  complaint = await complaints.step(pro, 'proposeOpinion', complaint, { text: secrets.opinion });
  complaint = await complaints.step(sup, 'returnOpinion', complaint, { reason: secrets.returned });
  const dispute = await chapter.raiseDispute(houses, complaint, '150000.00');
  return { patientId, complaint, dispute: await chapter.giveNotice(houses, dispute) };
}

/** The insurer is told, and works up to a finding that nobody has reviewed. */
export async function claimUpToFinding(houses: Houses, noticedDispute: Json, policyId: string) {
  const { hot, lead, surveyor, adjuster, reviewer } = houses.insurer;
  const notified = await chapter.notifyInsurer(houses, noticedDispute, CONSENTED);
  let { claim } = notified;
  claim = await claims.step(hot, 'acknowledge', claim, { adjusterId: await adjuster.id(), policyId });
  await claims.begin(adjuster, 'reserveSet', {
    claimId: claim.id,
    amount: secrets.reserve,
    reason: secrets.reserveReason,
  });
  claim = await claims.step(lead, 'dispatch', claim, { surveyorId: await surveyor.id() });
  claim = await claims.step(surveyor, 'arrive', claim, { place: secrets.place });
  claim = await claims.step(surveyor, 'reportSurvey', claim, { text: secrets.survey });
  claim = await documented(houses, await coverClaim(houses, claim));
  const finding = { liability: 'MAJOR', loss: '130000.00', mental: '10000.00' };
  claim = await claims.step(adjuster, 'assess', claim, { ...finding, text: secrets.assessedFirst });
  claim = await claims.step(reviewer, 'returnAssessment', claim, { reason: secrets.assessmentReturned });
  claim = await claims.step(adjuster, 'assess', claim, { ...finding, text: secrets.assessment });
  return { dispute: notified.dispute, claim };
}

/** One paper, sent back once. */
async function documented({ insurer: { adjuster }, hospital: { pro } }: Houses, from: Json): Promise<Json> {
  const documents = [{ kind: 'RECORDS', title: secrets.documentTitle }];
  let claim = await claims.step(adjuster, 'requestDocuments', from, { documents }, 'documents { id }');
  const documentId = claim.documents[0].id as string;
  for (const accepted of [false, true]) {
    const reference = secrets.documentReference;
    claim = await claims.step(pro, 'submitDocument', claim, { documentId, reference });
    const judged = { documentId, accepted, ...(!accepted && { reason: secrets.rejected }) };
    claim = await claims.step(adjuster, 'judgeDocument', claim, judged);
  }
  return claims.step(adjuster, 'completeDocuments', claim);
}

/** Both sides come to the committee; one of two mediators must go; the insurer sits down; a session is held. */
export async function mediate(houses: Houses, dispute: Json, { conflicted, successor }: MoreMediators): Promise<Json> {
  const { registrar, chair, mediator } = houses.committee;
  const { pro } = houses.hospital;
  let mediation = await mediations.begin(pro, 'apply', {
    ...{ disputeId: dispute.id, expectedVersion: dispute.version, committeeId: houses.ids.committee },
    ...{ by: 'JOINT', form: 'WRITTEN', paper: secrets.application, disclosure: chapter.CONSENTED },
  });
  const bars = { notInCourt: true, notWithHealthDepartment: true, noUnperformedAgreement: true };
  mediation = await mediations.step(registrar, 'accept', mediation, bars);
  const [first, out, successorId] = await Promise.all([mediator, conflicted, successor].map((each) => each.id()));
  const assigned = { staffIds: [first, out], chosenBy: 'PARTIES' };
  mediation = await mediations.step(chair, 'assignMediators', mediation, assigned);
  mediation = await mediations.step(mediator, 'declareConflict', mediation, { has: false });
  mediation = await mediations.step(conflicted, 'declareConflict', mediation, {
    ...{ has: true, description: secrets.conflict },
  });
  const replaced = { out, in: successorId, reason: secrets.replaced };
  mediation = await mediations.step(chair, 'replaceMediator', mediation, replaced);
  mediation = await mediations.step(successor, 'declareConflict', mediation, { has: false });
  const consents = { patientConsents: true, hospitalConsents: true };
  mediation = await mediations.step(registrar, 'inviteInsurer', mediation, consents);
  return chapter.holdSession(houses, mediation, '2026-02-09T01:00:00Z', secrets.record);
}

/** Each side in its room; one offer of the hospital is passed on, in other words than it was made. */
export async function confer({ hospital, insurer, committee }: Houses, mediationId: string) {
  const { mediator } = committee;
  const open = (side: string) => caucuses.begin(mediator, 'open', { mediationId, side });
  let [patient, house, insured] = [await open('PATIENT'), await open('HOSPITAL'), await open('INSURER')];
  patient = await caucuses.step(mediator, 'say', patient, { text: secrets.patientSays });
  patient = await caucuses.step(mediator, 'offer', patient, { amount: secrets.patientSum, text: secrets.patientSays });
  house = await caucuses.step(hospital.legal, 'say', house, { text: secrets.hospitalSays });
  const offer = { amount: '90000.00', text: secrets.hospitalOffers };
  house = await caucuses.step(hospital.legal, 'offer', house, offer, 'messages { id amount }');
  const entryId = house.messages.at(-1).id as string;
  house = await caucuses.step(mediator, 'release', house, { entryId, text: secrets.released });
  insured = await caucuses.step(insurer.adjuster, 'say', insured, { text: secrets.insurerSays });
  return { patient, hospital: house, insurer: insured };
}

/** A first proposal that the insurer declines and the mediator takes back; a second one that all accept. */
export async function settle(houses: Houses, { claim: noticed, mediation: { id } }: Cases): Promise<Json> {
  const { reviewer, lead } = houses.insurer;
  const { mediator } = houses.committee;
  const asked = (state: string) =>
    claims.awaited(lead, noticed.id, 'proposal { state }', ({ proposal }) => proposal?.state === state);
  await claims.step(reviewer, 'review', await claims.read(reviewer, noticed.id, 'id version'));
  // What was passed on from a room is an entry of the case.
  const conferred = await mediations.read(mediator, id, 'id version');
  let mediation = await chapter.recordAppraisal(houses, await chapter.commissionAppraisal(houses, conferred));
  mediation = await mediations.step(mediator, 'propose', mediation, chapter.PROPOSAL);
  await claims.step(reviewer, 'declineConsent', await asked('ASKED'), { reason: secrets.consentDeclined });
  const declined = ({ undertaking }: Json) => undertaking?.ended;
  mediation = await mediations.awaited(mediator, id, 'undertaking { ended }', declined);
  mediation = await mediations.step(mediator, 'withdrawProposal', mediation, { reason: secrets.withdrawn });
  mediation = await mediations.step(mediator, 'propose', mediation, chapter.PROPOSAL);
  await claims.step(lead, 'consent', await asked('ASKED'));
  const undertaken = ({ undertaking }: Json) => undertaking?.insurerShare;
  mediation = await mediations.awaited(mediator, id, 'undertaking { insurerShare }', undertaken);
  return chapter.agree(houses, mediation, secrets.answer);
}

/** Drafted, signed, sealed, paid by both houses after one failed try, and closed. */
export async function perform(houses: Houses, { claim: { id }, mediation: agreed }: Cases): Promise<void> {
  const { mediator, sealer } = houses.committee;
  const { adjuster, cashier } = houses.insurer;
  const instalment = (payer: string, amount: string) => ({ payer, amount, dueOn: '2026-03-20' });
  let mediation = await mediations.step(mediator, 'draft', agreed, {
    ...{ ...chapter.AGREED, mainFacts: secrets.facts },
    instalments: [instalment('INSURER', '114000.00'), instalment('HOSPITAL', '6000.00')],
  });
  mediation = await chapter.sign(houses, mediation);
  await mediations.step(sealer, 'requestSeal', mediation);
  let claim = await chapter.approvePayout(houses, id, { name: secrets.payee, account: secrets.account });
  claim = await claims.step(cashier, 'payFailed', claim, { reason: secrets.payFailed });
  await claims.step(cashier, 'pay', claim, { paidOn: '2026-02-05', reference: secrets.paymentReference });
  const paidIn = ({ agreement }: Json) => agreement.instalments.some(({ paid }: Json) => paid === '114000.00');
  const { fin } = houses.hospital;
  mediation = await mediations.awaited(fin, mediation.id, 'agreement { instalments { paid } }', paidIn);
  const paid = { amount: '6000.00', paidOn: '2026-02-05', reference: '付款-0205' };
  mediation = await mediations.step(fin, 'recordPayment', mediation, paid);
  await mediations.step(mediator, 'close', mediation, { callBack: secrets.callBack });
  const closable = ({ actions }: Json) => actions.some((action: Json) => action.name === 'close' && action.allowed);
  await claims.step(adjuster, 'close', await claims.awaited(adjuster, id, 'actions { name allowed }', closable));
}
