import type { Guard } from '@concord/kit/domain/moves';
import type { Policy } from './policy.js';
import type { PolicyRefusal } from './policy.refusals.js';

/** Every kind of organization has administrators; only an insurer issues policies. */
export const isInsurer: Guard<Policy, PolicyRefusal> = {
  refusal: 'ONLY_INSURER',
  conceals: true,
  holds: ({ actor }) => actor.organizationKind === 'INSURER',
};
