import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { createClaims } from '@concord/claims/service';
import { createComplaints } from '@concord/complaints/service';
import { createMediation } from '@concord/mediation/service';
import { createDatedClock } from '@concord/kit/domain/clock';
import { NotFound } from '@concord/kit/domain/conflict';
import { createLogger } from '@concord/kit/http/logger';
import { createMint } from '@concord/kit/identity/mint';
import { serviceIdentity } from '@concord/kit/identity/service-identity';
import { openKeys } from '@concord/kit/policy/keys';
import { EVENTS_READ } from '@concord/kit/reactions/events-read';
import { openCheckpointKey } from '@concord/kit/store/checkpoint-key';
import { fileCheckpointPlace } from '@concord/kit/store/checkpoint-place';

const makers = { claims: createClaims, complaints: createComplaints, mediation: createMediation };

/**
 * What a house of some services stands on; the others are quiet. Without a `server` the records are files of the folder.
 *
 * @typedef {keyof typeof makers} ServiceName
 * @typedef {object} Ground
 * @property {string} folder
 * @property {readonly ServiceName[]} services
 * @property {string} now
 * @property {string} [server] where MariaDB is; a database there has the name of its service
 *
 * @typedef {import('@concord/kit/identity/identity').Identity} Identity
 * @typedef {{ service: ServiceName, who: Identity, query: string, variables?: Readonly<Record<string, unknown>> }} Question
 */

/** Milliseconds between the rounds of the timers. */
const ROUND = 25;

/** Where the checkpoints of a service stand, and the key that signs them. */
export const checkpointFile = (/** @type {string} */ folder, /** @type {string} */ name) =>
  join(folder, 'checkpoints', `${name}.jsonl`);
export const checkpointKey = (/** @type {string} */ folder) =>
  openCheckpointKey({ file: join(folder, 'checkpoints', 'checkpoint.pem'), createIfMissing: true });

/** Where the records of a service are. */
export const recordsOf = (/** @type {Ground} */ { folder, server }, /** @type {string} */ name) =>
  server === undefined
    ? /** @type {const} */ ({ kind: 'sqlite', file: join(folder, `${name}.sqlite`) })
    : /** @type {const} */ ({ kind: 'mariadb', url: `${server}/${name}` });

/** Builds the services from their own `service.ts`, without a door: they are asked as the gateway would ask them. */
export async function openHouse(/** @type {Ground} */ ground, /** @type {(line: string) => void} */ log) {
  const { folder, services: names, now } = ground;
  const clock = createDatedClock(new Date(now));
  const keys = await openKeys({ file: join(folder, 'keys.json'), createIfMissing: false });
  const signing = await checkpointKey(folder);
  const { mint, accept } = createMint();
  const logger = createLogger({ service: 'faults', level: 'warn', destination: { write: log } });
  /** @type {Partial<Record<string, import('@concord/kit/graphql/service').Service>>} */
  const services = {};
  for (const name of names)
    services[name] = await makers[name](
      {
        ...{ keys, clock, accept, logger, database: recordsOf(ground, name) },
        self: mint(serviceIdentity(name)),
        peer: (other) => services[other] ?? quiet(other),
        checkpoints: { ...signing, place: fileCheckpointPlace(checkpointFile(folder, name)) },
      },
      { lapseEvery: ROUND },
    );
  const all = names.map((name) => /** @type {import('@concord/kit/graphql/service').Service} */ (services[name]));

  return {
    moveTo: (/** @type {string} */ instant) => clock.moveTo(new Date(instant)),
    start: () => Promise.all(all.map((service) => service.start())),
    /** Everything the services know of each other is applied. */
    async settle() {
      const call = { identity: mint(serviceIdentity('gateway')), requestId: 'settle' };
      for (let before = ''; ;) {
        const positions = [];
        for (const service of all) positions.push(await service.internal('reactions.catchUp', {}, call));
        const after = JSON.stringify(positions);
        if (after === before) return;
        before = after;
      }
    },
    /** As the gateway asks for somebody who is signed in. */
    async ask(/** @type {Question} */ { service, who, query, variables }) {
      const asked = { query, ...(variables && { variables }) };
      const answer = await services[service]?.execute(asked, { identity: mint(who), requestId: 'faults' });
      // Across a line: what a client reads.
      return JSON.parse(JSON.stringify(answer));
    },
    async stop() {
      // One after the other, so that the checkpoints of one run come in the order of every run.
      for (const service of all) await service.stop();
    },
  };
}

/** A service that is there and has nothing new to tell. @returns {import('@concord/kit/graphql/service').ServiceConnection} */
function quiet(/** @type {string} */ name) {
  const nobody = () => Promise.reject(new NotFound(name));
  return {
    ...{ name, execute: nobody, subscribe: nobody },
    async internal(act, input, { signal }) {
      if (act !== EVENTS_READ) throw new NotFound(act);
      const { waitMs = 0 } = /** @type {{ waitMs?: number }} */ (input);
      if (waitMs > 0) await wait(waitMs, undefined, { signal, ref: false }).catch(() => undefined);
      return { lines: [] };
    },
    readiness: async () => ({ ready: true, checks: {} }),
  };
}
