import { assessClaim, issuePolicy } from '../actors/claim-chapters.js';
import { register } from '../actors/complaints.js';
import * as chapter from '../actors/dispute-chapters.js';
import { caucuses, claims, complaints, housesOf, mediations, type Houses } from '../actors/houses.js';
import { registerPatient } from '../actors/patients.js';
import type { Json } from '../world/http.js';
import type { World } from '../world/world.js';

/** One dispute, as each of the three houses has it. Numbers and ids are those of their pages. */
export interface Scene {
  readonly houses: Houses;
  readonly patientId: string;
  readonly policyId: string;
  readonly complaint: Json;
  readonly dispute: Json;
  readonly claim: Json;
  readonly mediation: Json;
}

/** A patient's complaint under investigation by its officer, and the hospital's policy; the dispute is still to be raised. */
export async function complaintAndPolicy(world: World) {
  const houses = await housesOf(world);
  const { front, pro } = houses.hospital;
  const departmentId = await world.organization('甬江').department('整形外科');
  const { id: policyId } = await issuePolicy(houses);
  const patientId = await registerPatient(front, '阮知秋', '13857409901');
  const registered = await register(front, {
    ...{ patientId, departmentIds: [departmentId], category: 'QUALITY_AND_SAFETY', summary: '术后切口感染，要求赔偿' },
    complainant: { relation: 'SELF', name: '阮知秋', phone: '13857409901' },
  });
  const triaged = await complaints.step(pro, 'triage', registered);
  const complaint = await complaints.step(pro, 'assign', triaged, { handlerId: await pro.id() });
  return { houses, patientId, policyId, complaint };
}

/** The insurer has been told and the committee asked; neither has answered. */
export async function beforeAnswers(world: World): Promise<Scene> {
  const begun = await complaintAndPolicy(world);
  const { houses, complaint } = begun;
  const raised = await chapter.raiseDispute(houses, complaint, '150000.00');
  const { dispute, claim } = await chapter.notifyInsurer(houses, await chapter.giveNotice(houses, raised));
  const applied = chapter.applying(houses, dispute, 'JOINT');
  return { ...begun, dispute, claim, mediation: await mediations.begin(houses.hospital.pro, 'apply', applied) };
}

/** All but the signatures: every part of the pages of a case has something to show. */
export async function beforeSignatures(world: World): Promise<Scene> {
  const scene = await beforeAnswers(world);
  const { houses, policyId } = scene;
  const { committee, hospital, insurer } = houses;
  const reserve = { amount: '140000.00', reason: '按主要责任、伤残十级估计。' };
  const claim = await assessClaim(houses, scene.claim, policyId);
  await claims.begin(insurer.adjuster, 'reserveSet', { claimId: claim.id, ...reserve });
  let mediation = await mediations.step(committee.registrar, 'accept', scene.mediation, chapter.NO_BAR);
  mediation = await chapter.prepareMediation(houses, mediation);
  mediation = await chapter.holdSession(houses, mediation, '2026-03-05T06:00:00Z');
  await confer(houses, mediation.id as string);
  const { version } = await mediations.read(committee.mediator, mediation.id as string, 'version');
  mediation = await chapter.recordAppraisal(
    houses,
    await chapter.commissionAppraisal(houses, { ...mediation, version }),
  );
  mediation = await mediations.step(committee.mediator, 'propose', mediation, chapter.PROPOSAL);
  const isAsked = ({ proposal }: Json) => proposal?.state === 'ASKED';
  await claims.step(
    insurer.lead,
    'consent',
    await claims.awaited(insurer.lead, claim.id, 'proposal { state }', isAsked),
  );
  const isUndertaken = ({ undertaking }: Json) => undertaking?.insurerShare;
  mediation = await mediations.awaited(
    hospital.legal,
    mediation.id as string,
    'undertaking { insurerShare }',
    isUndertaken,
  );
  mediation = await chapter.agree(houses, mediation);
  mediation = await mediations.step(committee.mediator, 'draft', mediation, {
    ...chapter.AGREED,
    instalments: [
      { payer: 'INSURER', dueOn: '2026-03-20', amount: '114000.00' },
      { payer: 'HOSPITAL', dueOn: '2026-03-20', amount: '6000.00' },
    ],
  });
  return { ...scene, claim, mediation };
}

/** The mediator alone with each side; an offer of the hospital is passed on. */
async function confer({ committee: { mediator }, hospital, insurer }: Houses, mediationId: string): Promise<void> {
  const open = (side: string) => caucuses.begin(mediator, 'open', { mediationId, side });
  const patient = await open('PATIENT');
  await caucuses.step(mediator, 'offer', patient, { amount: '130000.00', text: '坐下来谈，十三万可以接受。' });
  const own = await caucuses.step(
    hospital.legal,
    'offer',
    await open('HOSPITAL'),
    { amount: '90000.00', text: '院方上限，请先不要说。' },
    'messages { id }',
  );
  const [{ id: entryId }] = own.messages as Json[];
  await caucuses.step(mediator, 'release', own, { entryId, text: '院方愿意在九万元上下继续谈。' });
  await caucuses.step(insurer.adjuster, 'say', await open('INSURER'), { text: '责任比例我们没有异议。' });
}
