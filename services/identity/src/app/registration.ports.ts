import type { Scope, Ticket } from '@concord/kit/store/contract';
import type { KnownRegistration, RegistrationKind } from '../domain/registration.js';

/** An entry as it stands, and the version that says which state it is. */
export interface RegistrationRecord {
  readonly version: number;
  readonly registration: KnownRegistration;
}

/** What a list of entries is narrowed to. */
export interface RegistrationFilter {
  readonly kind?: RegistrationKind;
  readonly staffIds?: readonly string[];
  readonly struckToo?: boolean;
}

/** Professional registers. Reads with a ticket expect the people's data keys in memory; reads without one bring them there. */
export interface RegistrationStore {
  byIds(scope: Scope, ids: readonly string[], ticket?: Ticket): Promise<readonly RegistrationRecord[]>;
  /** In the order in which they were entered. */
  list(scope: Scope, filter: RegistrationFilter, first: number): Promise<readonly RegistrationRecord[]>;
  /** Whether a person has an entry of a kind that is not struck. Hold the person first. */
  has(ticket: Ticket, scope: Scope, staff: string, kind: RegistrationKind): Promise<boolean>;
  insert(ticket: Ticket, record: RegistrationRecord): Promise<void>;
  /** Throws Conflict `STALE_VERSION` unless the stored version is the one before `record.version`. */
  save(ticket: Ticket, scope: Scope, record: RegistrationRecord): Promise<void>;
}
