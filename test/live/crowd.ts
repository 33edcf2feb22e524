import { once } from 'node:events';
import { join } from 'node:path';
import { WebSocket } from 'ws';
import { hospitals } from '@concord/gateway/demo/hospitals';
import { readSettings } from '@concord/gateway/environment';
import { createStandalone } from '@concord/gateway/standalone';
import { createDatedClock } from '@concord/kit/domain/clock';
import { createLogger } from '@concord/kit/http/logger';
import { openKeys } from '@concord/kit/policy/keys';
import { breakGround, found, ORIGIN } from '../world/house.js';
import type { Json } from '../world/http.js';
import { furnish, openOrganization, type Organization } from '../world/organization.js';
import type { Person } from '../world/person.js';

/** A house whose gateway lets one person open as many sockets as a test needs, and in which is counted who asks what. */
export interface CrowdedHouse {
  readonly hospital: Organization;
  /** Streams of services that are open now, and that ever were. */
  readonly streams: { readonly open: number; readonly opened: number };
  /** Requests to each service since the last call. */
  requests(): Readonly<Record<string, number>>;
  /** Opens a socket for somebody who listens; comes back when it is let in. */
  listen(who: Person, query: string): Promise<Ear>;
  stop(): Promise<void>;
}

/** A socket, and what came through it. */
export interface Ear {
  /** Every answer to the subscription, heartbeats too. */
  readonly heard: readonly Json[];
  close(): void;
}

/** Builds the house with one hospital and its staff. */
export async function openCrowdedHouse(): Promise<CrowdedHouse> {
  const clock = createDatedClock(new Date('2026-03-05T01:00:00Z'));
  const ground = await breakGround(clock);
  const settings = readSettings({ PORT: '0', DATA_DIR: ground.dataDir, DEMO: 'no', PUBLIC_URL: ORIGIN });
  const keys = await openKeys({ file: join(ground.dataDir, 'keys.json'), createIfMissing: true });
  const logger = createLogger({ service: 'concord', level: 'silent' });
  const limits = { socketsPerPerson: 1_000, sessionCheck: 60_000 };
  const trial = { lapseEvery: 3_600_000, heartbeat: 1_000, limits };
  const house = await createStandalone({ settings, keys, clock, logger, trial });

  const streams = { open: 0, opened: 0 };
  let requests: Record<string, number> = {};
  for (const service of Object.values(house.services)) {
    const { execute, subscribe } = service;
    Object.assign(service, {
      execute: (...asked: Parameters<typeof execute>) => {
        requests[service.name] = (requests[service.name] ?? 0) + 1;
        return execute(...asked);
      },
      subscribe: async (...asked: Parameters<typeof subscribe>) => {
        const stream = await subscribe(...asked);
        if (!('next' in stream)) return stream;
        streams.open += 1;
        streams.opened += 1;
        let closed = false;
        const close = stream.return?.bind(stream);
        return Object.assign(stream, {
          return: () => {
            if (!closed) streams.open -= 1;
            closed = true;
            return close?.();
          },
        });
      },
    });
  }

  const port = await house.listen();
  const door = { origin: ORIGIN, url: () => `http://127.0.0.1:${port}` };
  const [facts] = hospitals;
  if (!facts) throw new Error('The demo has no hospital');
  await found(house, facts);
  const hospital = openOrganization(door, facts);
  await furnish(hospital, facts);

  return {
    hospital,
    streams,
    requests() {
      const counted = requests;
      requests = {};
      return counted;
    },
    listen: async (who, query) => openEar(`ws://127.0.0.1:${port}/graphql`, await who.token(), query),
    async stop() {
      await house.stop();
      await ground.clear();
    },
  };
}

async function openEar(url: string, token: string, query: string): Promise<Ear> {
  const heard: Json[] = [];
  const socket = new WebSocket(url, ['graphql-transport-ws'], { origin: ORIGIN });
  const send = (message: object) => socket.send(JSON.stringify(message));
  await once(socket, 'open');
  await new Promise<void>((resolve, reject) => {
    socket.on('close', (code) => reject(new Error(`The socket was closed with ${code}`)));
    socket.on('message', (frame: Buffer) => {
      const message = JSON.parse(frame.toString()) as Json;
      if (message.type === 'connection_ack') resolve();
      else heard.push(message.payload ?? message);
    });
    send({ type: 'connection_init', payload: { authorization: `Bearer ${token}` } });
  });
  send({ id: 'news', type: 'subscribe', payload: { query } });
  return { heard, close: () => socket.terminate() };
}
