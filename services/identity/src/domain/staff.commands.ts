import type { Actor, OrganizationKind } from '@concord/kit/domain/actor';

interface Ordered {
  readonly actor: Actor;
  readonly now: Date;
}

/** What is told of a new member of staff. */
export interface NewStaff {
  readonly id: string;
  readonly organization: string;
  readonly organizationKind: OrganizationKind;
  readonly name: string;
  readonly title?: string;
  readonly roles: readonly string[];
  readonly department?: string;
  readonly account: string;
}

/** Orders to a member of staff; each is named as its move. */
export type StaffCommand = Ordered &
  (
    | { readonly type: 'add'; readonly staff: NewStaff }
    | { readonly type: 'appoint'; readonly staff: NewStaff }
    | { readonly type: 'setRoles'; readonly roles: readonly string[]; readonly department?: string }
    | { readonly type: 'correct'; readonly name: string; readonly title?: string }
    | { readonly type: 'suspend'; readonly reason: string }
    | { readonly type: 'reinstate' }
    | { readonly type: 'changePassword' }
    | { readonly type: 'resetPassword' }
    | { readonly type: 'issueResetLink' }
    | { readonly type: 'resetSecondFactor' }
  );
