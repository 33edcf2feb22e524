import type { OrganizationKind } from '@concord/kit/domain/actor';
import type { Scope, Ticket } from '@concord/kit/store/contract';
import type { FoundedOrganization } from '../domain/organization.js';
import type { KnownStaff } from '../domain/staff.js';

/** A member of staff as they stand, and the version that says which state it is. */
export interface StaffRecord {
  readonly version: number;
  readonly staff: KnownStaff;
}

/** What of a person decides about rights; read for every call, so it opens nothing sealed. */
export interface Standing {
  readonly id: string;
  readonly organization: string;
  readonly organizationKind: OrganizationKind;
  readonly status: KnownStaff['status'];
  readonly roles: readonly string[];
  readonly departments: readonly string[];
  /** Those whose deputy they are today; the register itself says nothing of it (`standings.ts`). */
  readonly actsFor?: readonly string[];
}

/** What a list of staff is narrowed to. */
export interface StaffFilter {
  readonly role?: string;
  readonly suspendedToo?: boolean;
}

/** People. Reads with a ticket expect their data keys in memory; reads without one bring them there. */
export interface StaffStore {
  byIds(scope: Scope, ids: readonly string[], ticket?: Ticket): Promise<readonly StaffRecord[]>;
  /** In the order in which they were added. */
  list(scope: Scope, filter: StaffFilter, first: number): Promise<readonly StaffRecord[]>;
  standing(staffId: string): Promise<Standing | undefined>;
  /** How people stand, whose rows are held until the transaction ends: nobody suspends them meanwhile. */
  holdStandings(ticket: Ticket, scope: Scope, ids: readonly string[]): Promise<readonly Standing[]>;
  /** Who is active in a role; held until the transaction ends, so that two do not take away the last one at once. */
  hold(ticket: Ticket, scope: Scope, role: string): Promise<readonly string[]>;
  /** How many active people belong to a department. */
  activeIn(ticket: Ticket, scope: Scope, department: string): Promise<number>;
  /** @throws Refusal `ACCOUNT_TAKEN` */
  insert(ticket: Ticket, record: StaffRecord, password: NewPassword): Promise<void>;
  /** Throws Conflict `STALE_VERSION` unless the stored version is the one before `record.version`. */
  save(ticket: Ticket, scope: Scope, record: StaffRecord): Promise<void>;
}

/** Whose account a password belongs to, and its hash. */
export interface Credential {
  readonly staffId: string;
  readonly organization: string;
  readonly passwordHash: string;
  /** Not known of those from before it was written down. */
  readonly setAt?: Date | undefined;
  /** Whether an administrator gave it. */
  readonly given: boolean;
}

/** A password as it is kept from now on. */
export interface NewPassword {
  readonly hash: string;
  readonly setAt: Date;
  readonly given: boolean;
}

/** Passwords by account name; account names are unique over all organizations. */
export interface CredentialStore {
  byAccount(account: string): Promise<Credential | undefined>;
  of(staffId: string): Promise<Credential | undefined>;
  /** Hashes of the present password and those before it, as many as may not come again. */
  recent(staffId: string): Promise<readonly string[]>;
  setPassword(ticket: Ticket, scope: Scope, staffId: string, password: NewPassword): Promise<void>;
}

export interface OrganizationStore {
  byIds(scope: Scope, ids: readonly string[], ticket?: Ticket): Promise<readonly FoundedOrganization[]>;
  /** Those of everybody: their names are public. By name, at most 500. */
  ofKind(kind: OrganizationKind): Promise<readonly FoundedOrganization[]>;
  insert(ticket: Ticket, organization: FoundedOrganization): Promise<void>;
}
