import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createClaims } from '@concord/claims/service';
import { createComplaints } from '@concord/complaints/service';
import { createIdentity, type IdentitySettings } from '@concord/identity/service';
import { createMediation } from '@concord/mediation/service';
import { createPatients } from '@concord/patients/service';
import { createDatedClock, type DatedClock } from '@concord/kit/domain/clock';
import { NotFound } from '@concord/kit/domain/conflict';
import { clamdScanner } from '@concord/kit/files/scanner';
import type { Installation } from '@concord/kit/foundation/installation';
import { keyPlaceOf } from '@concord/kit/foundation/key.environment';
import type { Service } from '@concord/kit/graphql/service';
import { createLogger, type Logger } from '@concord/kit/http/logger';
import { createShutdown } from '@concord/kit/http/shutdown';
import { createMint, type Mint } from '@concord/kit/identity/mint';
import { serviceIdentity } from '@concord/kit/identity/service-identity';
import { openKeys, type Keys } from '@concord/kit/policy/keys';
import { openCheckpointKey, type CheckpointKey } from '@concord/kit/store/checkpoint-key';
import { fileCheckpointPlace } from '@concord/kit/store/checkpoint-place';
import { contractNames } from '@concord/schema/contract-names';
import { readGraph } from '@concord/schema/graph';
import { takeDataFolder } from './data-folder.js';
import { beginningOf, loadDemo } from './demo/load.js';
import { banner } from './demo/banner.js';
import { checkpointFile, checkpointKeyFile, databaseFile, readSettings, type Settings } from './environment.js';
import { createGateway, type Gateway } from './gateway.js';
import { createDoor } from './http/door.js';
import { portalMounts } from './http/portals.js';
import type { Limits } from './limits/settings.js';
import { createSessions } from './sessions.js';
import { createSetup, isEmpty, type Setup } from './setup.js';

/** Everything in one process. */
export interface Standalone {
  readonly gateway: Gateway;
  readonly services: Readonly<Record<string, Service>>;
  /** Makes identities: for demo data and the command line. */
  readonly mint: Mint['mint'];
  readonly clock: DatedClock;
  /** While there is no organization. */
  readonly setup?: Setup;
  /** Opens the door; answers the port it took. */
  listen(): Promise<number>;
  /** From the door inwards. */
  stop(): Promise<void>;
}

/** What a trial of the whole house changes: somebody who counts, and the pace of what is done by the clock. */
export interface Trial {
  /** Told of every statement of every service. */
  onStatement?(service: string, sql: string): void;
  /** Shown each service before any of them asks another one. */
  onService?(service: Service): void;
  /** Milliseconds between the rounds of the timers. */
  readonly lapseEvery?: number;
  /** Milliseconds between the heartbeats of a feed. */
  readonly heartbeat?: number;
  /** Milliseconds between looks for a new master key. */
  readonly rewrapEvery?: number;
  /** What hashing a password costs, where everybody knows the passwords. */
  readonly hashCost?: IdentitySettings['hashCost'];
  /** What one caller may ask of the gateway, where it is not what everybody may. */
  readonly limits?: Partial<Limits>;
}

/** What the house is built with. */
export interface StandaloneParts {
  readonly settings: Settings;
  readonly keys: Keys;
  /** Signs how far the journals have come; left out, nothing is signed. */
  readonly checkpointKey?: CheckpointKey;
  readonly clock: DatedClock;
  readonly logger: Logger;
  readonly trial?: Trial;
}

/** Builds every service and the gateway in this process, on SQLite. */
export async function createStandalone(parts: StandaloneParts): Promise<Standalone> {
  const { settings, keys, checkpointKey, clock, logger, trial = {} } = parts;
  const { mint, accept } = createMint();
  const services: Record<string, Service> = {};
  const installation = (name: string): Installation => ({
    ...{ keys, clock, accept, logger: logger.child({ service: name }) },
    database: { kind: 'sqlite', file: databaseFile(settings, name) },
    self: mint(serviceIdentity(name)),
    peer(other) {
      const service = services[other];
      if (!service) throw new NotFound(other);
      return service;
    },
    onStatement: trial.onStatement && ((sql) => trial.onStatement?.(name, sql)),
    scanner: settings.clamd === undefined ? undefined : clamdScanner(settings.clamd),
    heartbeat: trial.heartbeat,
    rewrapEvery: trial.rewrapEvery,
    checkpoints: checkpointKey && { ...checkpointKey, place: fileCheckpointPlace(checkpointFile(settings, name)) },
  });
  services['identity'] = await createIdentity(installation('identity'), trial.hashCost && { hashCost: trial.hashCost });
  services['patients'] = await createPatients(installation('patients'));
  const pace = { lapseEvery: trial.lapseEvery };
  services['complaints'] = await createComplaints(installation('complaints'), pace);
  services['claims'] = await createClaims(installation('claims'), pace);
  services['mediation'] = await createMediation(installation('mediation'), pace);

  for (const service of Object.values(services)) trial.onService?.(service);

  const platform = mint(serviceIdentity('gateway'));
  const setup =
    !settings.demo && (await isEmpty(services['identity'], platform))
      ? createSetup({ identity: services['identity'], platform })
      : undefined;

  const publicUrl = settings.publicUrl ?? `http://localhost:${settings.port}`;
  const gateway = await createGateway({
    connections: services,
    graph: await readGraph(fileURLToPath(new URL('../../schema', import.meta.url)), contractNames),
    sessions: createSessions({ connection: services['identity'], mint, clock }),
    clock,
    onFault: (fault) => logger.error({ ...fault }, 'fault'),
    origins: [publicUrl],
    mounts: portalMounts(),
    production: settings.production,
    https: publicUrl.startsWith('https:'),
    ...(setup && { setup }),
    ...(settings.trustProxy && { trustProxy: settings.trustProxy }),
    ...(trial.limits && { limits: trial.limits }),
  });
  const door = createDoor(gateway);
  for (const service of Object.values(services)) await service.start();

  return {
    ...{ gateway, services, mint, clock, setup },
    listen: () => door.listen(settings),
    async stop() {
      await door.close();
      // All at once: they read each other's news until they stop, and one that is gone would be missed by the others.
      await Promise.all(Object.values(services).map((service) => service.stop()));
    },
  };
}

/** `npm start`: reads the environment, opens the data folder, loads the demo on the first start, and serves. */
export async function main(): Promise<void> {
  const settings = readSettings();
  const logger = createLogger({ service: 'concord', level: settings.logLevel });
  const shutdown = createShutdown({ logger });
  const folder = takeDataFolder(settings.dataDir, new Date(), settings.demo);
  shutdown.onStop('data folder', folder.release);

  const createIfMissing = !existsSync(databaseFile(settings, 'identity'));
  const keys = await openKeys({ place: keyPlaceOf(settings), createIfMissing });
  const checkpointKey = await openCheckpointKey({ file: checkpointKeyFile(settings), createIfMissing });
  const birth = folder.birth();
  const firstStart = new Date(birth.firstStart);
  // While the demo is told, nothing may happen at today's time: no reaction, and no timer.
  const reached = birth.demo === 'loading' ? new Date(birth.reached ?? beginningOf(firstStart)) : undefined;
  const house = await createStandalone({ settings, keys, checkpointKey, clock: createDatedClock(reached), logger });
  shutdown.onStop('services', house.stop);

  if (reached) {
    process.stdout.write('Loading demo data.\n');
    const reach = (moment: Date) => folder.remember({ ...birth, reached: moment.toISOString() });
    await loadDemo(house, firstStart, { reached, reach });
    folder.remember({ firstStart: birth.firstStart, demo: 'loaded' });
  }
  const port = await house.listen();
  process.stdout.write(
    banner({ settings, port, demo: birth.demo !== 'none', seconds: process.uptime(), setup: house.setup }),
  );
}
