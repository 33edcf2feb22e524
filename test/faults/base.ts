import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { scratchFolder } from '@concord/kit/test/scratch';
import { askedClaim, coverClaim, documentClaim, issuePolicy, surveyClaim } from '../actors/claim-chapters.js';
import { register, step } from '../actors/complaints.js';
import * as chapter from '../actors/dispute-chapters.js';
import { claims, disputes, housesOf, mediations, type Houses } from '../actors/houses.js';
import { registerPatient } from '../actors/patients.js';
import type { Json } from '../world/http.js';
import { openWorld } from '../world/world.js';
import { checkpointKey } from './child/house.mjs';
import { peopleOf, type People } from './people.js';

/** How far the story is told in a data folder. */
export const STAGES = ['INVESTIGATED', 'RAISED', 'ASSESSED', 'ASKED', 'CONSENTED', 'SIGNED', 'PAYABLE'] as const;
export type Stage = (typeof STAGES)[number];

/** Thursday 5 March 2026, nine in the morning in Shanghai. */
export const THURSDAY = '2026-03-05T01:00:00.000Z';

/** A case as it stood when the folder was put aside. */
export interface Then {
  readonly id: string;
  readonly version: number;
}

/** What a scenario begins with: a data folder for each stage, and who and what is in it. */
export interface Base {
  readonly people: People;
  readonly ids: Houses['ids'];
  readonly patientId: string;
  readonly departmentId: string;
  readonly policyId: string;
  /** Of the complaint that became the dispute; of one that was answered and met silence. */
  readonly complaint: Then;
  readonly answered: Then;
  readonly dispute: Then;
  readonly claimId: string;
  readonly mediationId: string;
  /** A copy of the data folder of that stage, made at `folder`. */
  lay(stage: Stage, folder: string): void;
  clear(): void;
}

/** Tells one dispute to the last payment but one, and puts the data folder aside on the way. */
export async function layBase(): Promise<Base> {
  const aside = scratchFolder('concord-faults-base-');
  const lay = (stage: Stage, folder: string) => cpSync(join(aside, stage), folder, { recursive: true });
  const clear = () => rmSync(aside, { recursive: true, force: true });
  const world = await openWorld({ now: new Date(THURSDAY), partners: true });
  // At once, between two statements: what the files hold is what was committed. The map of the log is made anew.
  const put = (stage: Stage) =>
    cpSync(world.dataDir, join(aside, stage), { recursive: true, filter: (file) => !file.endsWith('-shm') });
  try {
    await checkpointKey(world.dataDir);
    const houses = await housesOf(world);
    const departmentId = await world.organization('甬江').department('整形外科');
    const told = await tell(houses, departmentId, put);
    return { people: await peopleOf(houses), ids: houses.ids, departmentId, ...told, lay, clear };
  } catch (fault) {
    clear();
    throw fault;
  } finally {
    await world.stop();
  }
}

async function tell(houses: Houses, departmentId: string, put: (stage: Stage) => void) {
  const { hospital, committee, insurer } = houses;
  const policyId = (await issuePolicy(houses)).id as string;
  const patientId = await registerPatient(hospital.front, '孟凡', '13857400222');
  const answered = await answer(houses, patientId, departmentId);
  const complaint = await chapter.investigate(houses, departmentId);
  put('INVESTIGATED');

  const raised = await chapter.raiseDispute(houses, complaint, '80000.00');
  const { dispute, claim: noticed } = await chapter.notifyInsurer(houses, raised);
  put('RAISED');

  const documented = await documentClaim(
    houses,
    await coverClaim(houses, await surveyClaim(houses, noticed, policyId)),
  );
  const assessment = { liability: 'MAJOR', loss: '70000.00', mental: '0.00', text: '初步认定主要责任。' };
  const assessed = await claims.step(insurer.adjuster, 'assess', documented, assessment);
  put('ASSESSED');

  const claim = await claims.step(insurer.reviewer, 'review', assessed);
  const opinion = ({ insurerOpinion }: Json) => insurerOpinion;
  const known = await disputes.awaited(hospital.pro, dispute.id, 'insurerOpinion { loss }', opinion);
  let mediation = await chapter.prepareMediation(houses, await chapter.acceptMediation(houses, known));
  mediation = await chapter.holdSession(houses, mediation, '2026-03-05T02:00:00Z');
  const proposal = { ...chapter.PROPOSAL, total: '60000.00', mental: '0.00' };
  mediation = await mediations.step(committee.mediator, 'propose', mediation, proposal);
  const asked = await askedClaim(insurer.lead, claim.id, '60000.00');
  put('ASKED');

  await claims.step(insurer.lead, 'consent', asked);
  const promised = ({ undertaking }: Json) => undertaking?.insurerShare;
  mediation = await mediations.awaited(committee.mediator, mediation.id, 'undertaking { insurerShare }', promised);
  put('CONSENTED');

  const instalments = chapter.instalmentsOf('57000.00', '3000.00', '2026-03-20');
  mediation = await chapter.agree(houses, mediation);
  mediation = await mediations.step(committee.mediator, 'draft', mediation, { ...chapter.AGREED, instalments });
  mediation = await chapter.sign(houses, mediation);
  put('SIGNED');

  await mediations.step(committee.sealer, 'requestSeal', mediation);
  await chapter.approvePayout(houses, claim.id);
  put('PAYABLE');
  const then = ({ id, version }: Json): Then => ({ id, version });
  return {
    ...{ policyId, patientId, complaint: then(complaint), answered: then(answered), dispute: then(dispute) },
    ...{ claimId: claim.id as string, mediationId: mediation.id as string },
  };
}

/** A complaint that was answered, and nobody has said a word since. */
async function answer({ hospital }: Houses, patientId: string, departmentId: string): Promise<Json> {
  const { front, pro, sup } = hospital;
  const complainant = { relation: 'SELF', name: '孟凡', phone: '13857400222' };
  let complaint = await register(front, { patientId, complainant, departmentIds: [departmentId] });
  complaint = await step(pro, 'triage', complaint);
  complaint = await step(pro, 'assign', complaint, { handlerId: await pro.id() });
  complaint = await step(pro, 'proposeOpinion', complaint, { text: '已致歉。' });
  return step(sup, 'approveOpinion', complaint);
}
