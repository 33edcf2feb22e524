import { isOrActsFor, type Actor } from '@concord/kit/domain/actor';
import type { Guard } from '@concord/kit/domain/moves';
import type { CoverCondition } from '@concord/rules/policy/cover';
import type { Claim } from './claim.js';
import { confirmationLate, consentExpired } from './claim.deadlines.js';
import type { ClaimRefusal } from './claim.refusals.js';

type ClaimGuard = Guard<Claim, ClaimRefusal>;

/** Whoever stands in for somebody may do what is theirs to do, and may not what they may not. */
const isTheirs = (actor: Actor, staffId: string | undefined) => staffId !== undefined && isOrActsFor(actor, staffId);

const surveyOf = (state: Claim) => ('survey' in state ? state.survey : undefined);
const conditionsOf = (state: Claim): readonly CoverCondition[] =>
  'cover' in state && state.cover ? state.cover.conditions : [];
const refusalOf = (state: Claim) => ('refusal' in state ? state.refusal : undefined);
const documentsOf = (state: Claim) => (state.status === 'DOCUMENTS' ? state.documents : []);
const proposalOf = (state: Claim) => ('proposal' in state ? state.proposal : undefined);
const undertakingOf = (state: Claim) => ('undertaking' in state ? state.undertaking : undefined);
const approvalsOf = (state: Claim) => ('approvals' in state ? state.approvals : undefined);
const payeeOf = (state: Claim) => ('payee' in state ? state.payee : undefined);

/** Its answers are the hospital's own. */
export const ofTheHospital: ClaimGuard = {
  refusal: 'ONLY_INSURED_HOSPITAL',
  conceals: true,
  holds: ({ state, actor }) => 'hospital' in state && actor.organization === state.hospital,
};

/** Who is on site already is not called back to the desk; a desk survey is not ordered twice. */
export const nobodyThere: ClaimGuard = {
  refusal: 'SURVEY_UNDER_WAY',
  conceals: true,
  holds: ({ state }) => surveyOf(state)?.arrival === undefined && surveyOf(state)?.desk === undefined,
};

export const surveyOutside: ClaimGuard = {
  refusal: 'SURVEYED_BY_DESK',
  conceals: true,
  holds: ({ state }) => surveyOf(state)?.desk === undefined,
};

export const notArrived: ClaimGuard = {
  refusal: 'ALREADY_DONE',
  conceals: true,
  holds: ({ state }) => surveyOf(state)?.arrival === undefined,
};

export const assignedSurveyor: ClaimGuard = {
  refusal: 'NOT_THE_SURVEYOR',
  holds: ({ state, actor }) => isTheirs(actor, surveyOf(state)?.surveyor),
};

/** What was seen on site is reported by who saw it; a desk survey by the adjuster too. */
export const surveyorReportsSite: ClaimGuard = {
  refusal: 'NOT_THE_SURVEYOR',
  holds: ({ state, actor }) => {
    const survey = surveyOf(state);
    return survey?.desk !== undefined || (actor.roles.includes('SURV') && isTheirs(actor, survey?.surveyor));
  },
};

export const arrivedOrDesk: ClaimGuard = {
  refusal: 'NOT_ON_SITE_YET',
  holds: ({ state }) => surveyOf(state)?.arrival !== undefined || surveyOf(state)?.desk !== undefined,
};

export const coverChecked: ClaimGuard = {
  refusal: 'COVER_NOT_EXAMINED',
  holds: ({ state }) => conditionsOf(state).length > 0,
};

export const coverNotBroken: ClaimGuard = {
  refusal: 'CONDITION_NOT_MET',
  holds: ({ state }) => conditionsOf(state).every(({ met }) => met !== 'NO'),
};

export const coverKnown: ClaimGuard = {
  refusal: 'CONDITION_UNKNOWN',
  holds: ({ state }) => conditionsOf(state).every(({ met }) => met !== 'UNKNOWN'),
};

export const coverBroken: ClaimGuard = {
  refusal: 'NO_CONDITION_BROKEN',
  holds: ({ state }) => conditionsOf(state).some(({ met }) => met === 'NO'),
};

export const refusalStands: ClaimGuard = {
  refusal: 'NOTHING_REFUSED',
  conceals: true,
  holds: ({ state }) => refusalOf(state) !== undefined,
};

export const noticeNotSent: ClaimGuard = {
  refusal: 'ALREADY_DONE',
  conceals: true,
  holds: ({ state }) => refusalOf(state)?.notice === undefined,
};

/** 一次性通知: the list is complete, and there is one. */
export const notAskedYet: ClaimGuard = {
  refusal: 'DOCUMENTS_ASKED_ONCE',
  holds: ({ state }) => documentsOf(state).length === 0,
};

export const documentsOutstanding: ClaimGuard = {
  refusal: 'NO_DOCUMENT_OUTSTANDING',
  conceals: true,
  holds: ({ state }) => documentsOf(state).some((each) => each.state !== 'ACCEPTED'),
};

export const documentsSubmitted: ClaimGuard = {
  refusal: 'NO_DOCUMENT_SUBMITTED',
  conceals: true,
  holds: ({ state }) => documentsOf(state).some((each) => each.state === 'SUBMITTED'),
};

export const documentsAccepted: ClaimGuard = {
  refusal: 'DOCUMENTS_INCOMPLETE',
  holds: ({ state }) => documentsOf(state).every((each) => each.state === 'ACCEPTED'),
};

export const notOwnAssessment: ClaimGuard = {
  refusal: 'ASSESSOR_CANNOT_REVIEW',
  holds: ({ state, actor }) => state.status !== 'REVIEWING' || !isTheirs(actor, state.assessment.assessedBy),
};

export const proposalAsked: ClaimGuard = {
  refusal: 'NO_PROPOSAL_ASKED',
  holds: ({ state }) => proposalOf(state)?.state === 'ASKED',
};

export const undertakingNotCalled: ClaimGuard = {
  refusal: 'UNDERTAKING_CALLED',
  holds: ({ state }) => undertakingOf(state)?.state === 'GIVEN',
};

export const undertakingExpired: ClaimGuard = {
  refusal: 'CONSENT_STILL_STANDS',
  holds: ({ state, now }) => consentExpired(state, now),
};

export const payeeRecorded: ClaimGuard = {
  refusal: 'PAYEE_MISSING',
  holds: ({ state }) => payeeOf(state) !== undefined,
};

export const payeeVerified: ClaimGuard = {
  refusal: 'ACCOUNT_NOT_VERIFIED',
  holds: ({ state }) => payeeOf(state)?.verified === true,
};

export const notFirstApproved: ClaimGuard = {
  refusal: 'ALREADY_DONE',
  conceals: true,
  holds: ({ state }) => approvalsOf(state)?.first === undefined,
};

export const firstApproved: ClaimGuard = {
  refusal: 'FIRST_APPROVAL_MISSING',
  holds: ({ state }) => approvalsOf(state)?.first !== undefined,
};

export const notFirstApprover: ClaimGuard = {
  refusal: 'TWO_PEOPLE_APPROVE',
  holds: ({ state, actor }) => !isTheirs(actor, approvalsOf(state)?.first?.by),
};

export const shareReserved: ClaimGuard = {
  refusal: 'MORE_THAN_RESERVED',
  holds: ({ state }) => state.status !== 'APPROVAL' || state.basis.insurerFen <= state.undertaking.insurerFen,
};

export const confirmationOverdue: ClaimGuard = {
  refusal: 'CONFIRMATION_NOT_OVERDUE',
  holds: ({ state, now }) => confirmationLate(state, now),
};

export const payerDidNotApprove: ClaimGuard = {
  refusal: 'APPROVER_CANNOT_PAY',
  holds: ({ state, actor }) => {
    const approvals = approvalsOf(state);
    return !isTheirs(actor, approvals?.first?.by) && !isTheirs(actor, approvals?.second?.by);
  },
};

export const notPerformed: ClaimGuard = {
  refusal: 'ALREADY_DONE',
  conceals: true,
  holds: ({ state }) => state.status === 'PAID' && state.performedAt === undefined,
};

export const performed: ClaimGuard = {
  refusal: 'NOT_PERFORMED_YET',
  holds: ({ state }) => state.status === 'PAID' && state.performedAt !== undefined,
};
