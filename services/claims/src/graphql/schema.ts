import { auditOf } from '@concord/kit/graphql/audit/audit.resolver';
import { createSubgraph, subgraphSdl, type Subgraph, type SubgraphOptions } from '@concord/kit/graphql/subgraph';
import { ClaimEarlyMutations } from './claim.early.mutations.js';
import { claimFeedOf } from './claim.feed.js';
import { ClaimFields } from './claim.fields.js';
import { ClaimLateMutations } from './claim.late.mutations.js';
import { ClaimMiddleMutations } from './claim.middle.mutations.js';
import { callPolicies, claimPolicies, claimReadingPolicies } from './claim.policy.js';
import { ClaimResolver } from './claim.resolver.js';
import { DisputeFields } from './dispute.fields.js';
import type { ClaimGraph } from './parts.js';
import { policyPolicies } from './policy.policy.js';
import { PolicyResolver, ReservationFields } from './policy.resolver.js';
import { claimReference, disputeReference, policyReference } from './references.js';

const resolvers = [
  ClaimResolver,
  ClaimFields,
  ClaimEarlyMutations,
  ClaimMiddleMutations,
  ClaimLateMutations,
  PolicyResolver,
  ReservationFields,
  DisputeFields,
] as const;
const Audit = auditOf('claims');

/** This service's part of the graph. */
export function createClaimsSubgraph(
  graph: ClaimGraph,
  edge: Pick<SubgraphOptions, 'accept' | 'clock' | 'onFault' | 'onDenied'>,
): Promise<Subgraph> {
  return createSubgraph({
    name: 'claims',
    resolvers: [...resolvers.map((Each) => new Each(graph)), claimFeedOf(graph), new Audit(graph.audit)],
    references: {
      Claim: claimReference(graph.loaders),
      Policy: policyReference(graph.loaders),
      Dispute: disputeReference,
    },
    policies: [...callPolicies, ...claimPolicies, ...claimReadingPolicies, ...policyPolicies],
    ...edge,
  });
}

/** The SDL alone, without a service behind it: what is committed under `schema/subgraphs`. */
export function buildClaimsSdl(): Promise<string> {
  const feed = claimFeedOf({} as ClaimGraph).constructor;
  return subgraphSdl({ resolvers: [...resolvers, feed, Audit] });
}
