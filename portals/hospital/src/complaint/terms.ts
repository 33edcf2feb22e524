import type {
  ComplaintCategoryCode,
  ComplainantRelation,
  ComplaintChannel,
  ComplaintStatus,
  ComplaintView,
  DisputeKind,
  Gender,
  MemberTier,
  RevealPurpose,
  VisitKind,
} from '../generated/graphql.js';

/** The straight way of a complaint, as shown in its strip. */
export const stagePath = [
  'REGISTERED',
  'TRIAGED',
  'INVESTIGATING',
  'OPINION',
  'RESPONDED',
  'FOLLOW_UP',
  'CLOSING',
  'ARCHIVED',
] as const satisfies readonly ComplaintStatus[];

/** The way of a complaint that became a dispute; what is put right stands in it. */
export const disputePath = [
  'REGISTERED',
  'TRIAGED',
  'INVESTIGATING',
  'DISPUTE',
  'RECTIFYING',
  'CLOSING',
  'ARCHIVED',
] as const satisfies readonly ComplaintStatus[];

/** Shown in the strip only while it stands. */
export const stageAside = 'RECTIFYING' satisfies ComplaintStatus;

export const channels = [
  'FRONT_DESK',
  'PHONE',
  'HOME_VISIT',
  'WEB',
  'LETTER',
  'HOTLINE_12345',
] as const satisfies readonly ComplaintChannel[];

export const relations = [
  'SELF',
  'PARENT',
  'SPOUSE',
  'CHILD',
  'RELATIVE',
  'AGENT',
  'OTHER',
] as const satisfies readonly ComplainantRelation[];

export const categoryCodes = [
  'MEDICAL_SERVICE',
  'MEDICAL_MANAGEMENT',
  'QUALITY_AND_SAFETY',
  'PLASTIC_SURGERY',
  'DERMATOLOGY',
  'DENTISTRY',
  'OTHER',
] as const satisfies readonly ComplaintCategoryCode[];

/** In the order in which a desk asks about its work. */
export const views = [
  'MINE',
  'OVERDUE',
  'DUE_TODAY',
  'AWAITING_APPROVAL',
  'RETURNED',
  'MAJOR',
  'DISPUTE',
  'OPEN',
  'ALL',
] as const satisfies readonly ComplaintView[];

export const disputeKinds = ['TREATMENT', 'PREMISES'] as const satisfies readonly DisputeKind[];

export const genders = ['FEMALE', 'MALE', 'OTHER'] as const satisfies readonly Gender[];
export const tiers = ['REGULAR', 'SILVER', 'GOLD', 'DIAMOND'] as const satisfies readonly MemberTier[];
export const visitKinds = [
  'OUTPATIENT',
  'EMERGENCY',
  'INPATIENT',
  'SURGERY',
  'EXAMINATION',
  'FOLLOW_UP',
  'OTHER',
] as const satisfies readonly VisitKind[];
export const revealPurposes = [
  'CONTACT_PATIENT',
  'VERIFY_IDENTITY',
  'HANDLE_COMPLAINT',
  'LEGAL',
] as const satisfies readonly RevealPurpose[];
