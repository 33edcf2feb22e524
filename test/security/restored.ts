import { readSettings } from '@concord/gateway/environment';
import { createStandalone } from '@concord/gateway/standalone';
import type { DatedClock } from '@concord/kit/domain/clock';
import { createLogger } from '@concord/kit/http/logger';
import { openKeys } from '@concord/kit/policy/keys';
import { hashCost } from '../support/hash-cost.mjs';
import type { Organization } from '../world/organization.js';
import { placesOf } from '../world/places.js';

/** A house on the records of a folder that another house wrote. */
export interface RestoredHouse {
  /** A hospital by the beginning of its name. */
  hospital(name: string): Organization;
  stop(): Promise<void>;
}

/** Opens a house as `npm start` does, on records and the keys of `KEY_FILE`; makes keys where there are none. */
export async function openRestored(dataDir: string, keyFile: string, clock: DatedClock): Promise<RestoredHouse> {
  const settings = readSettings({ PORT: '0', DATA_DIR: dataDir, DEMO: 'no', PUBLIC_URL: 'http://concord.test' });
  const house = await createStandalone({
    ...{ settings, clock, keys: await openKeys({ file: keyFile, createIfMissing: true }) },
    logger: createLogger({ service: 'concord', level: 'silent' }),
    trial: { hashCost, rewrapEvery: 25, lapseEvery: 3_600_000 },
  });
  const port = await house.listen();
  const { organization } = placesOf({ origin: 'http://concord.test', url: () => `http://127.0.0.1:${port}` }, {});
  return { hospital: organization, stop: house.stop };
}
