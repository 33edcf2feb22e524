import type * as graph from '../generated/graphql.js';

/** Disputes by how they stand, as the server knows them. */
export const serverViews = ['OPEN', 'OVERDUE', 'ALL'] as const satisfies readonly graph.DisputeView[];
/** Besides, those whose mediation or claim waits for us. */
export const disputeViews = ['AWAITING', 'DOCUMENTS', 'OVERDUE', 'OPEN', 'ALL'] as const;
export const disputeStatuses = [
  'OPEN',
  'IN_FORUM',
  'SETTLED',
  'CLOSED',
] as const satisfies readonly graph.DisputeStatus[];

export const noticeItems = ['ROUTES', 'SEALING', 'RECORDS', 'AUTOPSY'] as const satisfies readonly graph.NoticeItem[];
export const otherForums = ['ADMIN', 'COURT'] as const satisfies readonly graph.OtherForumKind[];
export const failures = ['FAILED', 'WITHDRAWN'] as const satisfies readonly graph.FailedForumOutcome[];
export const closings = [
  'NEGOTIATED',
  'ADMINISTRATIVE',
  'JUDGED',
  'WITHDRAWN',
] as const satisfies readonly graph.DisputeClosingOutcome[];
/** What the patient's side applies for, it applies for at the committee. */
export const applicants = ['JOINT', 'HOSPITAL'] as const satisfies readonly graph.Applicant[];
export const applicationForms = ['WRITTEN', 'ORAL'] as const satisfies readonly graph.ApplicationForm[];

export const disclosedKinds = [
  'CLAIM',
  'CLAIMANT',
  'PATIENT',
  'MEDICAL_RECORD',
  'COSTS',
  'ACCOUNT',
] as const satisfies readonly graph.DisclosedKind[];
/** Sensitive personal information: given on separate consent or for a duty set by law (个人信息保护法 28, 29). */
export const sensitiveKinds: readonly graph.DisclosedKind[] = ['MEDICAL_RECORD', 'ACCOUNT'];
export const legalBases = ['SEPARATE_CONSENT', 'STATUTE'] as const satisfies readonly graph.LegalBasisKind[];
