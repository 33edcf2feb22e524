import type { Identity } from '@concord/kit/identity/identity';
import { definePolicy, everyone, plain, type Relation, type TypePolicy } from '@concord/kit/policy/field-policy';
import { ADMIN } from '../domain/roles.js';
import type { DeputyshipType } from './deputy.type.js';
import { staffed } from './grants.js';

export const deputyQueries = { deputyships: staffed };

/** Whoever calls hears from the rules why they may not. */
export const deputyMutations = { deputyGrant: staffed, deputyEnd: staffed };

/** Those of other organizations are not found in the first place. */
export const deputyPolicies: readonly TypePolicy[] = [
  definePolicy(
    'Deputyship',
    {
      ...{ id: everyone, version: everyone, principal: everyone, deputy: everyone },
      ...{ from: everyone, until: everyone, inForce: everyone, actions: everyone },
      // It may say that somebody is ill.
      reason: plain(ADMIN, { relations: ['PARTY'] }),
    },
    { relation: relationTo },
  ),
  definePolicy('DeputyshipPayload', { deputyship: everyone, refusals: everyone }),
];

/** One is a party to what is granted to or by oneself. */
function relationTo({ record: { deputyship } }: DeputyshipType, { id, organization }: Identity): Relation {
  if (deputyship.principal === id || deputyship.deputy === id) return 'PARTY';
  return deputyship.organization === organization ? 'OWN' : 'FOREIGN';
}
