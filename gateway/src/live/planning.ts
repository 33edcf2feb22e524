import { Supergraph, operationFromDocument, type Schema } from '@apollo/federation-internals';
import { QueryPlanner, type SubscriptionNode } from '@apollo/query-planner';
import { print, type DocumentNode, type GraphQLSchema } from 'graphql';

/** Plans subscriptions on one state of the supergraph; thrown away with it. */
export interface Planning {
  /** What clients see. */
  readonly schema: GraphQLSchema;
  readonly api: Schema;
  readonly supergraphSchema: GraphQLSchema;
  /**
   * The service that emits, and what is fetched from others for each event. `undefined` for an operation that reads
   * from no service. Kept for the few hundred operations that are used.
   */
  planOf(document: DocumentNode, operationName?: string): SubscriptionNode | undefined;
}

/** A planner of its own beside Apollo's: that one refuses to run what it plans for subscriptions. */
export function createPlanning(supergraphSdl: string, schema: GraphQLSchema, most = 500): Planning {
  const supergraph = Supergraph.build(supergraphSdl);
  const api = supergraph.apiSchema();
  const planner = new QueryPlanner(supergraph);
  const plans = new Map<string, SubscriptionNode | undefined>();
  return {
    schema,
    api,
    supergraphSchema: supergraph.schema.toGraphQLJSSchema(),
    planOf(document, operationName) {
      const key = `${operationName ?? ''}\0${print(document)}`;
      if (plans.has(key)) return plans.get(key);
      const { node } = planner.buildQueryPlan(operationFromDocument(api, document, { operationName }));
      const plan = node?.kind === 'Subscription' ? node : undefined;
      for (const [oldest] of plans) {
        if (plans.size < most) break;
        plans.delete(oldest);
      }
      plans.set(key, plan);
      return plan;
    },
  };
}
