import { auditOf } from '@concord/kit/graphql/audit/audit.resolver';
import { createSubgraph, subgraphSdl, type Subgraph, type SubgraphOptions } from '@concord/kit/graphql/subgraph';
import { complaintFeedOf } from './complaint.feed.js';
import { ComplaintPapers } from './complaint.papers.js';
import { ComplaintFields } from './complaint.fields.js';
import { ComplaintMutations } from './complaint.mutations.js';
import { complaintPolicies } from './complaint.policy.js';
import { complaintReference, patientReference } from './complaint.reference.js';
import { ComplaintReveal } from './complaint.reveal.js';
import { ComplaintResolver } from './complaint.resolver.js';
import { PatientFields } from './patient.fields.js';
import type { ComplaintGraph } from './parts.js';

const Audit = auditOf('complaints');

/** This service's part of the graph. */
export function createComplaintsSubgraph(
  graph: ComplaintGraph,
  edge: Pick<SubgraphOptions, 'accept' | 'clock' | 'onFault' | 'onDenied'>,
): Promise<Subgraph> {
  return createSubgraph({
    name: 'complaints',
    resolvers: [
      new ComplaintResolver(graph),
      new ComplaintFields(graph),
      new ComplaintPapers(graph),
      new ComplaintMutations(graph),
      new ComplaintReveal(graph),
      new PatientFields(graph),
      complaintFeedOf(graph),
      new Audit(graph.audit),
    ],
    references: { Complaint: complaintReference(graph.loaders), Patient: patientReference },
    policies: complaintPolicies,
    ...edge,
  });
}

/** The SDL alone, without a service behind it: what is committed under `schema/subgraphs`. */
export function buildComplaintsSdl(): Promise<string> {
  const feed = complaintFeedOf({} as ComplaintGraph).constructor;
  return subgraphSdl({
    resolvers: [
      ComplaintResolver,
      ComplaintFields,
      ComplaintPapers,
      ComplaintMutations,
      ComplaintReveal,
      PatientFields,
      feed,
      Audit,
    ],
  });
}
