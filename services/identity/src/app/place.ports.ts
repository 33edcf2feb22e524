import type { Scope, Ticket } from '@concord/kit/store/contract';
import type { KnownDepartment } from '../domain/department.js';
import type { KnownSite } from '../domain/site.js';

/** A site as it stands, and the version that says which state it is. */
export interface SiteRecord {
  readonly version: number;
  readonly site: KnownSite;
}

/** A department as it stands, and the version that says which state it is. */
export interface DepartmentRecord {
  readonly version: number;
  readonly department: KnownDepartment;
}

export interface SiteStore {
  byIds(scope: Scope, ids: readonly string[]): Promise<readonly SiteRecord[]>;
  /** By name, at most 500. */
  list(scope: Scope, filter: { readonly closedToo?: boolean }): Promise<readonly SiteRecord[]>;
  /** The row is held until the transaction ends: nobody closes it meanwhile, and no department comes. */
  hold(ticket: Ticket, scope: Scope, id: string): Promise<SiteRecord | undefined>;
  /** @throws Refusal `SITE_NAME_TAKEN` */
  insert(ticket: Ticket, record: SiteRecord): Promise<void>;
  /** Throws Conflict `STALE_VERSION` unless the stored version is the one before `record.version`; Refusal as `insert`. */
  save(ticket: Ticket, scope: Scope, record: SiteRecord, now: Date): Promise<void>;
}

/** What a list of departments is narrowed to. */
export interface DepartmentFilter {
  readonly site?: string;
  readonly closedToo?: boolean;
}

export interface DepartmentStore {
  byIds(scope: Scope, ids: readonly string[]): Promise<readonly DepartmentRecord[]>;
  /** By name, at most 500. */
  list(scope: Scope, filter: DepartmentFilter): Promise<readonly DepartmentRecord[]>;
  /** The row is held until the transaction ends: nobody closes it meanwhile, and nobody is added to it. */
  hold(ticket: Ticket, scope: Scope, id: string): Promise<DepartmentRecord | undefined>;
  /** How many are open at a site. */
  openAt(ticket: Ticket, scope: Scope, site: string): Promise<number>;
  /** @throws Refusal `DEPARTMENT_NAME_TAKEN` */
  insert(ticket: Ticket, record: DepartmentRecord): Promise<void>;
  /** As `SiteStore.save`. */
  save(ticket: Ticket, scope: Scope, record: DepartmentRecord, now: Date): Promise<void>;
}
