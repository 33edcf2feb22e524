import { mkdtemp, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEMO_PASSWORD, DEMO_SECURITY, type DemoOrganization } from '@concord/gateway/demo/hospitals';
import { databaseFile, readSettings } from '@concord/gateway/environment';
import { createStandalone, type Standalone } from '@concord/gateway/standalone';
import type { DatedClock } from '@concord/kit/domain/clock';
import type { Service } from '@concord/kit/graphql/service';
import { createLogger } from '@concord/kit/http/logger';
import { openKeys } from '@concord/kit/policy/keys';
import { hashCost } from '../support/hash-cost.mjs';
import type { Outage } from './outage.js';

/** The page that the world's browsers are on. */
export const ORIGIN = 'http://concord.test';

/** What is seen of a house while it runs. */
export interface Watched {
  /** Every line of its log. */
  readonly log: string[];
  onStatement(service: string, sql: string): void;
  /** A request of the gateway, or of another service, to a service. */
  onCall(service: string): void;
  /** What a service answered another one, to one of its internal acts. */
  onTold(service: string, act: string, answer: unknown): void;
  /** Which of its services are cut off. */
  readonly outage: Outage;
}

/** What a house stands on; a second house on it has the same records. */
export interface Ground {
  readonly dataDir: string;
  readonly clock: DatedClock;
  clear(): Promise<void>;
}

/** A data folder of its own. */
export async function breakGround(clock: DatedClock): Promise<Ground> {
  const dataDir = await mkdtemp(join(tmpdir(), 'concord-world-'));
  return { dataDir, clock, clear: () => rm(dataDir, { recursive: true, force: true }) };
}

/** How a house of a test differs from one of `npm start`. */
export interface Manner {
  /** Milliseconds between the rounds of the timers. */
  readonly lapseEvery: number;
  /** As an installation that people work with: its schema is told to nobody. */
  readonly production: boolean;
}

/** Builds a house as `npm start` does, watched, and opens its door on `port`; 0 takes a free one. */
export async function openHouse({ dataDir, clock }: Ground, port: number, watched: Watched, manner: Manner) {
  const { lapseEvery, production } = manner;
  const settings = readSettings({
    ...{ PORT: String(port), DATA_DIR: dataDir, DEMO: 'no', PUBLIC_URL: ORIGIN, LOG_LEVEL: 'debug' },
    PRODUCTION: production ? 'yes' : 'no',
  });
  const keys = await openKeys({
    file: join(dataDir, 'keys.json'),
    createIfMissing: !existsSync(databaseFile(settings, 'identity')),
  });
  const destination = { write: (line: string) => void watched.log.push(line) };
  const logger = createLogger({ service: 'concord', level: 'debug', destination });
  const trial = {
    ...{ onStatement: watched.onStatement, lapseEvery, heartbeat: 1_000, hashCost },
    onService: (service: Service) => watch(service, watched),
  };
  const house = await createStandalone({ settings, keys, clock, logger, trial });
  return { house, port: await house.listen() };
}

/** Sees what a service is asked and what it answers. Before it starts: somebody may be waiting for its first news already. */
function watch(service: Service, { outage, onTold, onCall }: Watched): void {
  outage.over(service);
  const { execute, internal } = service;
  Object.assign(service, {
    internal: async (...asked: Parameters<typeof internal>) => {
      const answer = await internal(...asked);
      onTold(service.name, asked[0], answer);
      return answer;
    },
    execute: (...asked: Parameters<typeof execute>) => {
      onCall(service.name);
      return execute(...asked);
    },
  });
}

/** Founds an organization with nobody but its administrator: the platform's own act, which has no door. */
export async function found({ services, mint }: Standalone, facts: DemoOrganization): Promise<void> {
  const { key, kind, name, rulePack, ownership, district, administrator } = facts;
  const identity = mint({
    ...{ kind: 'SERVICE', id: 'gateway', organization: 'platform', organizationKind: 'PLATFORM', roles: [] },
    ...{ departments: [], audience: 'INTEGRATION', session: '', expiresAt: Number.MAX_SAFE_INTEGER },
  });
  const query = `mutation($input: OrganizationFoundInput!) {
    organizationFound(input: $input) { organization { id } refusals { code } } }`;
  const input = {
    ...{ idempotencyKey: `found-${key}`, name, kind, rulePack, ownership, district, ...DEMO_SECURITY },
    administrator: { ...administrator, password: DEMO_PASSWORD },
  };
  const founded = await services['identity']?.execute(
    { query, variables: { input } },
    { identity, requestId: 'found' },
  );
  if (!founded?.data?.['organizationFound'] || founded.errors)
    throw new Error(`The organization could not be founded: ${JSON.stringify(founded)}`);
}
