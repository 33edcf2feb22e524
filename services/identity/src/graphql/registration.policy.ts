import type { Identity } from '@concord/kit/identity/identity';
import { definePolicy, everyone, see, type Relation, type TypePolicy } from '@concord/kit/policy/field-policy';
import { ADMIN } from '../domain/roles.js';
import { parties } from './grants.js';
import type { RegistrationType } from './registration.type.js';

export const registrationQueries = { registrations: parties };

/** Whoever calls hears from the rules why they may not. */
export const registrationMutations = {
  ...{ registrationEnter: parties, registrationAmend: parties, registrationStrike: parties },
};

/** Those of other organizations are not found in the first place. */
export const registrationPolicies: readonly TypePolicy[] = [
  definePolicy(
    'Registration',
    {
      ...{ id: everyone, version: everyone, kind: everyone, status: everyone, staff: everyone },
      ...{ specialty: everyone, title: everyone, qualification: everyone },
      ...{ from: everyone, until: everyone, inForce: everyone, actions: everyone },
      number: see({
        plain: [ADMIN, { relations: ['PARTY'] }],
        masked: [{ kinds: ['PERSON', 'CLIENT', 'SERVICE'] }],
        mask: 'idNumber',
      }),
    },
    { relation: relationTo },
  ),
  definePolicy('RegistrationPayload', { registration: everyone, refusals: everyone }),
];

/** One is a party to one's own entry. */
function relationTo({ record: { registration } }: RegistrationType, { id, organization }: Identity): Relation {
  if (registration.staff === id) return 'PARTY';
  return registration.organization === organization ? 'OWN' : 'FOREIGN';
}
