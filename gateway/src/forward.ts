import { randomUUID } from 'node:crypto';
import type { ExecutionResult } from 'graphql';
import type { OnFault } from '@concord/kit/graphql/errors';
import type { GraphRequest, ServiceConnection } from '@concord/kit/graphql/service';
import { Unavailable } from '@concord/kit/http/unavailable';
import type { Call } from '@concord/kit/identity/identity';
import { handedOn, type ServiceError } from './errors.js';
import { joined, type AskService, type Caller } from './joined.js';

export type { Caller } from './joined.js';

/** How requests reach one service. */
export interface ForwardOptions {
  readonly connection: ServiceConnection;
  /** Milliseconds; a service that hangs must not hang the gateway. */
  readonly serviceTime: number;
  readonly onFault: OnFault;
  /** Asks the service for whom each of its answers holds (`kit/graphql/watched-answer.ts`), and hears it. */
  readonly watched?: (answer: ExecutionResult, caller: Caller) => void;
}

/**
 * The door to a service: the request goes on as the caller, together with what else is looked up there for it. A
 * service that is down, hangs or throws makes its own fields null with an error; the rest of the answer stands.
 */
export const createForward = (options: ForwardOptions): AskService => joined(createAsk(options));

/** One request, within the time a service has. Never throws: what went wrong is an answer. */
function createAsk({ connection, serviceTime, onFault, watched }: ForwardOptions): AskService {
  // One that sees to its time by itself needs no second clock beside every call.
  const { answersWithin = Infinity } = connection;
  const execute = (asked: GraphRequest, call: Call): Promise<ExecutionResult> =>
    answersWithin <= serviceTime
      ? connection.execute(asked, call)
      : within(serviceTime, (signal) => connection.execute(asked, { ...call, signal }));
  return async (asked: GraphRequest, caller) => {
    const { identity, requestId } = caller;
    try {
      const answer = await execute(watched ? { ...asked, watched: true } : asked, { identity, requestId });
      watched?.(answer, caller);
      const { data, errors } = answer;
      return {
        data: data ?? null,
        ...(errors && { errors: errors.map((error) => handedOn(error as ServiceError)) }),
      };
    } catch (error) {
      const incident = randomUUID();
      const name = error instanceof Error ? error.name : typeof error;
      const code = error instanceof Unavailable && { code: error.reason };
      onFault({ incident, requestId, at: connection.name, error: name, ...code, frames: [] });
      const extensions = { code: 'INTERNAL', reason: 'UNAVAILABLE', incident };
      return { data: null, errors: [{ message: 'A part of the answer is not available now', extensions }] };
    }
  };
}

class OutOfTime extends Error {
  override readonly name = 'OutOfTime';
}

/** What `ask` answers, when it answers in time; then its signal ends what is still under way. */
async function within<Answer>(milliseconds: number, ask: (signal: AbortSignal) => Promise<Answer>): Promise<Answer> {
  const controller = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const ranOut = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new OutOfTime());
      controller.abort();
    }, milliseconds);
  });
  try {
    return await Promise.race([ask(controller.signal), ranOut]);
  } finally {
    clearTimeout(timer);
  }
}
