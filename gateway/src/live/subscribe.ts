import { getOperationAST, getVariableValues, GraphQLError, type DocumentNode, type ExecutionResult } from 'graphql';
import type { Clock } from '@concord/kit/domain/clock';
import { Denied } from '@concord/kit/graphql/errors';
import { classOf } from '@concord/kit/graphql/watched-identity';
import { endedStream, type LeavingError } from '../errors.js';
import type { Planning } from '../execute/planning.js';
import type { By } from '../execute/executor.js';
import type { Caller } from '../forward.js';
import { servedTo, type Served } from '../served.js';
import type { Patience } from './backlog.js';
import { createFetches, type FetchesOptions } from './fetches.js';
import { createPreparing } from './prepared.js';
import { openReader, type ReaderOptions } from './reader.js';
import { createShares, type Shares } from './shares.js';

/** A subscription that parsed, validated and stayed within the limits. */
export interface Subscribing extends Pick<ReaderOptions, 'unsent' | 'send'> {
  readonly document: DocumentNode;
  readonly operationName?: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly caller: Caller;
}

/** What streams are made from. */
export interface SubscribeOptions extends FetchesOptions {
  planning(served: Served): Planning;
  /** By whose executor events are completed; ours when left out. */
  readonly executor?: By | undefined;
  readonly clock: Clock;
  readonly leaving: LeavingError;
  readonly patience: Patience;
  /** Calls back once, when the graph is exchanged; returns the way not to be called. */
  onceReloaded(listener: () => void): () => void;
}

/** A stream of answers; or one answer, when it was refused. */
export type Subscribed = AsyncIterableIterator<ExecutionResult> | ExecutionResult;

/**
 * Federated subscriptions: one service emits, the others complete each event. A reader pulls: an event is taken from the
 * service when the one before was sent. Once it has caught up, it shares what comes with its equals. What a client that
 * stops reading keeps alive is bounded by `patience`.
 */
export function createSubscribe(options: SubscribeOptions): (subscribing: Subscribing) => Promise<Subscribed> {
  const { connections, clock, leaving, patience, executor = 'compiled' } = options;
  const prepare = createPreparing(executor);
  const fetches = createFetches(options);
  const sharesOf = new WeakMap<Planning, Shares>();
  const now = () => clock.now().getTime();
  const refused = (...errors: readonly unknown[]): ExecutionResult => ({ errors: errors.map(leaving) });
  const answered = (result: ExecutionResult): ExecutionResult => ({
    ...(result.data !== undefined && { data: result.data }),
    ...(result.errors && { errors: result.errors.map(leaving) }),
  });
  const sharesIn = (planning: Planning) => {
    const shares = sharesOf.get(planning) ?? createShares({ now, failed: refused });
    sharesOf.set(planning, shares);
    return shares;
  };

  return async ({ document, operationName, variables, caller, unsent, send }) => {
    const served = servedTo(caller.identity);
    if (!served) return refused(new Denied('FORBIDDEN', 'There is nothing to subscribe to'));
    const planning = options.planning(served);
    const operation = getOperationAST(document, operationName);
    if (!operation) return refused(new GraphQLError('The request names no operation of its document'));
    const coerced = getVariableValues(planning.schema, operation.variableDefinitions ?? [], { ...variables });
    if (coerced.errors) return refused(...coerced.errors);
    const asked = { variables, values: coerced.coerced };

    try {
      const prepared = prepare(planning, document, operationName);
      const connection = prepared && connections[prepared.service];
      if (!prepared || !connection) return refused(new GraphQLError('There is nothing to subscribe to'));
      const complete = async (event: ExecutionResult) => {
        const { result, personal } = await prepared.complete(event, { ...asked, caller, fetches });
        return { result: answered(result), personal };
      };
      const opened = await connection.subscribe(prepared.request(variables), caller);
      if (!('next' in opened)) return (await complete(opened)).result;
      const equal = prepared.sharedBy(variables);
      return openReader(opened, {
        ...{ complete, patience, unsent, send },
        reopen: (after) => connection.subscribe(prepared.request(variables, after), caller),
        ...(equal && { sharing: sharesIn(planning).of(JSON.stringify([classOf(caller.identity), equal])) }),
        expiresAt: caller.identity.expiresAt,
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
