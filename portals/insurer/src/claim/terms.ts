import type {
  ClaimDocumentState,
  ClaimPayeeKind,
  ClaimStatus,
  ClaimView,
  CoverAnswer,
  LiabilityDegree,
  PolicyLine,
} from '../generated/graphql.js';

/** In the order in which a desk asks about its work. */
export const views = [
  'OPEN',
  'OVERDUE',
  'DUE_TODAY',
  'MINE',
  'CONSENT_ASKED',
  'AWAITING_APPROVAL',
  'ALL',
] as const satisfies readonly ClaimView[];

/** The straight way of a claim, as shown in its strip; several statuses may stand at one step. */
export const claimSteps = [
  'NOTICE',
  'ACKNOWLEDGEMENT',
  'SURVEY',
  'COVER',
  'DOCUMENTS',
  'ASSESSMENT',
  'CONSENT',
  'APPROVAL',
  'PAYMENT',
  'CLOSING',
] as const;
export type ClaimStep = (typeof claimSteps)[number] | 'REFUSAL';

/** The step at which a claim of each status stands. A refusal is off the straight way. */
export const stepOf: Readonly<Record<ClaimStatus, ClaimStep>> = {
  NOTICED: 'NOTICE',
  ACKNOWLEDGED: 'ACKNOWLEDGEMENT',
  SURVEYING: 'SURVEY',
  COVERAGE_CHECK: 'COVER',
  REFUSED: 'REFUSAL',
  DOCUMENTS: 'DOCUMENTS',
  ASSESSING: 'ASSESSMENT',
  REVIEWING: 'ASSESSMENT',
  ASSESSED: 'ASSESSMENT',
  CONSENTED: 'CONSENT',
  APPROVAL: 'APPROVAL',
  APPROVING: 'APPROVAL',
  PAYABLE: 'PAYMENT',
  PAID: 'PAYMENT',
  CLOSED: 'CLOSING',
};

/** Where a refusal stands on the way. */
export const stepsAside: Readonly<Record<string, string>> = { REFUSAL: 'DOCUMENTS' };

/** Stages of a mediation that an insurer waits for or has to act on, as codes of the mediation. */
export const mediationStages = [
  'SCREENING',
  'ACCEPTED',
  'PREPARING',
  'SESSION',
  'APPRAISAL',
  'PROPOSED',
  'DRAFTING',
  'SIGNING',
  'SEALING',
  'EFFECTIVE',
  'CLOSED',
  'TERMINATED',
] as const;

export const lines = ['MEDICAL_LIABILITY', 'PUBLIC_LIABILITY'] as const satisfies readonly PolicyLine[];

/** Degrees an insurer may find; `WAIVED` is for the parties alone. */
export const degrees = [
  'FULL',
  'MAJOR',
  'EQUAL',
  'MINOR',
  'SLIGHT',
  'NONE',
] as const satisfies readonly LiabilityDegree[];

/** Whether a circumstance that the policy excludes was found. */
export const findings = ['NO', 'YES', 'UNKNOWN'] as const satisfies readonly CoverAnswer[];

export const payeeKinds = ['PATIENT', 'HEIRS', 'HOSPITAL'] as const satisfies readonly ClaimPayeeKind[];

/** States of a document in which it may still be handed in. */
export const outstanding: readonly ClaimDocumentState[] = ['REQUESTED', 'REJECTED', 'SUBMITTED'];
