import type * as graph from '../generated/graphql.js';

export const disputeViews = ['OPEN', 'OVERDUE', 'ALL'] as const satisfies readonly graph.DisputeView[];
export const disputeStatuses = [
  'OPEN',
  'IN_FORUM',
  'SETTLED',
  'CLOSED',
] as const satisfies readonly graph.DisputeStatus[];
export const disputeKinds = ['TREATMENT', 'PREMISES'] as const satisfies readonly graph.DisputeKind[];
export const claimantRelations = [
  'SELF',
  'PARENT',
  'SPOUSE',
  'CHILD',
  'RELATIVE',
  'AGENT',
  'OTHER',
] as const satisfies readonly graph.ClaimantRelation[];
