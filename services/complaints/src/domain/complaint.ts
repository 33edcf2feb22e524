import type { Ownership } from '@concord/rules/packs/threshold';
import type { ComplaintClocks } from './complaint.clocks.js';
import type { ConcludedDispute, RaisedDispute } from './complaint.dispute.js';
import type { CategoryCode, Channel, Circumstances, Complainant, Severity, SeverityReason } from './complaint.terms.js';

/** What is known from the first minute on. Instants are ISO strings in UTC, so that facts survive storage unchanged. */
export interface Filed {
  readonly id: string;
  readonly organization: string;
  readonly caseNo: string;
  /** The rule pack in force when it was received, as `id@version`; a case keeps its law. */
  readonly rulePack: string;
  /** Who owned the hospital then; some rules bind public ones alone. Not known when left out. */
  readonly ownership?: Ownership;
  /** The version of the working-day calendar its clocks are reckoned with. */
  readonly calendar: string;
  readonly channel: Channel;
  readonly anonymous: boolean;
  readonly patientId?: string;
  readonly complainant?: Complainant;
  readonly category: CategoryCode;
  readonly summary: string;
  readonly narrative?: string;
  readonly circumstances: Circumstances;
  readonly departments: readonly string[];
  readonly receivedAt: string;
  readonly promisedBy?: string;
  /** 首诉负责: who received it owns it until a named person is assigned. */
  readonly firstReceiver: string;
  readonly clocks: ComplaintClocks;
}

/** Decided at triage. */
export interface Triage {
  readonly severity: Severity;
  readonly severityReasons: readonly SeverityReason[];
  readonly severityNote?: string;
}

/** Decided at assignment. */
export interface Assignment {
  readonly handler: string;
  readonly supervisor?: string;
  readonly attendingPhysician?: string;
}

/** Duties that only a major or urgent complaint (重大紧急投诉) has; each is done or still open. */
export interface MajorDuties {
  readonly filing?: string;
  readonly statutoryReport?: string;
  readonly report?: { readonly text: string; readonly by: string; readonly approvedBy?: string };
  readonly responsibility?: { readonly text: string; readonly by: string };
}

/** An opinion on what the hospital answers. `compensation` in 分. */
export interface Opinion {
  readonly text: string;
  readonly compensation?: number;
  readonly proposedBy: string;
  readonly proposedAt: string;
}

/** An opinion that came back for completion (退回补正), with what was missing. */
export interface ReturnedOpinion {
  readonly reason: string;
  readonly text: string;
}

/** The opinion after approval: the hospital's answer. */
export interface Answer extends Opinion {
  readonly approvedBy: string;
  readonly approvedAt: string;
}

/** How the call after the answer went. */
export interface FollowUp {
  readonly satisfaction: number;
  readonly note?: string;
  readonly by: string;
  readonly doneAt: string;
}

/** Nothing was to be put right after a dispute, and why. */
export interface NothingToRectify {
  readonly because: string;
  readonly by: string;
}

/** What a department has to put right, and who saw that it did. */
export interface Rectification {
  readonly department: string;
  readonly measure: string;
  readonly verifiedBy?: string;
  readonly verifiedAt?: string;
}

type Triaged = Filed & Triage;
type Assigned = Triaged & Assignment & { readonly duties: MajorDuties };
type Answered = Assigned & { readonly answer: Answer };
/** A dispute takes the place of answer and follow-up: it is raised before the answer, or against it. */
type Disputed = Assigned & { readonly answer?: Answer; readonly dispute: RaisedDispute };
type AfterDispute = Omit<Disputed, 'dispute'> & { readonly dispute: ConcludedDispute };
/** How a complaint that became a dispute is put to rest: a department put something right, or nothing was to be. */
type PutRight =
  | { readonly rectification: Rectification; readonly nothingToRectify?: undefined }
  | { readonly rectification?: undefined; readonly nothingToRectify: NothingToRectify };
type FollowedUp = Answered & { readonly followUp: FollowUp; readonly rectification?: Rectification };

interface Archive {
  readonly analysisTag: string;
  readonly archivedAt: string;
}

/** Distributes a shape over statuses, so that each status is a member of the union by itself. */
type In<S extends string, Shape> = S extends string ? Shape & { readonly status: S } : never;

/** A complaint: in each status exactly the fields that make sense there. */
export type Complaint =
  | { readonly status: 'NEW' }
  | In<'REGISTERED', Filed>
  | In<'TRIAGED', Triaged>
  | In<'INVESTIGATING', Assigned & { readonly returned?: ReturnedOpinion }>
  | In<'OPINION', Assigned & { readonly opinion: Opinion }>
  | In<'RESPONDED' | 'FOLLOW_UP', Answered>
  | In<'RECTIFYING' | 'CLOSING', FollowedUp>
  | In<'DISPUTE', Disputed>
  | In<'RECTIFYING', AfterDispute & { readonly rectification?: Rectification }>
  | In<'CLOSING', AfterDispute & PutRight>
  | In<'ARCHIVED', FollowedUp & Archive>
  | In<'ARCHIVED', AfterDispute & PutRight & Archive>;

export type ComplaintStatus = Complaint['status'];

/** The complaint before anything was filed. */
export const noComplaint: Complaint = { status: 'NEW' };

/** A complaint that exists. */
export type FiledComplaint = Exclude<Complaint, { status: 'NEW' }>;

/** A complaint in one of the named statuses. */
export type ComplaintIn<S extends ComplaintStatus> = Extract<Complaint, { status: S }>;
