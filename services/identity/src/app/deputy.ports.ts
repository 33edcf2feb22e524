import type { Scope, Ticket } from '@concord/kit/store/contract';
import type { Day } from '../domain/day.js';
import type { Deputed, KnownDeputyship } from '../domain/deputy.js';

/** A deputyship as it stands, and the version that says which state it is. */
export interface DeputyRecord {
  readonly version: number;
  readonly deputyship: KnownDeputyship;
}

/** What a list of deputyships is narrowed to. */
export interface DeputyFilter {
  /** Principal or deputy. */
  readonly staffId?: string;
  /** Also those that were ended, or whose days are over. */
  readonly overToo?: boolean;
}

/** Deputyships. Reads with a ticket expect the principals' data keys in memory; reads without one bring them there. */
export interface DeputyStore {
  byIds(scope: Scope, ids: readonly string[], ticket?: Ticket): Promise<readonly DeputyRecord[]>;
  /** The latest to end first. */
  list(scope: Scope, filter: DeputyFilter, today: Day, first: number): Promise<readonly DeputyRecord[]>;
  /** In force on `day`, of any of these people as the deputy or as the principal. */
  inForce(
    scope: Scope,
    as: 'deputy' | 'principal',
    staffIds: readonly string[],
    day: Day,
  ): Promise<readonly DeputyRecord[]>;
  /** Whose deputy somebody is on `day`; read for every call, so it opens nothing sealed. */
  principalsOf(staffId: string, day: Day): Promise<readonly string[]>;
  /** Not ended, of somebody as deputy or principal; held until the transaction ends. Opens nothing sealed. */
  standing(
    ticket: Ticket,
    scope: Scope,
    staffId: string,
  ): Promise<readonly { readonly version: number; readonly deputyship: Deputed }[]>;
  insert(ticket: Ticket, record: DeputyRecord): Promise<void>;
  /** Throws Conflict `STALE_VERSION` unless the stored version is the one before `version`. */
  end(ticket: Ticket, scope: Scope, at: { readonly id: string; readonly version: number }, now: Date): Promise<void>;
}
