import type { OrganizationKind } from '@concord/kit/domain/actor';

interface By {
  /** Who did it. */
  readonly by: string;
  /** When, ISO in UTC. */
  readonly at: string;
}

/** Everything that can have happened to a member of staff. A password is never part of a fact. */
export type StaffFact =
  | ({ readonly type: 'StaffAdded' } & Omit<KnownStaff, 'status'> & By)
  | ({ readonly type: 'RolesSet'; readonly roles: readonly string[]; readonly department?: string } & By)
  | ({ readonly type: 'StaffCorrected'; readonly name: string; readonly title?: string } & By)
  | ({ readonly type: 'StaffSuspended'; readonly reason: string } & By)
  | ({ readonly type: 'StaffReinstated' } & By)
  | ({ readonly type: 'PasswordChanged' } & By)
  | ({ readonly type: 'PasswordReset' } & By)
  | ({ readonly type: 'ResetLinkIssued' } & By)
  | ({ readonly type: 'SecondFactorReset' } & By);

/** A person who works for an organization. */
export interface KnownStaff {
  readonly status: 'ACTIVE' | 'SUSPENDED';
  readonly id: string;
  readonly organization: string;
  readonly organizationKind: OrganizationKind;
  readonly name: string;
  readonly title?: string;
  readonly roles: readonly string[];
  readonly department?: string;
  /** The account name, normalized. */
  readonly account: string;
}

export type Staff = { readonly status: 'NEW' } | KnownStaff;
export type StaffStatus = Staff['status'];

/** A person before they were added. */
export const noStaff: Staff = { status: 'NEW' };
