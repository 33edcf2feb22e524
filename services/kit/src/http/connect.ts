import { Pool } from 'undici';
import type { Readiness, ServiceConnection } from '../graphql/service.js';
import type { Identity } from '../identity/identity.js';
import type { SignCall } from '../identity/sign.js';
import { expectAnswer, postForJson } from './post.js';
import { resultFromWire } from './results.js';
import { subscribeTo, type Subscribing } from './subscribe.js';
import { fromWire, type WireFault } from './wire-faults.js';
import { PATHS, TIMES } from './wire.js';

/** Where a service is and how it is asked. Durations in milliseconds. */
export interface ConnectOptions {
  readonly name: string;
  /** `http://host:port` of one instance: a stream is renewed where it was opened. */
  readonly url: string;
  readonly sign: SignCall;
  readonly timeOut?: number;
  /** Calls at the same time; the others wait within their time-out. A hung service takes no more than these. */
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

/** Another process as a `ServiceConnection`. Throws `Unavailable` when there is no answer; nothing is asked twice. */
export function connectService(options: ConnectOptions): RemoteService {
  const { name, url, sign, timeOut = TIMES.call, connections = 64, renewEvery = TIMES.renew } = options;
  const { refresh = (identity: Identity) => identity } = options;
  const calls = new Pool(url, { connections, pipelining: 1 });
  const streams = new Pool(url, { pipelining: 1 });
  const asking: Subscribing = { name, sign, timeOut, calls, streams, renewEvery, refresh };

  return {
    name,
    async execute(request, call) {
      const { status, json } = await postForJson(asking, calls, PATHS.graph, request, call);
      expectAnswer(name, status);
      return resultFromWire(json);
    },
    async internal(act, input, call) {
      const { status, json } = await postForJson(asking, calls, PATHS.internal(act), input, call);
      expectAnswer(name, status);
      const { value, fault } = json as { value?: unknown; fault?: WireFault };
      if (fault) throw fromWire(fault);
      return value;
    },
    subscribe: (request, call) => subscribeTo(asking, request, call),
    async readiness() {
      try {
        const { body } = await calls.request({ method: 'GET', path: '/readyz', signal: AbortSignal.timeout(1_000) });
        return (await body.json()) as Readiness;
      } catch {
        return { ready: false, checks: { answer: 'unreachable' } };
      }
    },
    async close() {
      await Promise.all([calls.destroy(), streams.destroy()]);
    },
  };
}
