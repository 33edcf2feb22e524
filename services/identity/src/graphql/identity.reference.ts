import type { ReferenceResolver } from '@concord/kit/graphql/references';
import type { IdentityLoaders } from './identity.loader.js';

/**
 * What other services mean by an id of ours. A case has parties, and its timeline names people of all of them; a
 * department is its own hospital's.
 */
export function identityReferences({ anyStaff, department, organization }: IdentityLoaders) {
  return {
    Staff: ({ id = '' }, context) => context.loader(anyStaff).load(id),
    Department: ({ id = '' }, context) => context.loader(department).load(id),
    Organization: ({ id = '' }, context) => context.loader(organization).load(id),
  } satisfies Record<string, ReferenceResolver>;
}
