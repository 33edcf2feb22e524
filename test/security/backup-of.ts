import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { backupHere, type Backup } from '@concord/gateway/command/backup-here';
import { takeDataFolder } from '@concord/gateway/data-folder';
import { readSettings } from '@concord/gateway/environment';
import { scratchFolder } from '@concord/kit/test/scratch';

/** A backup, and the way to be rid of it. */
export interface BackupOf {
  readonly folder: string;
  readonly backup: Backup;
  clear(): void;
}

/** Copies the records of a house, while it runs, into a new folder. */
export async function backupOf(dataDir: string): Promise<BackupOf> {
  const now = new Date('2026-03-05T01:00:00Z');
  // As `npm start` leaves it: the houses of tests have no such file.
  takeDataFolder(dataDir, now, false).release();
  const around = scratchFolder('concord-backup-');
  const folder = join(around, 'copy');
  const backup = await backupHere(readSettings({ DATA_DIR: dataDir }), folder, now);
  return { folder, backup, clear: () => rmSync(around, { recursive: true, force: true }) };
}
