import { organizationOf } from './directory.js';
import { lawfulDisclosure } from './disclosure.ruling.js';
import type { CommandOf } from './mediation.commands.js';
import type { FactOf } from './mediation.facts.js';
import type { Stamp } from './mediation.parts.js';
import { refuse } from './mediation.refusals.js';
import { written } from './mediation.written.js';

/** Who may ask for whom, and on what paper (701 art. 31); a hospital that asks says on what footing it gives data away. */
export function decideApplication(
  { application: told, dispute, directory, actor, now }: CommandOf<'apply'>,
  stamp: Stamp,
): FactOf<'Applied'> {
  const byHospital = actor.organizationKind === 'HOSPITAL';
  if (byHospital && told.by === 'PATIENT') throw refuse('PATIENT_APPLIES_AT_COMMITTEE', { path: ['by'] });
  if (byHospital && told.form === 'ORAL') throw refuse('ORAL_AT_COMMITTEE', { path: ['form'] });
  const paper = written(told.paper, 'paper', 'PAPER_NEEDED');
  if (byHospital && !told.disclosure) throw refuse('DISCLOSURE_NEEDED', { path: ['disclosure'] });
  const committee = byHospital
    ? organizationOf(directory, told.committee, 'COMMITTEE', 'committeeId').id
    : actor.organization;
  return {
    type: 'Applied',
    id: told.id,
    caseNo: told.caseNo,
    dispute: dispute.id,
    committee,
    hospital: dispute.hospital,
    complaintId: dispute.complaintId,
    patientId: dispute.patientId,
    rulePack: dispute.rulePack,
    calendar: told.calendar,
    application: {
      by: told.by,
      form: told.form,
      at: stamp.at,
      receivedBy: actor.id,
      receivedFor: actor.organization,
      paper,
      // What the hospital gives away, it says itself: no committee grants itself a sight.
      disclosure: byHospital && told.disclosure ? lawfulDisclosure(told.disclosure, now) : undefined,
    },
    ...stamp,
  };
}

/** Who accepts says of each bar that it is not there. */
export function decideAcceptance(command: CommandOf<'accept'>, stamp: Stamp): FactOf<'Accepted'> {
  if (!command.notInCourt) throw refuse('IN_COURT', { path: ['notInCourt'] });
  if (!command.notWithHealthDepartment) throw refuse('WITH_HEALTH_DEPARTMENT', { path: ['notWithHealthDepartment'] });
  if (!command.noUnperformedAgreement) throw refuse('AGREEMENT_UNPERFORMED', { path: ['noUnperformedAgreement'] });
  return { type: 'Accepted', ...stamp };
}

/** In writing, with reasons, and with the ways that remain. */
export function decideRefusalOfAcceptance(
  { grounds, text, routes }: CommandOf<'refuseAcceptance'>,
  stamp: Stamp,
): FactOf<'AcceptanceRefused'> {
  if (grounds.length === 0) throw refuse('GROUNDS_NEEDED', { path: ['grounds'] });
  if (routes.length === 0) throw refuse('ROUTES_NEEDED', { path: ['routes'] });
  const once = [...new Set(grounds)];
  return {
    type: 'AcceptanceRefused',
    grounds: once,
    text: written(text, 'text', 'REASON_NEEDED'),
    routes: [...new Set(routes)],
    ...stamp,
  };
}
