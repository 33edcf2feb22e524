import { buildOperationContext, executeQueryPlan, type GraphQLDataSource } from '@apollo/gateway';
import type { QueryPlan, SubscriptionNode } from '@apollo/query-planner';
import type { DocumentNode, ExecutionResult } from 'graphql';
import { toldBy } from '@concord/kit/graphql/watched-answer';
import type { Caller } from '../forward.js';
import type { Fetches } from './fetches.js';
import type { Planning } from './planning.js';

/** What the events of equal subscriptions have in common. */
export interface EventOptions {
  readonly planning: Planning;
  readonly plan: SubscriptionNode;
  readonly document: DocumentNode;
  readonly operationName?: string;
}

/** As whom, with what variables and by whom one event is completed. */
export interface Completing {
  readonly variables: Readonly<Record<string, unknown>>;
  readonly fetches: Fetches;
  /** What other services add to an event, they add as for them. */
  readonly caller: Caller;
}

/** An event with the fields of other services. */
export interface Completed {
  readonly result: ExecutionResult;
  /** Whether it may hold for the caller alone, because of the event itself or of what was added. */
  readonly personal: boolean;
}

type RequestContext = Parameters<typeof executeQueryPlan>[2];

/**
 * Completes events with the fields of other services. Apollo's executor runs the subscription's own plan with its first
 * fetch answered by the event, so that aliases, conditions, nulls and error paths come out as in a query.
 */
export function createEventResolver(options: EventOptions) {
  const { planning, plan, document, operationName } = options;
  const { primary, rest } = plan;
  const operation = buildOperationContext({ schema: planning.schema, operationDocument: document, operationName });
  const perEvent: QueryPlan = {
    kind: 'QueryPlan',
    node: rest ? { kind: 'Sequence', nodes: [primary, rest] } : primary,
  };

  return async (event: ExecutionResult, { variables, fetches, ...as }: Completing): Promise<Completed> => {
    const { sources } = fetches;
    // What is asked for one event is joined, and watched, by itself.
    const caller = { ...as.caller };
    const real = sources[primary.serviceName];
    let given = false;
    const first: GraphQLDataSource = {
      process(request) {
        // The rest of the plan may come back to the service that emitted.
        if (given && real) return real.process(request);
        given = true;
        return Promise.resolve(event);
      },
    };
    const requestContext = {
      request: { query: '', operationName, variables: { ...variables } },
      document,
      schema: planning.schema,
      context: caller,
      metrics: {}, // without it an event with an error gets one more
    } as unknown as RequestContext;
    const services = { ...sources, [primary.serviceName]: first };
    const { supergraphSchema, api } = planning;
    const result = await executeQueryPlan(perEvent, services, requestContext, operation, supergraphSchema, api);
    return { result, personal: toldBy(event).personal || fetches.isPersonal(caller) };
  };
}
