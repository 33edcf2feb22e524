import { join } from 'node:path';
import { systemClock, type Clock } from '../domain/clock.js';
import { NotFound } from '../domain/conflict.js';
import { clamdScanner } from '../files/scanner.js';
import type { Service } from '../graphql/service.js';
import { connectService, type RemoteService } from '../http/connect.js';
import { createHealth } from '../http/health.js';
import { listenService } from '../http/listen.js';
import type { ServiceSettings } from './process.environment.js';
import { openOwnCallKey, openPeerKeys } from '../identity/call-keys.js';
import { createGrants } from '../identity/grants.js';
import { createMint } from '../identity/mint.js';
import { serviceIdentity } from '../identity/service-identity.js';
import { createSigner, type SignCall } from '../identity/sign.js';
import { createVerifier } from '../identity/verify.js';
import { openKeys } from '../policy/keys.js';
import { openCheckpointKey } from '../store/checkpoint-key.js';
import { fileCheckpointPlace } from '../store/checkpoint-place.js';
import type { Installation } from './installation.js';
import { keyPlaceOf } from './key.environment.js';
import { runProcess } from './run-process.js';

/** A service that runs as a process of its own. */
export interface ServiceProcess<Settings extends ServiceSettings> {
  /** As in the graph, in call tokens and in the log. */
  readonly name: string;
  /** @throws OperatorFault */
  readSettings(): Settings;
  create(installation: Installation, settings: Settings): Promise<Service>;
  /** The addresses of the services it asks, by name; none when left out. */
  peers?(settings: Settings): Readonly<Record<string, readonly string[]>>;
  /** The machine's when left out, as in every installation; a trial moves another. */
  readonly clock?: Clock;
}

/** Milliseconds. Less than the gateway waits for us, so that what is missing is named by who missed it. */
const PEER_TIME_OUT = 6_000;

/** Environment → service → listen. Ends with the process: 0 after a signal, 1 after a fault. */
export function runService<Settings extends ServiceSettings>(parts: ServiceProcess<Settings>): Promise<void> {
  const { name, readSettings, create, peers = () => ({}), clock = systemClock } = parts;
  return runProcess({
    name,
    readSettings,
    async begin(settings, { logger, onStop, onLeaving }) {
      const [mint, grants] = [createMint(), createGrants()];
      const callKey = await openOwnCallKey(settings.callKeyFile, name);
      const verify = createVerifier({
        ...{ audience: name, mint, grants, clock },
        peers: await openPeerKeys(settings.peersFile),
      });
      const connections = connectPeers(peers(settings), createSigner(callKey, clock, grants));
      onStop('peers', () => Promise.all([...connections.values()].map((peer) => peer.close())));

      const installation: Installation = {
        ...{ clock, logger, accept: mint.accept, self: mint.mint(serviceIdentity(name)) },
        database: settings.database,
        ...(settings.clamd && { scanner: clamdScanner(settings.clamd) }),
        keys: await openKeys({ place: keyPlaceOf(settings), createIfMissing: false }),
        checkpoints: settings.checkpointDir ? await checkpointsIn(settings.checkpointDir, name) : undefined,
        peer(other) {
          const peer = connections.get(other);
          if (!peer) throw new NotFound(other);
          return peer;
        },
      };
      const service = await create(installation, settings);
      onStop('service', service.stop);
      await service.start();

      const health = createHealth({ [name]: service.readiness });
      onLeaving(health.turnOff);
      const { port, host } = settings;
      const door = await listenService({ service, verify, logger, health, port, host, streams: { clock } });
      onStop('door', () => door.stop());
      logger.info({ port: Number(new URL(door.url).port) }, 'listening');
    },
  });
}

function connectPeers(
  urls: Readonly<Record<string, readonly string[]>>,
  sign: SignCall,
): ReadonlyMap<string, RemoteService> {
  return new Map(
    Object.entries(urls).map(([name, url]) => [name, connectService({ name, url, sign, timeOut: PEER_TIME_OUT })]),
  );
}

async function checkpointsIn(folder: string, service: string): Promise<Installation['checkpoints']> {
  const key = await openCheckpointKey({ file: join(folder, 'checkpoint.pem'), createIfMissing: true });
  return { ...key, place: fileCheckpointPlace(join(folder, `${service}.jsonl`)) };
}
