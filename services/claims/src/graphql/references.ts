import type { ReferenceResolver } from '@concord/kit/graphql/references';
import type { ClaimLoaders } from './claim.loader.js';

/** What another service means by a claim: found as a root field would find it, or not at all. */
export function claimReference(loaders: ClaimLoaders): ReferenceResolver {
  return ({ id, caseNo }, context) =>
    id ? context.loader(loaders.byId).load(id) : caseNo ? context.loader(loaders.byCaseNo).load(caseNo) : null;
}

export function policyReference(loaders: ClaimLoaders): ReferenceResolver {
  return ({ id }, context) => (id ? context.loader(loaders.policy).load(id) : null);
}

/** A dispute of which another service asks what we know: whether it exists is for the service that keeps it to say. */
export const disputeReference: ReferenceResolver = ({ id }) => (id ? { id } : null);
