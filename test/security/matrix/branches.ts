import { issuePolicy, surveyClaim } from '../../actors/claim-chapters.js';
import { register, step } from '../../actors/complaints.js';
import * as chapter from '../../actors/dispute-chapters.js';
import { claims, mediations, type Houses } from '../../actors/houses.js';
import type { Organization } from '../../world/organization.js';
import { canaryComplaint } from '../canary-complaint.js';
import type { CaseField } from '../questions.js';

/** A case, by the question that finds it. */
export type Case = readonly [CaseField, string];

/** The roads that the story does not take: each ends in a part of a case that is nowhere else. */
export async function branches(houses: Houses, hospital: Organization): Promise<readonly Case[]> {
  const { patientId, complaint } = await canaryComplaint(hospital);
  return [
    ['patient', patientId],
    ['complaint', complaint.id as string],
    ['complaint', await returned(houses, await hospital.department('皮肤科'))],
    ['mediation', await turnedAway(houses)],
    ['mediation', await terminated(houses)],
    ['claim', await notCovered(houses)],
  ];
}

/** An opinion that came back for completion. */
async function returned({ hospital: { front, pro, sup } }: Houses, departmentId: string): Promise<string> {
  const told = { anonymous: true, channel: 'LETTER', summary: '意见箱来信', departmentIds: [departmentId] };
  let complaint = await step(pro, 'triage', await register(front, told));
  complaint = await step(pro, 'assign', complaint, { handlerId: await pro.id() });
  complaint = await step(pro, 'proposeOpinion', complaint, { text: '拟致歉。' });
  complaint = await step(sup, 'returnOpinion', complaint, { reason: '请写明经过。' });
  return complaint.id as string;
}

/** A mediation that the committee does not take. */
async function turnedAway(houses: Houses): Promise<string> {
  const { hospital, committee } = houses;
  const applied = await chapter.applyAsPatient(houses, await chapter.openDirectly(houses, '80000.00'));
  const consented = await mediations.step(hospital.pro, 'consent', applied);
  const reasons = { grounds: ['SIDE_UNWILLING'], text: '患方当场撤回同意。', routes: ['NEGOTIATION', 'COURT'] };
  const refused = await mediations.step(committee.registrar, 'refuseAcceptance', consented, reasons);
  return refused.id as string;
}

/** A mediation that is ended in writing. */
async function terminated(houses: Houses): Promise<string> {
  const { chair, mediator } = houses.committee;
  const applied = await chapter.applyAsPatient(houses, await chapter.openDirectly(houses, '80000.00'));
  let mediation = await chapter.acceptAsked(houses, applied);
  const staffIds = [await mediator.id()];
  mediation = await mediations.step(chair, 'assignMediators', mediation, { staffIds, chosenBy: 'COMMITTEE' });
  const notice = { ground: 'REFUSAL', text: '患方书面表示不再接受调解。', routes: ['ADMIN', 'COURT'] };
  return (await mediations.step(mediator, 'terminate', mediation, notice)).id as string;
}

/** A claim that the policy does not cover. */
async function notCovered(houses: Houses): Promise<string> {
  const { adjuster, reviewer } = houses.insurer;
  const { id: policyId } = await issuePolicy(houses, { policyNo: 'YZ-2026-0118' });
  const dispute = await chapter.openDirectly(houses, '80000.00');
  let { claim } = await chapter.notifyInsurer(houses, dispute);
  claim = await surveyClaim(houses, claim, policyId);
  const answers = [{ exclusion: 'NOT_FOR_TREATMENT', answer: 'YES' }];
  claim = await claims.step(adjuster, 'checkCover', claim, { answers, occurredOn: '2026-01-20' });
  const why = { conditionId: 'NOT_FOR_TREATMENT', text: '系医疗美容，属责任免除。' };
  return (await claims.step(reviewer, 'refuseCover', claim, why)).id as string;
}
