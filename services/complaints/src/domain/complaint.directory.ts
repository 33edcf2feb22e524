import type { ComplaintCommand } from './complaint.commands.js';
import { refuse } from './complaint.refusals.js';

/** What the directory says about somebody of the organization. */
export interface ListedStaff {
  readonly id: string;
  readonly roles: readonly string[];
  /** Not suspended. */
  readonly active: boolean;
}

/** What the directory says about those whom a command names; who is not in it is not of this organization. */
export interface DirectoryExtract {
  readonly staff: readonly ListedStaff[];
  /** Ids of departments. */
  readonly departments: readonly string[];
  /** Ids of patients. */
  readonly patients: readonly string[];
}

/** Whom and what a command names, each once. */
export interface Named {
  readonly staff: readonly string[];
  readonly departments: readonly string[];
  readonly patients: readonly string[];
}

/** 主管以上: a supervisor or above. */
export const seniors: readonly string[] = ['SUP', 'EXEC'];
/** Those who can be the attending physician (主诊医师): doctors, and the heads of clinical departments. */
export const doctors: readonly string[] = ['DOC', 'DEPT'];

type Distributed<Command> = Command extends unknown ? Omit<Command, 'actor' | 'now' | 'directory' | 'dispute'> : never;

/** Whom the directory has to be asked about before the command can be decided. */
export function namedIn(order: Distributed<ComplaintCommand>): Named {
  switch (order.type) {
    case 'register':
      return named([], order.registration.departments, [order.registration.patientId]);
    case 'triage':
      return named([], order.departments ?? []);
    case 'assign':
      return named([order.handler, order.supervisor, order.attendingPhysician], []);
    case 'followUp':
    case 'planRectification':
      return named([], [order.department]);
    default:
      return named([], []);
  }
}

/** @throws Refusal `DEPARTMENT_UNKNOWN` at `field` */
export function checkDepartments(directory: DirectoryExtract, ids: readonly string[], field: string): void {
  if (!ids.every((id) => directory.departments.includes(id))) throw refuse('DEPARTMENT_UNKNOWN', { path: [field] });
}

/** @throws Refusal `PATIENT_UNKNOWN` */
export function checkPatient(directory: DirectoryExtract, id: string): void {
  if (!directory.patients.includes(id)) throw refuse('PATIENT_UNKNOWN', { path: ['patientId'] });
}

/**
 * Whether somebody of the organization, on duty, holds one of `roles`; any role will do when left out.
 *
 * @throws Refusal `STAFF_UNKNOWN` or `STAFF_SUSPENDED` at `field`
 */
export function checkStaff(directory: DirectoryExtract, id: string, field: string, roles?: readonly string[]): boolean {
  const listed = directory.staff.find((each) => each.id === id);
  if (!listed) throw refuse('STAFF_UNKNOWN', { path: [field] });
  if (!listed.active) throw refuse('STAFF_SUSPENDED', { path: [field] });
  return !roles || roles.some((role) => listed.roles.includes(role));
}

const named = (staff: Mentioned, departments: Mentioned, patients: Mentioned = []): Named => ({
  staff: distinct(staff),
  departments: distinct(departments),
  patients: distinct(patients),
});

type Mentioned = readonly (string | undefined)[];

const distinct = (ids: Mentioned) => [...new Set(ids.filter((id) => id !== undefined))];
