import { auditOf } from '@concord/kit/graphql/audit/audit.resolver';
import { createSubgraph, subgraphSdl, type Subgraph, type SubgraphOptions } from '@concord/kit/graphql/subgraph';
import { CaseResolver } from './case.resolver.js';
import { CaucusMutations } from './caucus.mutations.js';
import { DisputeRegisterFields, PatientRegisterFields } from './disclosure.fields.js';
import { DisclosureMutations } from './disclosure.mutations.js';
import { DisputeFields, ForumFields } from './dispute.fields.js';
import { DisputeMutations } from './dispute.mutations.js';
import { MediationAgreementMutations } from './mediation.agreement.mutations.js';
import { mediationFeedOf } from './mediation.feed.js';
import { CaucusFields, MediationFields } from './mediation.fields.js';
import { MediationHearingMutations } from './mediation.hearing.mutations.js';
import { mediationPolicies } from './mediation.policy.js';
import type { MediationGraph } from './parts.js';
import { references } from './reference.js';

const resolvers = [
  ...[CaseResolver, DisputeFields, ForumFields, MediationFields, CaucusFields],
  ...[
    DisputeRegisterFields,
    PatientRegisterFields,
    DisclosureMutations,
    DisputeMutations,
    MediationHearingMutations,
    MediationAgreementMutations,
    CaucusMutations,
  ],
] as const;
const Audit = auditOf('mediation');

/** This service's part of the graph. */
export function createMediationSubgraph(
  graph: MediationGraph,
  edge: Pick<SubgraphOptions, 'accept' | 'clock' | 'onFault' | 'onDenied'>,
): Promise<Subgraph> {
  return createSubgraph({
    name: 'mediation',
    resolvers: [...resolvers.map((Class) => new Class(graph)), mediationFeedOf(graph), new Audit(graph.audit)],
    references: references(graph.loaders),
    policies: mediationPolicies,
    ...edge,
  });
}

/** The SDL alone, without a service behind it: what is committed under `schema/subgraphs`. */
export function buildMediationSdl(): Promise<string> {
  const feed = mediationFeedOf({} as MediationGraph).constructor;
  return subgraphSdl({ resolvers: [...resolvers, feed, Audit] });
}
