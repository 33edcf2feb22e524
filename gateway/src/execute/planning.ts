import { Supergraph, operationFromDocument, type Schema } from '@apollo/federation-internals';
import { QueryPlanner, type QueryPlan } from '@apollo/query-planner';
import { print, type DocumentNode, type GraphQLSchema } from 'graphql';

/** Plans operations on one state of the supergraph; thrown away with it. */
export interface Planning {
  /** The supergraph. */
  readonly sdl: string;
  /** The services it names. */
  readonly services: readonly string[];
  /** What clients see. */
  readonly schema: GraphQLSchema;
  readonly api: Schema;
  readonly supergraphSchema: GraphQLSchema;
  /**
   * What is fetched from whom, in what order. Kept for the few hundred operations that are used.
   *
   * @throws GraphQLError for an operation that cannot be planned, e.g. one that the document does not name
   */
  planOf(document: DocumentNode, operationName?: string): QueryPlan;
}

/**
 * Apollo's planner on a supergraph.
 *
 * @throws Error for one that cannot be used
 */
export function createPlanning(sdl: string, most = 500): Planning {
  const supergraph = Supergraph.build(sdl);
  const api = supergraph.apiSchema();
  const planner = new QueryPlanner(supergraph);
  const plans = new Map<string, QueryPlan>();
  return {
    sdl,
    services: [...supergraph.subgraphs()].map(({ name }) => name),
    schema: api.toGraphQLJSSchema(),
    api,
    supergraphSchema: supergraph.schema.toGraphQLJSSchema(),
    planOf(document, operationName) {
      const key = `${operationName ?? ''}\0${print(document)}`;
      const known = plans.get(key);
      if (known) return known;
      const plan = planner.buildQueryPlan(operationFromDocument(api, document, { operationName }));
      for (const [oldest] of plans) {
        if (plans.size < most) break;
        plans.delete(oldest);
      }
      plans.set(key, plan);
      return plan;
    },
  };
}
