import type { ServerResponse } from 'node:http';
import * as v from 'valibot';
import type { ServiceConnection } from '../graphql/service.js';
import type { Call } from '../identity/identity.js';
import type { VerifiedCall } from '../identity/verify.js';
import { answerEmpty, answerJson } from './answer.js';
import type { Logger } from './logger.js';
import type { Streams } from './streams.js';
import { toWire } from './wire-faults.js';
import { PATHS } from './wire.js';

const graphRequest = v.object({
  query: v.string(),
  operationName: v.optional(v.string()),
  variables: v.optional(v.record(v.string(), v.unknown())),
  watched: v.optional(v.boolean()),
});

const RENEWED = { RENEWED: 204, CHANGED: 409, UNKNOWN: 404 } as const;

/** What is behind the doors, for a caller whose token and body hold. `ending`: acts that wait for news wait no longer. */
export function createDoors(service: ServiceConnection, streams: Streams, logger: Logger, ending: AbortSignal) {
  return async (path: string, body: Buffer, verified: VerifiedCall, response: ServerResponse): Promise<void> => {
    const renewal = /^\/stream\/([\w-]{1,64})\/renew$/.exec(path)?.[1];
    if (renewal) return answerEmpty(response, RENEWED[streams.renew(renewal, verified)]);

    const name = /^\/internal\/([\w.-]{1,80})$/.exec(path)?.[1];
    if (path !== PATHS.graph && path !== PATHS.stream && !name) return answerEmpty(response, 404);
    const input = parse(body);
    if (!input) return answerEmpty(response, 400);

    const call = callOf(verified, response);
    if (name) {
      const waiting = { ...call, signal: AbortSignal.any([call.signal, ending]) };
      return answerAct(service, name, input.value, waiting, response, logger);
    }
    const request = v.safeParse(graphRequest, input.value);
    if (!request.success) return answerEmpty(response, 400);
    if (path === PATHS.graph) return answerJson(response, 200, await service.execute(request.output, call));

    const results = await service.subscribe(request.output, call);
    if (Symbol.asyncIterator in results) streams.serve(results, verified, response);
    else answerJson(response, 200, results);
  };
}

/** The signal ends the work when the caller goes before the answer is there. */
function callOf({ identity, requestId }: VerifiedCall, response: ServerResponse) {
  const gone = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished) gone.abort();
  });
  return { identity, requestId, signal: gone.signal } satisfies Call;
}

async function answerAct(
  service: ServiceConnection,
  name: string,
  input: unknown,
  call: Call,
  response: ServerResponse,
  logger: Logger,
): Promise<void> {
  try {
    answerJson(response, 200, { value: await service.internal(name, input, call) });
  } catch (err) {
    const fault = toWire(err);
    if (!fault) logger.error({ err, requestId: call.requestId, operation: name }, 'internal act failed');
    answerJson(response, fault ? 422 : 500, { fault });
  }
}

function parse(body: Buffer): { readonly value: unknown } | undefined {
  try {
    return { value: body.length > 0 ? JSON.parse(body.toString('utf8')) : undefined };
  } catch {
    return undefined;
  }
}
