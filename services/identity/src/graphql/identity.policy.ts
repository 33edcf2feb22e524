import { definePolicy, everyone, plain, type TypePolicy } from '@concord/kit/policy/field-policy';
import { ADMIN } from '../domain/roles.js';
import type { StaffType } from './staff.type.js';

/** Who sees what of the register. Rows of other organizations are not found in the first place. */
export const identityPolicies: readonly TypePolicy[] = [
  definePolicy('Query', { me: everyone, staffMembers: everyone, departments: everyone, mySessions: everyone }),
  // Whoever calls hears from the rules why they may not.
  definePolicy('Mutation', {
    organizationFound: everyone,
    departmentAdd: everyone,
    staffAdd: everyone,
    staffRolesSet: everyone,
    staffSuspend: everyone,
    staffReinstate: everyone,
    staffPasswordReset: everyone,
    passwordChange: everyone,
    sessionRevoke: everyone,
  }),
  definePolicy(
    'Staff',
    {
      id: everyone,
      version: everyone,
      status: everyone,
      // Colleagues are named among colleagues.
      name: everyone,
      title: everyone,
      roles: everyone,
      department: everyone,
      organization: everyone,
      actions: everyone,
      account: plain(ADMIN, { relations: ['PARTY'] }),
    },
    // One is a party to one's own record; the organization's own are all the others.
    { relation: ({ id }: StaffType, identity) => (id === identity.id ? 'PARTY' : 'OWN') },
  ),
  definePolicy('Department', { id: everyone, name: everyone }),
  definePolicy('Organization', { id: everyone, name: everyone, kind: everyone }),
  // Only one's own are ever answered.
  definePolicy('Session', {
    id: everyone,
    openedAt: everyone,
    usedAt: everyone,
    expiresAt: everyone,
    endsAt: everyone,
    current: everyone,
  }),
  definePolicy('OrganizationPayload', { organization: everyone, refusals: everyone }),
  definePolicy('DepartmentPayload', { department: everyone, refusals: everyone }),
  definePolicy('StaffPayload', { staff: everyone, refusals: everyone }),
  definePolicy('SessionRevokePayload', { sessionId: everyone, refusals: everyone }),
];
