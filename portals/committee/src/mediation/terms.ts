import type * as graph from '../generated/graphql.js';

/** In the order in which a desk asks about its work. */
export const mediationViews = [
  'MINE',
  'OVERDUE',
  'DUE_TODAY',
  'AWAITING_ACCEPTANCE',
  'AWAITING_SIGNATURE',
  'OPEN',
  'ALL',
] as const satisfies readonly graph.MediationView[];

/** Stages of the insurer's claim by their codes, as the claims service announces them. */
export const claimStages = [
  'NOTICED',
  'ACKNOWLEDGED',
  'SURVEYING',
  'COVERAGE_CHECK',
  'DOCUMENTS',
  'ASSESSING',
  'REVIEWING',
  'ASSESSED',
  'CONSENTED',
  'APPROVAL',
  'APPROVING',
  'PAYABLE',
  'PAID',
  'REFUSED',
  'CLOSED',
] as const;

export const applicants = ['PATIENT', 'HOSPITAL', 'JOINT'] as const satisfies readonly graph.Applicant[];
export const applicationForms = ['WRITTEN', 'ORAL'] as const satisfies readonly graph.ApplicationForm[];
export const routes = ['NEGOTIATION', 'ADMIN', 'COURT'] as const satisfies readonly graph.RemainingRoute[];
export const chosenBy = ['PARTIES', 'COMMITTEE'] as const satisfies readonly graph.ChosenBy[];
export const sessionKinds = ['JOINT', 'SEPARATE'] as const satisfies readonly graph.SessionKind[];
export const commissioners = ['JOINT', 'COMMITTEE'] as const satisfies readonly graph.AppraisalCommissioner[];
export const payees = ['PATIENT', 'HEIRS'] as const satisfies readonly graph.PayeeKind[];
export const payers = ['INSURER', 'HOSPITAL'] as const satisfies readonly graph.InstalmentPayer[];
/** The order the law sets: both sides, the mediator, then the seal. */
export const signers = ['PATIENT', 'HOSPITAL', 'MEDIATOR'] as const satisfies readonly graph.SignatureSide[];

/** Degrees an opinion can find. */
export const degrees = [
  'FULL',
  'MAJOR',
  'EQUAL',
  'MINOR',
  'SLIGHT',
  'NONE',
] as const satisfies readonly graph.LiabilityDegree[];

export const refusalGrounds = [
  'IN_COURT',
  'WITH_HEALTH_DEPARTMENT',
  'NOT_TREATMENT',
  'SIDE_UNWILLING',
  'AGREEMENT_UNPERFORMED',
  'OTHER',
] as const satisfies readonly graph.RefusalGround[];

/** What a person may end a mediation for; the lapse of time is the timer's to say. */
export const terminationGrounds = [
  'REFUSAL',
  'COURT_ACCEPTED',
  'HEALTH_ACCEPTED',
  'UNREACHABLE',
  'FRAUD',
  'OTHER',
] as const satisfies readonly graph.TerminationGround[];
