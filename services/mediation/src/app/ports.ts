import type { Scope, Ticket } from '@concord/kit/store/contract';
import type { OpenedCaucus } from '../domain/caucus.js';
import type { OpenedDispute } from '../domain/dispute.js';
import type { AppliedMediation } from '../domain/mediation.js';

/** A dispute as it stands, and the version that says which state it is. */
export interface DisputeRecord {
  readonly version: number;
  readonly dispute: OpenedDispute;
  /** Where the insurer's claim stands, for eyes and worklists: no version of the dispute. */
  readonly claimStage?: string;
}

/** A mediation as it stands, with its version. */
export interface MediationRecord {
  readonly version: number;
  readonly mediation: AppliedMediation;
}

/** A caucus room as it stands, with its version. */
export interface CaucusRecord {
  readonly version: number;
  readonly caucus: OpenedCaucus;
}

/**
 * Disputes as the app keeps them. A read or a write is scoped to the organizations that have a seat at the dispute;
 * `hold` is for the service itself.
 */
export interface DisputeStore {
  byIds(scope: Scope, ids: readonly string[], ticket?: Ticket): Promise<readonly DisputeRecord[]>;
  byCaseNos(scope: Scope, caseNos: readonly string[]): Promise<readonly DisputeRecord[]>;
  /**
   * The dispute, its row locked until the transaction ends: what is decided on it stands. Where several rows are held it is
   * in the order of their ids: room, dispute, mediation.
   */
  hold(ticket: Ticket, id: string): Promise<DisputeRecord | undefined>;
  insert(ticket: Ticket, record: DisputeRecord): Promise<void>;
  /** Throws Conflict `STALE_VERSION` unless the stored version is the one before `record.version`. */
  save(ticket: Ticket, scope: Scope, record: DisputeRecord): Promise<void>;
  /** Writes where the claim stands, beside the version. The row is held. */
  noteClaimStage(ticket: Ticket, id: string, stage: string): Promise<void>;
  /** Places the dispute in the order of what is due: the next date is that of its mediation. Its row is held. */
  place(ticket: Ticket, id: string, dueAt: Date): Promise<void>;
}

/** What a mediation's place in the worklists follows from besides itself. */
export interface MediationPlace {
  readonly now: Date;
  /** Where the insurer's claim stands, from the dispute. */
  readonly claimStage?: string;
}

/** A move of the timer that is due. */
export interface Lapse {
  readonly mediation: string;
  readonly dispute: string;
  readonly move: LapseMove;
}
export type LapseMove = 'lapseAnswer' | 'lapseConclude' | 'lapseSeal';

/** Mediations as the app keeps them; scoped as disputes. */
export interface MediationStore {
  byIds(scope: Scope, ids: readonly string[], ticket?: Ticket): Promise<readonly MediationRecord[]>;
  byCaseNos(scope: Scope, caseNos: readonly string[]): Promise<readonly MediationRecord[]>;
  /** Ids of each dispute's mediations that the scope has a seat at, oldest first. */
  idsOfDisputes(scope: Scope, disputes: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>>;
  /** The dispute a mediation is about, which never changes: it says which data keys an act needs. */
  disputeOf(scope: Scope, id: string, ticket?: Ticket): Promise<string | undefined>;
  /** As `DisputeStore.hold`. */
  hold(ticket: Ticket, id: string): Promise<MediationRecord | undefined>;
  /** Answers when it is due next; 9999-12-31 where no clock runs. */
  insert(ticket: Ticket, record: MediationRecord, place: MediationPlace): Promise<Date>;
  /** Answers as `insert`, throws as `DisputeStore.save`. */
  save(ticket: Ticket, scope: Scope, record: MediationRecord, place: MediationPlace): Promise<Date>;
  /** Writes the foreign column of the worklists. The dispute's row is held. */
  noteClaimStage(ticket: Ticket, dispute: string, stage: string): Promise<void>;
  /** Timers whose time has come, oldest first. */
  lapsed(now: Date, limit: number): Promise<readonly Lapse[]>;
}

/** Caucus rooms as the app keeps them; scoped as disputes. Who of an organization may read a room, the domain says. */
export interface CaucusStore {
  byIds(scope: Scope, ids: readonly string[], ticket?: Ticket): Promise<readonly CaucusRecord[]>;
  /** The rooms of each mediation at which the scope has a seat, oldest first. */
  ofMediations(scope: Scope, mediations: readonly string[]): Promise<ReadonlyMap<string, readonly CaucusRecord[]>>;
  /** The mediation a room belongs to. */
  mediationOf(scope: Scope, id: string): Promise<string | undefined>;
  hold(ticket: Ticket, id: string): Promise<CaucusRecord | undefined>;
  insert(ticket: Ticket, record: CaucusRecord): Promise<void>;
  save(ticket: Ticket, scope: Scope, record: CaucusRecord): Promise<void>;
}

/** JF: disputes (纠纷). TJ: mediations (调解). */
export type CaseSeries = 'JF' | 'TJ';

/** Human case numbers: unique in the service, in sequence within a series, an organization and a year. */
export interface CaseNumbers {
  next(ticket: Ticket, series: CaseSeries, organization: string, year: number): Promise<string>;
}
