import {
  mkdirSync,
  openSync,
  closeSync,
  readFileSync,
  rmSync,
  writeSync,
  existsSync,
  writeFileSync,
  renameSync,
} from 'node:fs';
import { join } from 'node:path';
import { OperatorFault } from '@concord/kit/domain/operator-fault';

/** What is remembered of a data folder besides its databases. */
export interface Birth {
  /** When it was first started, ISO; demo data are dated from here. */
  readonly firstStart: string;
  readonly demo: 'none' | 'loading' | 'loaded';
  /** While the demo is loading: the moment of its story that has been reached, ISO. */
  readonly reached?: string;
}

/** A data folder held by this process alone. */
export interface DataFolder {
  readonly isNew: boolean;
  birth(): Birth;
  remember(birth: Birth): void;
  release(): void;
}

/**
 * Makes the folder when it is not there, and takes it for this process: two processes on one set of SQLite files would
 * each believe to be the only writer.
 *
 * @throws OperatorFault when a living process holds it
 */
export function takeDataFolder(folder: string, firstStart: Date, demo: boolean): DataFolder {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const lock = join(folder, 'concord.pid');
  takeLock(folder, lock);
  const file = join(folder, 'installation.json');
  const isNew = !existsSync(file);
  const remember = (birth: Birth) => {
    writeFileSync(`${file}.new`, `${JSON.stringify(birth, null, 2)}\n`, { mode: 0o600 });
    renameSync(`${file}.new`, file);
  };
  if (isNew) remember({ firstStart: firstStart.toISOString(), demo: demo ? 'loading' : 'none' });
  return {
    isNew,
    birth: () => JSON.parse(readFileSync(file, 'utf8')) as Birth,
    remember,
    release: () => rmSync(lock, { force: true }),
  };
}

function takeLock(folder: string, lock: string): void {
  for (;;)
    try {
      const handle = openSync(lock, 'wx', 0o600);
      writeSync(handle, String(process.pid));
      return closeSync(handle);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      const holder = Number(readFileSync(lock, 'utf8'));
      if (Number.isInteger(holder) && holder > 0 && holder !== process.pid && isAlive(holder))
        throw new OperatorFault(
          `The data folder ${folder} is in use by process ${holder}. Stop it first, or set DATA_DIR to another folder.`,
        );
      // Left behind by a process that was killed.
      rmSync(lock, { force: true });
    }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
