import { existsSync } from 'node:fs';
import { createDatedClock } from '@concord/kit/domain/clock';
import { OperatorFault } from '@concord/kit/domain/operator-fault';
import { keyPlaceOf } from '@concord/kit/foundation/key.environment';
import { createLogger } from '@concord/kit/http/logger';
import { openKeys } from '@concord/kit/policy/keys';
import { openCheckpointKey } from '@concord/kit/store/checkpoint-key';
import { takeDataFolder } from './data-folder.js';
import { checkpointKeyFile, databaseFile, type Settings } from './environment.js';
import { createStandalone, type Standalone } from './standalone.js';

/** Whether there is an installation of one process in the data folder. */
export const isHere = (settings: Settings): boolean => existsSync(databaseFile(settings, 'identity'));

/**
 * Does something in the house of a data folder that is stopped: its door stays shut. `make` makes one that is not there.
 *
 * @throws OperatorFault when there is no installation, or when it runs
 */
export async function inHouseHere<Answer>(
  settings: Settings,
  work: (house: Standalone) => Promise<Answer>,
  { make = false } = {},
): Promise<Answer> {
  if (!make && !isHere(settings))
    throw new OperatorFault(`There is no installation in ${settings.dataDir}. Start Concord once, or set DATA_DIR.`);
  const folder = takeDataFolder(settings.dataDir, new Date(), false);
  try {
    const keys = await openKeys({ place: keyPlaceOf(settings), createIfMissing: make });
    const checkpointKey = await openCheckpointKey({ file: checkpointKeyFile(settings), createIfMissing: make });
    const logger = createLogger({ service: 'concord', level: 'error' });
    const house = await createStandalone({ settings, keys, checkpointKey, clock: createDatedClock(), logger });
    try {
      return await work(house);
    } finally {
      await house.stop();
    }
  } finally {
    folder.release();
  }
}
