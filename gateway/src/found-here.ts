import { existsSync } from 'node:fs';
import { createDatedClock } from '@concord/kit/domain/clock';
import { OperatorFault } from '@concord/kit/domain/operator-fault';
import { keyPlaceOf } from '@concord/kit/foundation/key.environment';
import { createLogger } from '@concord/kit/http/logger';
import { serviceIdentity } from '@concord/kit/identity/service-identity';
import { openKeys } from '@concord/kit/policy/keys';
import { openCheckpointKey } from '@concord/kit/store/checkpoint-key';
import { takeDataFolder } from './data-folder.js';
import { checkpointKeyFile, databaseFile, type Settings } from './environment.js';
import { foundOrganization, type FoundedOrganization } from './found-organization.js';
import { createStandalone } from './standalone.js';

/**
 * Founds an organization in the data folder of an installation that is one process, and answers its id. The installation
 * must have been started once, and be stopped.
 *
 * @throws OperatorFault when there is no installation, when it runs, or with the sentence of a refusal
 */
export async function foundHere(settings: Settings, organization: FoundedOrganization): Promise<string> {
  if (!existsSync(databaseFile(settings, 'identity')))
    throw new OperatorFault(`There is no installation in ${settings.dataDir}. Start Concord once, or set DATA_DIR.`);
  const folder = takeDataFolder(settings.dataDir, new Date(), false);
  try {
    const keys = await openKeys({ place: keyPlaceOf(settings), createIfMissing: false });
    const checkpointKey = await openCheckpointKey({ file: checkpointKeyFile(settings), createIfMissing: false });
    const logger = createLogger({ service: 'concord', level: 'error' });
    const house = await createStandalone({ settings, keys, checkpointKey, clock: createDatedClock(), logger });
    const { identity } = house.services;
    try {
      if (!identity) throw new Error('The house has no identity service');
      return await foundOrganization(identity, house.mint(serviceIdentity('gateway')), organization);
    } finally {
      await house.stop();
    }
  } finally {
    folder.release();
  }
}
