import { join } from 'node:path';
import { DEMO_PASSWORD } from '@concord/gateway/demo/hospitals';
import { readSettings } from '@concord/gateway/environment';
import { createStandalone } from '@concord/gateway/standalone';
import { createDatedClock } from '@concord/kit/domain/clock';
import { createLogger } from '@concord/kit/http/logger';
import { serviceIdentity } from '@concord/kit/identity/service-identity';
import { openKeys } from '@concord/kit/policy/keys';
import { hashCost } from '../support/hash-cost.mjs';

/** @typedef {import('@concord/gateway/standalone').Standalone} Standalone */

/** A house in this process, and how often its services are asked something by the gateway or by each other. */
export async function openHouse(/** @type {string} */ dataDir) {
  const calls = { count: 0 };
  const house = await createStandalone({
    settings: readSettings({ DATA_DIR: dataDir, PORT: '0', DEMO: 'no', LOG_LEVEL: 'silent' }),
    keys: await openKeys({ file: join(dataDir, 'keys.json'), createIfMissing: true }),
    clock: createDatedClock(),
    logger: createLogger({ service: 'concord', level: 'silent' }),
    trial: {
      ...{ lapseEvery: 3_600_000, hashCost },
      onService(service) {
        const { execute } = service;
        Object.assign(service, {
          execute: (/** @type {Parameters<typeof execute>} */ ...asked) => {
            calls.count += 1;
            return execute(...asked);
          },
        });
      },
    },
  });
  return { house, calls };
}

/** Somebody of the first hospital who registers complaints and reads them. */
export async function officerOf(/** @type {Standalone} */ { services, mint }) {
  const call = { identity: mint(serviceIdentity('gateway')), requestId: 'bench' };
  const asked = { account: 'front', password: DEMO_PASSWORD, address: '127.0.0.1' };
  const opened = /** @type {any} */ (await services['identity']?.internal('session.open', asked, call));
  return mint(opened.facts);
}
