import type { GraphQLDataSource } from '@apollo/gateway';
import { getOperationAST, getVariableValues, GraphQLError, type DocumentNode, type ExecutionResult } from 'graphql';
import type { ServiceConnection } from '@concord/kit/graphql/service';
import { endedStream, type LeavingError } from '../errors.js';
import type { Caller } from '../forward.js';
import type { Patience } from './backlog.js';
import { createEventResolver } from './event.js';
import type { Planning } from './planning.js';
import { openUpstream } from './upstream.js';

/** A subscription that parsed, validated and stayed within the limits. */
export interface Subscribing {
  readonly document: DocumentNode;
  readonly operationName?: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly caller: Caller;
  /** Bytes on the client's socket that have not left this process. */
  unsent(): number;
}

/** What streams are made from. */
export interface SubscribeOptions {
  planning(): Planning;
  readonly connections: Readonly<Record<string, ServiceConnection>>;
  readonly sources: Readonly<Record<string, GraphQLDataSource>>;
  readonly leaving: LeavingError;
  readonly patience: Patience;
  /** Calls back once, when the graph is exchanged; returns the way not to be called. */
  onceReloaded(listener: () => void): () => void;
}

/** A stream of answers; or one answer, when it was refused. */
export type Subscribed = AsyncIterableIterator<ExecutionResult> | ExecutionResult;

/**
 * Federated subscriptions: one service emits, the others complete each event. The reader pulls: an event is taken from
 * the service when the one before was sent. What a client that stops reading keeps alive is bounded by `patience`.
 */
export function createSubscribe(options: SubscribeOptions): (subscribing: Subscribing) => Promise<Subscribed> {
  const { connections, sources, leaving, patience } = options;
  const refused = (...errors: readonly unknown[]): ExecutionResult => ({ errors: errors.map(leaving) });
  const answered = (result: ExecutionResult): ExecutionResult => ({
    ...(result.data !== undefined && { data: result.data }),
    ...(result.errors && { errors: result.errors.map(leaving) }),
  });

  return async ({ document, operationName, variables, caller, unsent }) => {
    const planning = options.planning();
    const operation = getOperationAST(document, operationName);
    if (!operation) return refused(new GraphQLError('The request names no operation of its document'));
    const { errors } = getVariableValues(planning.schema, operation.variableDefinitions ?? [], { ...variables });
    if (errors) return refused(...errors);

    try {
      const plan = planning.planOf(document, operationName);
      const connection = plan && connections[plan.primary.serviceName];
      if (!plan || !connection) return refused(new GraphQLError('There is nothing to subscribe to'));
      const { primary } = plan;
      const used = (primary.variableUsages ?? []).filter((name) => name in variables);
      const request = {
        query: primary.operation,
        ...(primary.operationName && { operationName: primary.operationName }),
        variables: Object.fromEntries(used.map((name) => [name, variables[name]])),
      };
      const upstream = await connection.subscribe(request, caller);
      const resolve = createEventResolver({ planning, plan, document, operationName, variables, sources, caller });
      if (!('next' in upstream)) return answered(await resolve(upstream));
      return openUpstream({
        upstream,
        patience,
        unsent,
        resolve: async (event) => answered(await resolve(event)),
        failed: (error) => refused(error),
        overflown: () => refused(endedStream('TOO_MUCH', 'The stream was not read; subscribe again', 'OVERFLOW')),
        onEnd: options.onceReloaded,
        ended: () => refused(endedStream('INTERNAL', 'The graph was exchanged; subscribe again', 'SCHEMA_RELOAD')),
      });
    } catch (error) {
      return refused(error);
    }
  };
}
