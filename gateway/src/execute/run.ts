import type { GraphQLError } from 'graphql';
import type { GraphRequest } from '@concord/kit/graphql/service';
import type { Answered } from '../joined.js';
import type { Data } from './data.js';

/** One operation while it runs. */
export interface Run {
  /** What was answered so far, as the services name it. */
  readonly data: Data;
  /** As the client sent them: services fill in defaults themselves. */
  readonly variables: Readonly<Data>;
  /** As they are after defaults: what conditions go by. */
  readonly values: Readonly<Data>;
  readonly errors: GraphQLError[];
  /** Never throws: what went wrong is an answer. */
  ask(service: string, request: GraphRequest): Promise<Answered>;
}

/** A part of a plan, ready to run. */
export type Step = (run: Run) => Promise<void>;
