import type { executeQueryPlan, GraphQLDataSource } from '@apollo/gateway';
import type { QueryPlan } from '@apollo/query-planner';
import type { DocumentNode, ExecutionResult } from 'graphql';
import type { AskService, Caller } from '../joined.js';
import type { Planning } from './planning.js';

/** A service as Apollo's executor asks it. */
export function asSource(ask: AskService): GraphQLDataSource {
  return {
    process: ({ request, context }) =>
      ask(
        {
          query: request.query ?? '',
          ...(request.operationName && { operationName: request.operationName }),
          ...(request.variables && { variables: request.variables }),
        },
        context as Caller,
      ),
  };
}

/** What a plan is run with. */
export interface StockRun {
  readonly sources: Readonly<Record<string, GraphQLDataSource>>;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly caller: Caller;
}

type RequestContext = Parameters<typeof executeQueryPlan>[2];

/** Apollo's gateway is read when it is needed for the first time: it is large, and few operations are for it. */
const readApollo = () => (apollo ??= import('@apollo/gateway'));
let apollo: Promise<typeof import('@apollo/gateway')> | undefined;

/** Runs a plan by Apollo's own executor: what ours does not know, and what it is compared with. */
export function createStock(planning: Planning, plan: QueryPlan, document: DocumentNode, operationName?: string) {
  const { supergraphSchema, api, schema } = planning;
  return async ({ sources, variables, caller }: StockRun): Promise<ExecutionResult> => {
    const { buildOperationContext, executeQueryPlan } = await readApollo();
    const operation = buildOperationContext({ schema, operationDocument: document, operationName });
    const requestContext = {
      request: { query: '', operationName, variables: { ...variables } },
      ...{ document, schema, context: caller },
      metrics: {}, // without it an answer with an error gets one more
    } as unknown as RequestContext;
    return executeQueryPlan(plan, sources, requestContext, operation, supergraphSchema, api);
  };
}
