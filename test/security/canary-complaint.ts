import { register, step } from '../actors/complaints.js';
import { registerPatient } from '../actors/patients.js';
import type { Json } from '../world/http.js';
import type { Organization } from '../world/organization.js';
import { canaries } from './canaries.js';

/** A patient, unless one is `known`, and a major complaint made of canaries, up to its report; everything personal is said once. */
export async function canaryComplaint(
  hospital: Organization,
  known?: string,
): Promise<{ patientId: string; complaint: Json }> {
  const [front, pro, sup, exec] = ['FRONT', 'PRO', 'SUP', 'EXEC'].map((role) => hospital.person(role));
  const departmentId = await hospital.department('普通外科');
  const visit = { date: '2026-02-01', kind: 'OUTPATIENT', departmentId, doctorName: canaries.doctor };
  const { patient, phone, memberNo, complainant, complainantPhone, summary, narrative } = canaries;
  const patientId = known ?? (await registerPatient(front!, patient, phone, { memberNo, visit }));
  let complaint = await register(front!, {
    ...{ patientId, departmentIds: [departmentId], summary, narrative, agitated: true },
    complainant: { relation: 'CHILD', name: complainant, phone: complainantPhone },
  });
  complaint = await step(pro!, 'triage', complaint, { reason: canaries.note });
  const named = { handlerId: await hospital.person('CM').id(), supervisorId: await sup!.id() };
  complaint = await step(sup!, 'assign', complaint, named);
  complaint = await step(pro!, 'proposeOpinion', complaint, { text: canaries.opinion });
  complaint = await step(sup!, 'returnOpinion', complaint, { reason: canaries.reason });
  complaint = await step(pro!, 'report', complaint, { text: canaries.report });
  complaint = await step(exec!, 'decideResponsibility', complaint, { text: canaries.responsibility });
  complaint = await step(pro!, 'proposeOpinion', complaint, { text: canaries.opinion });
  complaint = await step(exec!, 'approveOpinion', complaint);
  complaint = await step(front!, 'accept', complaint, { note: canaries.note });
  const fault = { satisfaction: 1, faultFound: true, departmentId, measure: canaries.measure };
  complaint = await step(front!, 'followUp', complaint, fault);
  return { patientId, complaint };
}
