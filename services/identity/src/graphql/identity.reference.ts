import type { ReferenceResolver } from '@concord/kit/graphql/references';
import type { IdentityLoaders } from './identity.loader.js';

/** What other services mean by an id of ours: found as a root field would find it, or not at all. */
export function identityReferences({ staff, department, organization }: IdentityLoaders) {
  return {
    Staff: ({ id = '' }, context) => context.loader(staff).load(id),
    Department: ({ id = '' }, context) => context.loader(department).load(id),
    Organization: ({ id = '' }, context) => context.loader(organization).load(id),
  } satisfies Record<string, ReferenceResolver>;
}
