import type { OrganizationKind } from '@concord/kit/domain/actor';
import { refusing } from '@concord/kit/domain/refusal';
import type { ClaimCommand } from './claim.commands.js';
import { directoryRefusals } from './directory.refusals.js';

const refuse = refusing(directoryRefusals);

/** What the directory says about somebody of the insurer. */
export interface ListedStaff {
  readonly id: string;
  readonly roles: readonly string[];
  /** Not suspended. */
  readonly active: boolean;
}

/** What the directory says about an organization of the installation. */
export interface ListedOrganization {
  readonly id: string;
  readonly kind: OrganizationKind;
}

/** What the directory says about those whom a command names; staff who are not in it are not of the insurer. */
export interface DirectoryExtract {
  readonly staff: readonly ListedStaff[];
  readonly organizations: readonly ListedOrganization[];
}

/** Whom a command names, each once. */
export interface Named {
  readonly staff: readonly string[];
  readonly organizations: readonly string[];
}

type Distributed<Command> = Command extends unknown
  ? Omit<Command, 'actor' | 'now' | 'directory' | 'policy' | 'policies' | 'ledger'>
  : never;

/** Whom the directory has to be asked about before a command on a claim can be decided. */
export function namedIn(order: Distributed<ClaimCommand>): Named {
  switch (order.type) {
    case 'notice':
      return { staff: [], organizations: [order.notice.hospital] };
    case 'acknowledge':
      return { staff: [order.adjuster], organizations: [] };
    case 'dispatch':
      return { staff: [order.surveyor], organizations: [] };
    default:
      return { staff: [], organizations: [] };
  }
}

/** @throws Refusal `STAFF_UNKNOWN`, `STAFF_SUSPENDED` or `STAFF_OF_OTHER_ROLE` at `field` */
export function checkStaff(directory: DirectoryExtract, id: string, field: string, role: string): void {
  const listed = directory.staff.find((each) => each.id === id);
  if (!listed) throw refuse('STAFF_UNKNOWN', { path: [field] });
  if (!listed.active) throw refuse('STAFF_SUSPENDED', { path: [field] });
  if (!listed.roles.includes(role)) throw refuse('STAFF_OF_OTHER_ROLE', { path: [field] });
}

/** @throws Refusal `HOSPITAL_UNKNOWN` at `hospitalId` */
export function checkHospital(directory: DirectoryExtract, id: string): void {
  if (!directory.organizations.some((each) => each.id === id && each.kind === 'HOSPITAL'))
    throw refuse('HOSPITAL_UNKNOWN', { path: ['hospitalId'] });
}
