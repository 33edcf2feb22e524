import type { ExecutionResult } from 'graphql';
import type { Pool } from 'undici';
import type { GraphRequest } from '../graphql/service.js';
import type { Call, Identity } from '../identity/identity.js';
import { createBudget, type Budget } from './budget.js';
import { readFrames } from './frames.js';
import { expectAnswer, post, postForJson, type Asking } from './post.js';
import { resultFromWire } from './results.js';
import { readResults, type StreamedResults } from './stream-reading.js';
import { PATHS, STREAM_HEADER, STREAM_TYPE, TIMES } from './wire.js';

/** How streams are opened and kept at one instance. */
export interface Subscribing extends Asking {
  /** Streams hold their connection: in the pool of the calls they would use it up. */
  readonly streams: Pool;
  readonly calls: Pool;
  readonly renewEvery: number;
  refresh(identity: Identity): Promise<Identity | undefined> | Identity | undefined;
}

/**
 * Opens a stream and renews it, at this instance, until it ends; one result where the service refused. `budget` is for
 * the opening; `ended` is called once when an open stream is over.
 */
export async function subscribeTo(
  subscribing: Subscribing,
  request: GraphRequest,
  call: Call,
  budget: Budget,
  ended: () => void,
): Promise<AsyncIterableIterator<ExecutionResult> | ExecutionResult> {
  const { name, streams } = subscribing;
  try {
    const answer = await post(subscribing, streams, PATHS.stream, request, call, budget, TIMES.silence);
    const { statusCode, headers, body } = answer;
    const id = headers[STREAM_HEADER];
    if (headers['content-type'] !== STREAM_TYPE || typeof id !== 'string') {
      const text = await body.text();
      expectAnswer(name, statusCode);
      return resultFromWire(JSON.parse(text));
    }
    budget.disarm();
    const results = readResults(name, readFrames(body), () => {
      stopRenewing();
      budget.settle();
      ended();
    });
    const stopRenewing = keepRenewing(subscribing, id, call, results);
    call.signal?.addEventListener('abort', () => void results.return?.(), { once: true });
    return results;
  } catch (error) {
    throw budget.explain(error);
  }
}

function keepRenewing(subscribing: Subscribing, id: string, call: Call, results: StreamedResults): () => void {
  const { calls, renewEvery, refresh } = subscribing;
  const renew = async () => {
    const identity = await refresh(call.identity);
    if (!identity) return results.spend('CHANGED');
    const budget = createBudget(subscribing.name, subscribing.timeOut);
    const asked = { identity, requestId: call.requestId };
    await postForJson(subscribing, calls, PATHS.renew(id), undefined, asked, budget).finally(budget.settle);
  };
  // A renewal that does not get through is not the end: the next may, and the lease of the service decides.
  const pings = setInterval(() => void renew().catch(() => undefined), renewEvery);
  pings.unref();
  return () => clearInterval(pings);
}
