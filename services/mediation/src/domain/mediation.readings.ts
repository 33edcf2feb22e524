import type { Accepted, AppliedMediation, Drafted, MediationCase, Proposed } from './mediation.js';
import type { CommissionedAppraisal, ConcludedAppraisal, Session, Undertaking } from './mediation.parts.js';
import type { Side } from './mediation.terms.js';

/** The mediation from acceptance on, whatever its status; nothing before. */
export function acceptedOf(state: MediationCase): Accepted | undefined {
  return 'acceptance' in state ? state : undefined;
}

/** The mediation while a proposal is on the table or agreed upon. */
export function proposedOf(state: MediationCase): Proposed | undefined {
  return 'proposal' in state && state.proposal ? (state as Proposed) : undefined;
}

/** The mediation while there is an agreement, signed or not. */
export function draftedOf(state: MediationCase): Drafted | undefined {
  return 'agreement' in state && state.agreement ? (state as Drafted) : undefined;
}

/** The session that was opened and not closed. */
export function openSessionOf(state: MediationCase): Session | undefined {
  return acceptedOf(state)?.sessions.find(({ openedAt, closedAt }) => openedAt && !closedAt);
}

/** The appraisal under way, or the last one. */
export function appraisalOf(state: MediationCase): CommissionedAppraisal | ConcludedAppraisal | undefined {
  if ('appraisal' in state && state.appraisal) return state.appraisal;
  return acceptedOf(state)?.appraisals.at(-1);
}

/** Whether an opinion was received. */
export function hasOpinion(state: MediationCase): boolean {
  return acceptedOf(state)?.appraisals.some((appraisal) => 'opinion' in appraisal) ?? false;
}

/** The insurer's undertaking where it was given and has not ended. */
export function standingUndertaking(state: MediationCase): Extract<Undertaking, { kind: 'GIVEN' }> | undefined {
  const undertaking = proposedOf(state)?.undertaking;
  return undertaking?.kind === 'GIVEN' ? undertaking : undefined;
}

/** For which side somebody of this organization speaks: the committee's people write down what the patient side says. */
export function sideOf(state: AppliedMediation, organization: string): Side {
  return organization === state.hospital ? 'HOSPITAL' : 'PATIENT';
}

/** The organizations that see the mediation: its owner, the committee, first; each has a seat and is told what happens. */
export function organizationsOf(state: AppliedMediation): readonly string[] {
  const insurer = acceptedOf(state)?.insurer?.organization;
  return [...new Set([state.committee, state.hospital, ...(insurer ? [insurer] : [])])];
}
