import { auditMutations, auditQueries } from '@concord/kit/graphql/audit/audit.policy';
import type { Identity } from '@concord/kit/identity/identity';
import { definePolicy, everyone, plain, type Relation, type TypePolicy } from '@concord/kit/policy/field-policy';
import { ADMIN } from '../domain/roles.js';
import { clientMutations, clientPolicies, clientQueries } from './client.policy.js';
import { deputyMutations, deputyPolicies, deputyQueries } from './deputy.policy.js';
import { colleagues, staffed } from './grants.js';
import { identityLooks } from './identity.looks.js';
import { signInMutations, signInPolicies, signInQueries } from './sign-in.policy.js';
import { placeMutations, placePolicies, placeQueries } from './place.policy.js';
import { registrationMutations, registrationPolicies, registrationQueries } from './registration.policy.js';
import { rosterMutations, rosterPolicies, rosterQueries } from './roster.policy.js';
import type { StaffType } from './staff.type.js';

/** Who sees what of the register. Departments and sessions of others are not found in the first place. */
export const identityPolicies: readonly TypePolicy[] = [
  definePolicy(
    'Query',
    {
      ...auditQueries('identity'),
      ...deputyQueries,
      ...clientQueries,
      ...placeQueries,
      ...registrationQueries,
      ...rosterQueries,
      me: staffed,
      staffMembers: staffed,
      organizations: everyone,
      mySessions: everyone,
      ...signInQueries,
    },
    { looksBy: identityLooks },
  ),
  // Whoever calls hears from the rules why they may not.
  definePolicy('Mutation', {
    ...auditMutations('identity'),
    ...deputyMutations,
    ...clientMutations,
    ...placeMutations,
    ...registrationMutations,
    ...rosterMutations,
    // An act of the platform, in nobody's contract.
    organizationFound: plain({ kinds: ['SERVICE'] }),
    staffAdd: staffed,
    staffRolesSet: staffed,
    staffCorrect: staffed,
    staffSuspend: staffed,
    staffReinstate: staffed,
    staffPasswordReset: staffed,
    passwordChange: staffed,
    sessionRevoke: everyone,
    ...signInMutations,
  }),
  definePolicy(
    'Staff',
    {
      id: everyone,
      // A timeline names whoever acted, of whatever house; parties choose a mediator by name (人民调解法 19).
      name: everyone,
      title: everyone,
      organization: everyone,
      version: colleagues,
      status: colleagues,
      roles: colleagues,
      department: colleagues,
      actions: colleagues,
      standsInFor: colleagues,
      deputies: colleagues,
      registrations: colleagues,
      account: plain(ADMIN, { relations: ['PARTY'] }),
    },
    { relation: relationTo },
  ),
  definePolicy('Organization', {
    id: everyone,
    name: everyone,
    kind: everyone,
    rulePack: everyone,
    ownership: everyone,
    district: everyone,
  }),
  // One's own are answered, and to an administrator those of a colleague.
  definePolicy('Session', {
    id: everyone,
    openedAt: everyone,
    usedAt: everyone,
    expiresAt: everyone,
    endsAt: everyone,
    current: everyone,
  }),
  ...signInPolicies,
  definePolicy('OrganizationPayload', { organization: everyone, refusals: everyone }),
  ...deputyPolicies,
  ...clientPolicies,
  ...placePolicies,
  ...registrationPolicies,
  ...rosterPolicies,
  definePolicy('StaffPayload', { staff: everyone, refusals: everyone }),
  definePolicy('SessionRevokePayload', { sessionId: everyone, refusals: everyone }),
];

/** One is a party to one's own record; a colleague's is the organization's own. */
function relationTo({ id, record }: StaffType, identity: Identity): Relation {
  if (id === identity.id) return 'PARTY';
  return record.staff.organization === identity.organization ? 'OWN' : 'FOREIGN';
}
