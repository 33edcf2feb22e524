import type { Scope, Ticket } from '@concord/kit/store/contract';
import type { KnownAbsence } from '../domain/absence.js';
import type { Days } from '../domain/day.js';
import type { DutyPostCode } from '../domain/duty.posts.js';
import type { Hours, KnownShift } from '../domain/duty-shift.js';

/** A shift as it stands, and the version that says which state it is. */
export interface ShiftRecord {
  readonly version: number;
  readonly shift: KnownShift;
}

/** Off-days as they stand, and the version that says which state it is. */
export interface AbsenceRecord {
  readonly version: number;
  readonly absence: KnownAbsence;
}

/** Which shifts are meant: of these hours, or of some of them. */
export interface ShiftFilter extends Hours {
  readonly post?: DutyPostCode;
  readonly staff?: string;
}

export interface ShiftStore {
  byIds(scope: Scope, ids: readonly string[], ticket?: Ticket): Promise<readonly ShiftRecord[]>;
  /** Those that stand, the first to begin first; at most 1,000. Hold the person before asking inside a transaction. */
  within(scope: Scope, filter: ShiftFilter, ticket?: Ticket): Promise<readonly ShiftRecord[]>;
  insert(ticket: Ticket, record: ShiftRecord): Promise<void>;
  /** Throws Conflict `STALE_VERSION` unless the stored version is the one before `version`. */
  cancel(ticket: Ticket, scope: Scope, at: { readonly id: string; readonly version: number }, now: Date): Promise<void>;
}

/** Which off-days are meant: those that touch these days. */
export interface AbsenceFilter extends Days {
  readonly staff?: string;
}

export interface AbsenceStore {
  byIds(scope: Scope, ids: readonly string[], ticket?: Ticket): Promise<readonly AbsenceRecord[]>;
  /** Those that stand, the first to begin first; at most 1,000. Hold the person before asking inside a transaction. */
  within(scope: Scope, filter: AbsenceFilter, ticket?: Ticket): Promise<readonly AbsenceRecord[]>;
  insert(ticket: Ticket, record: AbsenceRecord): Promise<void>;
  /** As `ShiftStore.cancel`. */
  cancel(ticket: Ticket, scope: Scope, at: { readonly id: string; readonly version: number }, now: Date): Promise<void>;
}
