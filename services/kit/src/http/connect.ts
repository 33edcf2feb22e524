import { Pool } from 'undici';
import type { Readiness, ServiceConnection } from '../graphql/service.js';
import type { Call, Identity } from '../identity/identity.js';
import type { SignCall } from '../identity/sign.js';
import { createBudget } from './budget.js';
import { createInstances } from './instances.js';
import { expectAnswer, postForJson } from './post.js';
import { readinessOfSet } from './readiness-of-set.js';
import { resultFromWire } from './results.js';
import { subscribeTo, type Subscribing } from './subscribe.js';
import { fromWire, type WireFault } from './wire-faults.js';
import { PATHS, TIMES } from './wire.js';

/** Where a service is and how it is asked. Durations in milliseconds. */
export interface ConnectOptions {
  readonly name: string;
  /** `http://host:port` of its one instance, or of each of several. */
  readonly url: string | readonly string[];
  readonly sign: SignCall;
  readonly timeOut?: number;
  /** Calls at the same time to one instance; the others wait within their time-out. A hung one takes no more than these. */
  readonly connections?: number;
  readonly renewEvery?: number;
  /**
   * Asked before each renewal of a stream: the identity as it is now, or `undefined` when the person may not go on.
   * Left out, the identity of the call is renewed until it expires.
   */
  readonly refresh?: (identity: Identity) => Promise<Identity | undefined> | Identity | undefined;
}

/** A connection that can be closed; open streams break off. */
export interface RemoteService extends ServiceConnection {
  close(): Promise<void>;
}

/**
 * Another service as a `ServiceConnection`, over all of its instances; `Instances` says who is asked, and when another one
 * is. A stream belongs to the instance that opened it. Throws `Unavailable` when there is no answer.
 */
export function connectService(options: ConnectOptions): RemoteService {
  const { name, url, sign, timeOut = TIMES.call, connections = 64, renewEvery = TIMES.renew } = options;
  const { refresh = (identity: Identity) => identity } = options;
  const instances = createInstances(
    [url].flat().map((origin): Subscribing => {
      const pool = { pipelining: 1, connect: { timeout: TIMES.connect } };
      const calls = new Pool(origin, { ...pool, connections });
      return { name, sign, timeOut, calls, streams: new Pool(origin, pool), renewEvery, refresh };
    }),
  );

  /** One answer within one time-out, whoever gives it. */
  async function ask(path: string, input: unknown, call: Call): Promise<unknown> {
    const budget = createBudget(name, timeOut, call.signal);
    try {
      const { status, json } = await instances.ask('calls', (one) =>
        postForJson(one, one.calls, path, input, call, budget),
      );
      expectAnswer(name, status);
      return json;
    } finally {
      budget.settle();
    }
  }

  return {
    name,
    answersWithin: timeOut,
    execute: async (request, call) => resultFromWire(await ask(PATHS.graph, request, call)),
    async internal(act, input, call) {
      const { value, fault } = (await ask(PATHS.internal(act), input, call)) as { value?: unknown; fault?: WireFault };
      if (fault) throw fromWire(fault);
      return value;
    },
    async subscribe(request, call) {
      const budget = createBudget(name, timeOut, call.signal);
      let isOpen = false;
      try {
        const opened = await instances.ask('streams', async (one, over) => {
          const results = await subscribeTo(one, request, call, budget, over);
          isOpen = Symbol.asyncIterator in results;
          if (!isOpen) over();
          return results;
        });
        return opened;
      } finally {
        if (!isOpen) budget.settle();
      }
    },
    readiness: () =>
      readinessOfSet(
        instances.all.map(
          ({ calls }) =>
            () =>
              readinessOf(calls),
        ),
      ),
    async close() {
      await Promise.all(instances.all.flatMap(({ calls, streams }) => [calls.destroy(), streams.destroy()]));
    },
  };
}

async function readinessOf(calls: Pool): Promise<Readiness> {
  const { body } = await calls.request({
    method: 'GET',
    path: '/readyz',
    signal: AbortSignal.timeout(TIMES.readiness),
  });
  return (await body.json()) as Readiness;
}
