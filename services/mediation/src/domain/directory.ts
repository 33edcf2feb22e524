import type { OrganizationKind } from '@concord/kit/domain/actor';
import { legalDate } from '@concord/rules/calendar/legal-time';
import { refuseNaming } from './directory.refusals.js';

/** What the directory says about an organization. */
export interface ListedOrganization {
  readonly id: string;
  readonly kind: OrganizationKind;
  /** The rule pack in force there, `id@version`. */
  readonly rulePack?: string;
  /** Of a hospital. */
  readonly ownership?: 'PUBLIC' | 'PRIVATE';
}

/** What the directory says about somebody. */
export interface ListedStaff {
  readonly id: string;
  readonly organization: string;
  readonly roles: readonly string[];
  /** Not suspended. */
  readonly active: boolean;
}

/** An entry of a professional register: who, and for which legal days. */
export interface ListedEntry {
  readonly staff: string;
  readonly from: string;
  /** The last day; absent where none is printed. */
  readonly until?: string;
}

/** What the directory says about a department or a patient's file: whose it is. */
export interface ListedOf {
  readonly id: string;
  readonly organization: string;
}

/** What the directory says about those whom a command names; who is not in it is not known. */
export interface DirectoryExtract {
  readonly organizations: readonly ListedOrganization[];
  readonly staff: readonly ListedStaff[];
  /** Entries of those named in the organization's register of mediators; absent where it keeps none. */
  readonly mediators?: readonly ListedEntry[];
  readonly departments: readonly ListedOf[];
  readonly patients: readonly ListedOf[];
}

/** Whom and what a command names, each once. */
export interface Named {
  readonly organizations: readonly string[];
  readonly staff: readonly string[];
  readonly departments: readonly string[];
  readonly patients: readonly string[];
}

/** Ids as a command mentions them; absent ones are left out. */
export type Mentioned = readonly (string | undefined)[];

/** Whom the directory has to be asked about, each once. */
export function named(mentioned: Partial<Record<keyof Named, Mentioned>>): Named {
  const once = (ids: Mentioned = []) => [...new Set(ids.filter((id) => id !== undefined))];
  return {
    organizations: once(mentioned.organizations),
    staff: once(mentioned.staff),
    departments: once(mentioned.departments),
    patients: once(mentioned.patients),
  };
}

/**
 * The organization of that id, which is of that kind.
 *
 * @throws Refusal `ORGANIZATION_UNKNOWN` or `ORGANIZATION_OF_OTHER_KIND` at `field`
 */
export function organizationOf(
  directory: DirectoryExtract,
  id: string,
  kind: OrganizationKind,
  field: string,
): ListedOrganization {
  const listed = directory.organizations.find((each) => each.id === id);
  if (!listed) throw refuseNaming('ORGANIZATION_UNKNOWN', { path: [field] });
  if (listed.kind !== kind) throw refuseNaming('ORGANIZATION_OF_OTHER_KIND', { path: [field] });
  return listed;
}

/**
 * Somebody of `organization`, on duty, who holds the role.
 *
 * @throws Refusal `STAFF_UNKNOWN` (also for somebody of another organization), `STAFF_SUSPENDED` or `STAFF_OF_OTHER_ROLE`
 */
export function checkStaff(
  directory: DirectoryExtract,
  organization: string,
  id: string,
  role: string,
  field: string,
): void {
  const listed = directory.staff.find((each) => each.id === id && each.organization === organization);
  if (!listed) throw refuseNaming('STAFF_UNKNOWN', { path: [field] });
  if (!listed.active) throw refuseNaming('STAFF_SUSPENDED', { path: [field] });
  if (!listed.roles.includes(role)) throw refuseNaming('STAFF_OF_OTHER_ROLE', { path: [field] });
}

/**
 * A mediator whom the committee's register carries on the day. A committee that keeps no register names by role alone.
 *
 * @throws Refusal `STAFF_NOT_REGISTERED` at `field`
 */
export function checkRegistered(directory: DirectoryExtract, id: string, now: Date, field: string): void {
  const day = legalDate(now.getTime());
  const isGood = ({ staff, from, until }: ListedEntry) =>
    staff === id && from <= day && (until === undefined || day <= until);
  if (directory.mediators && !directory.mediators.some(isGood))
    throw refuseNaming('STAFF_NOT_REGISTERED', { path: [field] });
}

/** @throws Refusal `DEPARTMENT_UNKNOWN` at `field` for a department that is not one of `organization` */
export function checkDepartments(
  directory: DirectoryExtract,
  organization: string,
  ids: readonly string[],
  field: string,
): void {
  const isOfIt = (id: string) =>
    directory.departments.some((each) => each.id === id && each.organization === organization);
  if (!ids.every(isOfIt)) throw refuseNaming('DEPARTMENT_UNKNOWN', { path: [field] });
}
