import { copyFileSync, existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { OperatorFault } from '@concord/kit/domain/operator-fault';
import { countDataKeysIn } from '@concord/kit/store/data-key-counts';
import { backupFiles } from '@concord/kit/store/sqlite-backup';
import { checkpointFile, databaseFile, type Settings } from '../environment.js';
import { servicesIn } from './services-in.js';

/** What was copied; `backup.json` of a backup. It stands there last: a backup without it is not whole. */
export interface Backup {
  /** ISO. */
  readonly at: string;
  /** Bytes, by file. */
  readonly files: Readonly<Record<string, number>>;
  /** The master keys that open it. They are not in it. */
  readonly masterKeys: readonly string[];
}

/**
 * Copies the databases of a data folder as they were at one moment, whether Concord runs or not, with the checkpoints
 * signed before. Keys are left out: the copy is as sealed as the databases.
 *
 * @param folder made here; must be empty when it is there
 * @throws OperatorFault when there is no installation, or something stands in the folder
 */
export async function backupHere(settings: Settings, folder: string, now: Date): Promise<Backup> {
  const { dataDir } = settings;
  const installation = join(dataDir, 'installation.json');
  if (!existsSync(installation))
    throw new OperatorFault(`There is no installation in ${dataDir}. Set DATA_DIR to the folder to copy.`);
  const to = resolve(folder);
  if (existsSync(to) && readdirSync(to).length > 0) throw new OperatorFault(`${to} is not empty. Name a new folder.`);
  const services = servicesIn(dataDir);
  if (services.length === 0) throw new OperatorFault(`There are no databases in ${dataDir}. Start Concord once.`);
  mkdirSync(join(to, 'checkpoints'), { recursive: true, mode: 0o700 });

  // Before the databases: a checkpoint must not speak of entries that the copy does not hold.
  for (const file of services.map((service) => checkpointFile(settings, service)))
    if (existsSync(file)) copyFileSync(file, join(to, 'checkpoints', basename(file)));
  copyFileSync(installation, join(to, 'installation.json'));
  const copies = services.map((service) => databaseFile({ dataDir: to }, service));
  await backupFiles(services.map((service, at) => ({ from: databaseFile(settings, service), to: copies[at] ?? '' })));

  const masterKeys = new Set<string>();
  for (const file of copies) for (const [kid] of await countDataKeysIn({ kind: 'sqlite', file })) masterKeys.add(kid);
  const backup: Backup = {
    at: now.toISOString(),
    files: Object.fromEntries(copies.map((file) => [basename(file), statSync(file).size])),
    masterKeys: [...masterKeys].sort(),
  };
  writeFileSync(join(to, 'backup.json'), `${JSON.stringify(backup, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
  return backup;
}
