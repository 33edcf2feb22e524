import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { OperatorFault } from '@concord/kit/domain/operator-fault';
import { keyPlaceOf, keyServiceOf, writtenPlaceOf } from '@concord/kit/foundation/key.environment';
import { withNewKey, withoutKey } from '@concord/kit/policy/key-file.change';
import { openKeys } from '@concord/kit/policy/keys';
import { wrapKeys } from '@concord/kit/policy/wrapped-key-place';
import { countDataKeysIn } from '@concord/kit/store/data-key-counts';
import { takeDataFolder } from '../data-folder.js';
import type { KeysHere } from './keys.environment.js';

/** How far data keys have come to the current master key. */
export interface KeysStatus {
  /** The file or the variable. */
  readonly keys: string;
  /** The master key that wraps. */
  readonly current: string;
  /** Those that are held. */
  readonly held: readonly string[];
  /** By service, by master key: how many data keys it wraps. */
  readonly dataKeys: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Data keys that another than the current one still wraps. */
  readonly left: number;
  /** Master keys that wrap something and are not held: what they wrap stays closed. */
  readonly missing: readonly string[];
}

/** @throws OperatorFault when keys or databases are not there */
export async function keysStatus(here: KeysHere): Promise<KeysStatus> {
  const place = keyPlaceOf(here);
  const { current, kids: held } = await openKeys({ place, createIfMissing: false });
  const counted: [string, ReadonlyMap<string, number>][] = [];
  for (const [service, database] of Object.entries(here.databases))
    counted.push([service, await countDataKeysIn(database)]);
  const all = counted.flatMap(([, counts]) => [...counts]);
  return {
    ...{ keys: place.name, current, held },
    dataKeys: Object.fromEntries(counted.map(([service, counts]) => [service, Object.fromEntries(counts)])),
    left: all.reduce((sum, [kek, dataKeys]) => (kek === current ? sum : sum + dataKeys), 0),
    missing: [...new Set(all.flatMap(([kek]) => (held.includes(kek) ? [] : [kek])))],
  };
}

/**
 * Makes a new master key, which wraps from now on; those before it stay readable. May be done while the house runs: each
 * process hears of it within half a minute. Answers its id.
 */
export async function rotateKeys(here: KeysHere, now: Date): Promise<string> {
  const place = keyPlaceOf(here);
  // What is read must be whole before anything is added to it.
  await openKeys({ place, createIfMissing: false });
  let made = '';
  await place.change((text) => {
    const { text: next, kid } = withNewKey(place.name, text, now);
    made = kid;
    return next;
  });
  return made;
}

/**
 * Takes a master key away that wraps nothing any more.
 *
 * @throws OperatorFault while a data key is wrapped by it, or one may still come to be
 */
export async function retireKey(here: KeysHere, kid: string, now: Date): Promise<void> {
  const { dataDir } = here;
  // A house that runs may not have heard of the newer master key, and would go on wrapping by this one.
  const folder = dataDir === undefined ? undefined : takeStopped(dataDir);
  try {
    const { dataKeys } = await keysStatus(here);
    const inUse = Object.entries(dataKeys).flatMap(([service, counts]) =>
      counts[kid] ? [`${counts[kid]} of ${service}`] : [],
    );
    if (inUse.length > 0)
      throw new OperatorFault(
        `${kid} still wraps data keys: ${inUse.join(', ')}. They are wrapped anew while Concord runs; see: keys status`,
      );
    const place = keyPlaceOf(here);
    await place.change((text) => withoutKey(place.name, text, kid, folder ? undefined : now).text);
  } finally {
    folder?.release();
  }
}

/** Has the key service wrap the key file: one that lies in the clear, or anew by the newest version of its key. */
export async function wrapKeysHere(here: KeysHere): Promise<void> {
  const service = keyServiceOf(here);
  if (!service) throw new OperatorFault('No key service is set. Set KMS_URL and KMS_TOKEN_FILE.');
  await wrapKeys(writtenPlaceOf(here), service);
}

function takeStopped(dataDir: string) {
  if (!existsSync(join(dataDir, 'installation.json')))
    throw new OperatorFault(`There is no installation in ${dataDir}. Set DATA_DIR to the folder to look at.`);
  return takeDataFolder(dataDir, new Date(), false);
}
