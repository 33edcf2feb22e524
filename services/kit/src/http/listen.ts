import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ServiceConnection } from '../graphql/service.js';
import type { VerifiedCall, VerifyCall } from '../identity/verify.js';
import { answerEmpty } from './answer.js';
import { readBody } from './body.js';
import { createDoors } from './doors.js';
import { createHealth, type Health } from './health.js';
import type { Logger } from './logger.js';
import { createStreams, type StreamOptions } from './streams.js';

/** What is served, to whom, where. `host` is the loopback when left out; port 0 takes a free one. */
export interface ListenOptions {
  readonly service: ServiceConnection;
  readonly verify: VerifyCall;
  readonly logger: Logger;
  readonly port: number;
  readonly host?: string;
  readonly health?: Health;
  readonly streams?: StreamOptions;
}

/** A service that can be called. */
export interface Listening {
  readonly url: string;
  /** Open streams, for measuring. */
  readonly streams: () => number;
  /** Ends streams and what waits for news, lets calls finish (at most `grace` milliseconds), then closes. */
  stop(grace?: number): Promise<void>;
}

const GRACE = 10_000;
/** With callers, in milliseconds. Connections are looked at each second: Node's own half a minute would outlast the rest. */
const PATIENCE = {
  ...{ requestTimeout: 30_000, headersTimeout: 10_000, keepAliveTimeout: 30_000 },
  connectionsCheckingInterval: 1_000,
};

/**
 * Serves a service to signed callers: `POST /graph`, `/stream`, `/stream/<id>/renew`, `/internal/<name>`; to everybody
 * only `/livez` and `/readyz`. A caller without a token that holds is answered 401 before a byte of the body is read.
 */
export async function listenService(options: ListenOptions): Promise<Listening> {
  const { service, verify, logger, port, host = '127.0.0.1' } = options;
  const health = options.health ?? createHealth({ [service.name]: () => service.readiness() });
  const streams = createStreams(logger, options.streams);
  const ending = new AbortController();
  const open = createDoors(service, streams, logger, ending.signal);
  const answering = new Set<ServerResponse>();

  const server = createServer(PATIENCE);
  server.on('request', (request, response) => {
    // On a connection that is kept callers would come back to a process that goes down, and it would wait for them.
    response.shouldKeepAlive = !ending.signal.aborted;
    answering.add(response);
    response.once('close', () => answering.delete(response));
    if (request.method === 'GET' && health.handle(request, response)) return;
    receive(request, response, verify, open).catch((err: unknown) => {
      // A caller who went away while sending is no fault of ours.
      if (!request.destroyed || request.complete) logger.error({ err, path: request.url }, 'call failed');
      answerEmpty(response, 500, true);
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });

  const { address, family, port: taken } = server.address() as AddressInfo;
  return {
    url: `http://${family === 'IPv6' ? `[${address}]` : address}:${taken}`,
    streams: () => streams.size,
    async stop(grace = GRACE) {
      health.turnOff();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      for (const response of answering) response.shouldKeepAlive = false;
      ending.abort();
      streams.stop();
      server.closeIdleConnections();
      const hurry = setTimeout(() => server.closeAllConnections(), grace);
      await closed;
      clearTimeout(hurry);
    },
  };
}

/** Who is it, then what do they want: the order is the point. */
async function receive(
  request: IncomingMessage,
  response: ServerResponse,
  verify: VerifyCall,
  open: (path: string, body: Buffer, verified: VerifiedCall, response: ServerResponse) => Promise<void>,
): Promise<void> {
  const path = request.url ?? '';
  const token = /^Bearer ([\w.-]+)$/.exec(request.headers.authorization ?? '')?.[1];
  const verified = await verify(token, path);
  if (!verified) return answerEmpty(response, 401, true);
  if (request.method !== 'POST') return answerEmpty(response, 405, true);
  const body = await readBody(request);
  if (body === 'TOO_LARGE') return answerEmpty(response, 413, true);
  if (!verified.isBody(body)) return answerEmpty(response, 401);
  await open(path, body, verified, response);
}
