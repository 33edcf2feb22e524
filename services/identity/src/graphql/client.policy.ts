import type { Identity } from '@concord/kit/identity/identity';
import { definePolicy, everyone, plain, type Relation, type TypePolicy } from '@concord/kit/policy/field-policy';
import { AUDITOR, SYSADMIN } from '../domain/roles.js';
import type { ApiClientType } from './client.type.js';
import { staffed } from './grants.js';

/** Those that have programs of their own. */
const houses = { audiences: ['HOSPITAL', 'INSURER', 'COMMITTEE', 'GOVERNMENT'] } as const;

export const clientQueries = {
  apiClients: plain(SYSADMIN, AUDITOR),
  myClient: plain({ ...houses, kinds: ['CLIENT'] }),
};

/** Whoever calls hears from the rules why they may not. */
export const clientMutations = {
  ...{ apiClientAdd: staffed, apiClientChange: staffed, apiClientRenewKey: staffed, apiClientRevoke: staffed },
};

/** Those who run and examine the system, and the program itself. */
const concerned = plain(SYSADMIN, AUDITOR, { kinds: ['CLIENT'], relations: ['PARTY'] });

export const clientPolicies: readonly TypePolicy[] = [
  definePolicy(
    'ApiClient',
    {
      ...{ id: concerned, version: concerned, status: concerned, name: concerned, roles: concerned },
      ...{ scopes: concerned, requestsPerMinute: concerned, expiresAt: concerned, addedAt: concerned },
      ...{ lastUsedAt: concerned, actions: concerned },
    },
    { relation: relationTo },
  ),
  // Told to who made it, in the answer to the making.
  definePolicy('ApiClientPayload', { apiClient: everyone, key: plain(SYSADMIN), refusals: everyone }),
];

function relationTo({ record: { client } }: ApiClientType, { id, organization }: Identity): Relation {
  if (client.id === id) return 'PARTY';
  return client.organization === organization ? 'OWN' : 'FOREIGN';
}
