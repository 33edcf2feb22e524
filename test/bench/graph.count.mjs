import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { DEMO_PASSWORD } from '@concord/gateway/demo/hospitals';
import { readSettings } from '@concord/gateway/environment';
import { createStandalone } from '@concord/gateway/standalone';
import { createDatedClock } from '@concord/kit/domain/clock';
import { createLogger } from '@concord/kit/http/logger';
import { serviceIdentity } from '@concord/kit/identity/service-identity';
import { openKeys } from '@concord/kit/policy/keys';
import { plainDocuments } from './graph.questions.mjs';

// Counts what a page costs: statements of every service, and requests from the gateway to them.

/** What services do by themselves while somebody asks: hearing of each other. */
const BY_ITSELF = /reaction|from `feed` f join|from `feed_counter`/i;

/**
 * Pages of 1, 10 and 50 rows on a copy of the records, from a place on where every row names somebody of each service; the
 * least of three, since what runs by itself only adds.
 */
export async function countPages(/** @type {string} */ seeded, /** @type {string | undefined} */ after) {
  const dataDir = `${seeded}-counted`;
  await cp(seeded, dataDir, { recursive: true });
  let counting = false;
  /** @type {string[]} */
  const statements = [];
  /** @type {string[]} */
  const calls = [];
  const house = await createStandalone({
    settings: readSettings({ DATA_DIR: dataDir, PORT: '0', DEMO: 'no', LOG_LEVEL: 'silent' }),
    keys: await openKeys({ file: join(dataDir, 'keys.json'), createIfMissing: false }),
    clock: createDatedClock(),
    logger: createLogger({ service: 'concord', level: 'silent' }),
    trial: {
      onStatement: (service, sql) => void (counting && !BY_ITSELF.test(sql) && statements.push(service)),
      lapseEvery: 3_600_000,
    },
  });
  for (const service of Object.values(house.services)) {
    const { execute } = service;
    Object.assign(service, {
      execute: (/** @type {Parameters<typeof execute>} */ ...asked) => {
        if (counting) calls.push(service.name);
        return execute(...asked);
      },
    });
  }
  try {
    const identity = await identityOf(house);
    const page = async (/** @type {number} */ first) => {
      statements.length = calls.length = 0;
      counting = true;
      const { errors } = await house.gateway.execute(
        { query: plainDocuments.list, variables: { first, after } },
        identity,
      );
      counting = false;
      if (errors) throw new Error(`The page was not answered: ${JSON.stringify(errors)}`);
      return {
        first,
        statements: statements.length,
        calls: calls.length,
        of: { statements: tally(statements), calls: tally(calls) },
      };
    };
    const pages = [];
    for (const first of [1, 10, 50]) {
      const tries = [await page(first), await page(first), await page(first)];
      pages.push(tries.reduce((least, one) => (one.statements < least.statements ? one : least)));
    }
    return { pages };
  } finally {
    await house.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** Whom the worklist is asked as: an officer of the first hospital. */
async function identityOf(/** @type {import('@concord/gateway/standalone').Standalone} */ { services, mint }) {
  const call = { identity: mint(serviceIdentity('gateway')), requestId: 'bench' };
  const asked = { account: 'pro', password: DEMO_PASSWORD, address: '127.0.0.1' };
  const opened = /** @type {any} */ (await services['identity']?.internal('session.open', asked, call));
  return mint(opened.facts);
}

function tally(/** @type {readonly string[]} */ names) {
  /** @type {Record<string, number>} */
  const counts = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}
