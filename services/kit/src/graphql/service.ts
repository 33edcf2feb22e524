import type { ExecutionResult } from 'graphql';
import type { Call } from '../identity/identity.js';

/** A GraphQL request to one subgraph. */
export interface GraphRequest {
  readonly query: string;
  readonly operationName?: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  /**
   * Asks to be told in `extensions`, with every answer, whether it may hold for the caller alone, and of a stream, where
   * in its feed it is (`watched-answer.ts`). A stream then has results without data, too.
   */
  readonly watched?: boolean;
}

/**
 * What the gateway, or another service, can ask of a service. The same in one process (a call) and between processes
 * (a signed request): whoever holds a connection cannot tell which.
 */
export interface ServiceConnection {
  readonly name: string;
  /** Milliseconds within which it answers or throws, where it sees to that by itself. */
  readonly answersWithin?: number;
  execute(request: GraphRequest, call: Call): Promise<ExecutionResult>;
  /**
   * A stream of results, or one result with errors when it is refused. Ending the iterator ends the upstream at once,
   * also while it is quiet.
   */
  subscribe(request: GraphRequest, call: Call): Promise<AsyncIterableIterator<ExecutionResult> | ExecutionResult>;
  /** Acts outside the graph: sign-in, feed reading between services. Unknown names throw NotFound. */
  internal(name: string, input: unknown, call: Call): Promise<unknown>;
  /** Answers within a second; never throws. */
  readiness(): Promise<Readiness>;
}

/** Whether a service can do its work now, and if not, what is missing (no personal data, no host names). */
export interface Readiness {
  readonly ready: boolean;
  readonly checks: Readonly<Record<string, 'ok' | string>>;
}

/** A service as its wiring returns it. */
export interface Service extends ServiceConnection {
  /** The subgraph's SDL, as committed under `schema/subgraphs`. */
  readonly sdl: string;
  /** Starts timers and reactions. */
  start(): Promise<void>;
  /** Ends streams, timers and reactions, then closes the database. */
  stop(): Promise<void>;
}
