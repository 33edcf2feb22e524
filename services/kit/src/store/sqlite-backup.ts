import { chmod } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import Sqlite from 'better-sqlite3';

/** A SQLite file, and where its copy goes. */
export interface BackupFile {
  readonly from: string;
  readonly to: string;
}

/** Milliseconds: for how long writers of the running house are waited for, and in one go. */
const PATIENCE = 30_000;
const GO = 50;
/** Pages copied before others of this process have a turn. */
const AT_ONCE = 5_000;

/**
 * Copies several databases as they were at one moment, also while their house runs: services tell each other by position,
 * and a position must not be ahead of the feed it was read from. Everybody's writing is held for as long as it takes to
 * look at each file once; the copying reads what was there then, while writing goes on.
 *
 * @throws Error when a file is no database, is written to for too long, or its copy is not whole
 */
export async function backupFiles(files: readonly BackupFile[]): Promise<void> {
  const opened: Sqlite.Database[] = [];
  const open = (file: string) => {
    const connection = new Sqlite(file, { fileMustExist: true, timeout: GO });
    opened.push(connection);
    return connection;
  };
  try {
    const sources = files.map((file) => ({ ...file, holding: open(file.from), reading: open(file.from) }));
    await holdAll(sources.map(({ holding }) => holding));
    for (const { reading } of sources) {
      reading.exec('BEGIN');
      reading.prepare('SELECT COUNT(*) FROM sqlite_master').get();
    }
    for (const { holding } of sources) holding.exec('ROLLBACK');
    // The copy is made inside the open reading: of the moment it began, whatever was written since.
    for (const { reading, to } of sources) {
      await reading.backup(to, { progress: () => AT_ONCE });
      await chmod(to, 0o600);
    }
  } finally {
    for (const connection of opened) connection.close();
  }
  for (const { to } of files) checkCopy(to);
}

/** Takes the right to write from everybody. Whoever is in the middle of something is let through, and then it is tried again. */
async function holdAll(connections: readonly Sqlite.Database[]): Promise<void> {
  const began = performance.now();
  for (;;)
    try {
      for (const connection of connections) connection.exec('BEGIN IMMEDIATE');
      return;
    } catch (error) {
      for (const connection of connections) if (connection.inTransaction) connection.exec('ROLLBACK');
      const isBusy = String((error as { code?: unknown }).code).startsWith('SQLITE_BUSY');
      if (!isBusy || performance.now() - began > PATIENCE) throw error;
      await pause(10);
    }
}

function checkCopy(file: string): void {
  const copy = new Sqlite(file, { fileMustExist: true });
  try {
    // One file, without the two beside it that WAL needs.
    copy.pragma('journal_mode = DELETE');
    const found = copy.pragma('integrity_check', { simple: true });
    if (found !== 'ok') throw new Error(`The copy ${file} is not whole`);
  } finally {
    copy.close();
  }
}
