import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { ExecutionResult } from 'graphql';
import type { Clock } from '../domain/clock.js';
import { createRenewal } from '../identity/renewal.js';
import type { VerifiedCall } from '../identity/verify.js';
import type { Logger } from './logger.js';
import { STREAM_HEADER, STREAM_TYPE, TIMES, type Frame, type StreamEnd } from './wire.js';

/** Milliseconds that a stream lives without being renewed, and between two signs of life; the clock identities end by. */
export interface StreamOptions {
  readonly lease?: number;
  readonly heartbeat?: number;
  readonly clock?: Clock;
}

/** What became of a renewal. */
export type Renewed = 'RENEWED' | 'CHANGED' | 'UNKNOWN';

/** The open streams of a service process. */
export interface Streams {
  readonly size: number;
  /** Sends results until they end, the caller goes, the identity is spent, or the service stops. */
  serve(results: AsyncIterator<ExecutionResult>, verified: VerifiedCall, response: ServerResponse): void;
  /** Only who opened a stream can renew it. */
  renew(id: string, verified: VerifiedCall): Renewed;
  /** Ends all, telling the callers. */
  stop(): void;
}

/** Keeps account of the open streams. */
export function createStreams(
  logger: Logger,
  { lease = TIMES.lease, heartbeat = TIMES.heartbeat, clock }: StreamOptions = {},
): Streams {
  const open = new Map<string, { renew(verified: VerifiedCall): Renewed; end(frame: StreamEnd): void }>();

  return {
    get size() {
      return open.size;
    },
    renew: (id, verified) => open.get(id)?.renew(verified) ?? 'UNKNOWN',
    stop: () => [...open.values()].forEach(({ end }) => end({ end: 'STOPPING' })),

    serve(results, verified, response) {
      const id = randomUUID();
      const { requestId, issuer, identity } = verified;
      const send = (frame: Frame) => response.write(`${JSON.stringify(frame)}\n`);
      // Ends the source at once, also while its `next()` is pending on a quiet stream.
      const leave = () => {
        if (!open.delete(id)) return;
        clearInterval(beat);
        renewal.stop();
        Promise.resolve(results.return?.()).catch((err: unknown) =>
          logger.error({ err, requestId }, 'stream did not end'),
        );
      };
      const end = (frame: StreamEnd) => {
        if (!open.has(id)) return;
        leave();
        send(frame);
        response.end();
      };
      const renewal = createRenewal({ identity, lease, clock, onSpent: (reason) => end({ end: 'SPENT', reason }) });
      const beat = setInterval(() => response.write('\n'), heartbeat);
      const renew = (fresh: VerifiedCall): Renewed => {
        if (fresh.issuer !== issuer || fresh.identity.id !== identity.id) return 'UNKNOWN';
        return renewal.renew(fresh.identity) ? 'RENEWED' : 'CHANGED';
      };

      open.set(id, { renew, end });
      response.once('close', leave);
      response.writeHead(200, { 'content-type': STREAM_TYPE, 'cache-control': 'no-store', [STREAM_HEADER]: id });
      response.flushHeaders();
      if (response.destroyed) return leave();
      pump(results, response, send, () => open.has(id)).then(
        () => end({ end: 'DONE' }),
        (err: unknown) => {
          if (open.has(id)) logger.error({ err, requestId }, 'stream failed');
          end({ end: 'FAULT' });
        },
      );
    },
  };
}

/** A slow caller is waited for: what queues up meanwhile is bounded by the source, which closes when it overflows. */
async function pump(
  results: AsyncIterator<ExecutionResult>,
  response: ServerResponse,
  send: (frame: Frame) => boolean,
  isOpen: () => boolean,
): Promise<void> {
  while (isOpen()) {
    const step = await results.next();
    if (step.done || !isOpen()) return;
    if (!send({ result: step.value })) await drained(response);
  }
}

function drained(response: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      response.off('drain', done).off('close', done);
      resolve();
    };
    response.on('drain', done).on('close', done);
  });
}
