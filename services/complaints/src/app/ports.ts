import type { CaseList } from '@concord/casework/app/worklist.ports';
import type { Scope, Ticket } from '@concord/kit/store/contract';
import type { ComplaintStatus, FiledComplaint } from '../domain/complaint.js';
import type { CategoryCode, Severity } from '../domain/complaint.terms.js';

/** A complaint as it stands, and the version that says which state it is. */
export interface ComplaintRecord {
  readonly version: number;
  readonly complaint: FiledComplaint;
}

/** A prepared view of the worklist. */
export type WorklistView =
  'OPEN' | 'OVERDUE' | 'DUE_TODAY' | 'MINE' | 'AWAITING_APPROVAL' | 'RETURNED' | 'MAJOR' | 'DISPUTE' | 'ALL';

/** Where the dispute of a complaint, its claim and its mediation stand, as the services that keep them told: codes. */
export interface ForeignStages {
  readonly disputeStage?: string;
  readonly claimStage?: string;
  readonly mediationStage?: string;
}

/** What a worklist is narrowed to; every part that is given must hold. */
export interface WorklistFilter {
  readonly view?: WorklistView;
  readonly status?: readonly ComplaintStatus[];
  readonly severity?: Severity;
  readonly category?: readonly CategoryCode[];
  readonly dueBefore?: Date;
  readonly caseNo?: string;
  readonly patients?: readonly string[];
  readonly disputeStage?: readonly string[];
  readonly claimStage?: readonly string[];
  readonly mediationStage?: readonly string[];
}

/** Complaints as the app keeps them. Every read is scoped to organizations. */
export interface ComplaintStore extends CaseList<WorklistFilter> {
  byIds(scope: Scope, ids: readonly string[], ticket?: Ticket): Promise<readonly ComplaintRecord[]>;
  byCaseNos(scope: Scope, caseNos: readonly string[]): Promise<readonly ComplaintRecord[]>;
  /** Ids of each patient's complaints, newest first. */
  idsOfPatients(scope: Scope, patients: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>>;
  /** Throws Conflict `STALE_VERSION` unless the stored version is the one before `record.version`. */
  save(ticket: Ticket, scope: Scope, record: ComplaintRecord, now: Date): Promise<void>;
  insert(ticket: Ticket, record: ComplaintRecord, now: Date): Promise<void>;
  /** Keeps what was told of a complaint's dispute for the worklist. @throws Error when the complaint is not known */
  noteStages(ticket: Ticket, complaint: string, stages: ForeignStages): Promise<void>;
  /** Complaints whose silence clock ran out before `now`, oldest first. */
  silentSince(scope: Scope, now: Date, limit: number): Promise<readonly string[]>;
}

/** Finds the patients that a search means, at most 200; asked as the person who searches. */
export interface PatientDirectory {
  matching(search: string): Promise<readonly string[]>;
}
