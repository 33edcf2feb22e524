import { NO_CLOCK } from '@concord/casework/store/no-clock';
import type { MediationPlace } from '../app/ports.js';
import { nextLapse, openDeadlines, rightsNotDuties, terminal } from '../domain/mediation.deadlines.js';
import type { AppliedMediation, MediationStatus } from '../domain/mediation.js';
import { isPerformed, owing } from '../domain/mediation.payments.js';
import { acceptedOf, draftedOf, organizationsOf, proposedOf } from '../domain/mediation.readings.js';
import type { MediationRow, MediationSeatRow } from './mediation.row.js';

/** Whether it has not ended. */
export const isOpen = ({ status }: AppliedMediation): boolean =>
  !(terminal as readonly MediationStatus[]).includes(status);

/** When it is due next; a right of the parties is nobody's due date. */
export function dueAtOf(mediation: AppliedMediation, now: Date): Date {
  const next = openDeadlines(mediation, now).find(({ name }) => !rightsNotDuties.includes(name));
  return next ? new Date(next.due.dueAt) : NO_CLOCK;
}

/** The timer's next move, as columns. */
export function lapseOf(mediation: AppliedMediation, now: Date): Pick<MediationRow, 'lapse' | 'lapseAt'> {
  const next = nextLapse(mediation, now);
  return { lapse: next?.move ?? null, lapseAt: next ? new Date(next.at) : null };
}

/** Ids of those assigned now. */
export const mediatorsOf = (mediation: AppliedMediation): readonly string[] =>
  acceptedOf(mediation)?.mediators.map(({ staff }) => staff) ?? [];

/** The places of a mediation in the worklists of its parties; nothing in them is personal. */
export function seatRows(
  mediation: AppliedMediation,
  { now, claimStage }: MediationPlace,
): readonly MediationSeatRow[] {
  const { id, status, caseNo } = mediation;
  const dueAt = dueAtOf(mediation, now);
  const sessionAt = nextSession(mediation);
  return organizationsOf(mediation).map((organization) => ({
    ...{ id, organization, isOpen: isOpen(mediation), dueAt, status, caseNo, sessionAt },
    claimStage: claimStage ?? null,
    awaiting: awaitedFrom(mediation, organization) ?? null,
  }));
}

/** The session planned last that is not over. */
function nextSession(mediation: AppliedMediation): Date | null {
  const planned = (acceptedOf(mediation)?.sessions ?? []).filter(({ closedAt }) => !closedAt);
  const last = planned
    .map(({ scheduledFor }) => scheduledFor)
    .sort()
    .at(-1);
  return last ? new Date(last) : null;
}

/** The role at an organization whose move is next, so that it stands among their duties; MED means the case's mediators. */
function awaitedFrom(mediation: AppliedMediation, organization: string): string | undefined {
  if (organization === mediation.committee) return awaitedFromCommittee(mediation);
  return organization === mediation.hospital ? awaitedFromHospital(mediation) : undefined;
}

function awaitedFromCommittee(mediation: AppliedMediation): string | undefined {
  switch (mediation.status) {
    case 'CONSENT_PENDING':
      return mediation.application.by === 'HOSPITAL' ? 'REG' : undefined;
    case 'SCREENING':
      return 'REG';
    case 'ACCEPTED':
      return 'CHAIR';
    case 'PREPARING':
    case 'SESSION':
    case 'APPRAISAL':
    case 'DRAFTING':
      return 'MED';
    case 'PROPOSED':
      return mediation.proposal.answers.PATIENT ? undefined : 'MED';
    case 'SIGNING':
      return awaitedSignature(mediation);
    case 'EFFECTIVE':
      return isPerformed(mediation) ? 'REG' : undefined;
    default:
      return undefined;
  }
}

/** The sides sign, then the mediator, then the committee seals. */
function awaitedSignature(mediation: AppliedMediation): string | undefined {
  const signed = new Set(draftedOf(mediation)?.agreement.signatures.map(({ side }) => side));
  if (signed.has('MEDIATOR')) return 'SEAL';
  return signed.has('PATIENT') && !signed.has('HOSPITAL') ? undefined : 'MED';
}

function awaitedFromHospital(mediation: AppliedMediation): string | undefined {
  switch (mediation.status) {
    case 'CONSENT_PENDING':
      return mediation.application.by === 'PATIENT' ? 'LEGAL' : undefined;
    case 'PROPOSED':
      return mediation.proposal.answers.HOSPITAL ? undefined : 'LEGAL';
    case 'DRAFTING': {
      // The insurer does not pay: the hospital pays alone, or a new proposal is needed.
      const kind = proposedOf(mediation)?.undertaking?.kind;
      return kind === 'DECLINED' || kind === 'ENDED' ? 'LEGAL' : undefined;
    }
    case 'SIGNING':
      return mediation.agreement.signatures.some(({ side }) => side === 'HOSPITAL') ? undefined : 'LEGAL';
    case 'EFFECTIVE':
      return owing(mediation, 'HOSPITAL') > 0 ? 'FIN' : undefined;
    default:
      return undefined;
  }
}
