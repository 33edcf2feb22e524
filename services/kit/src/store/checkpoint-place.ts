import { mkdir, open, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** A place outside the database where checkpoints are kept; what stands there must be out of reach of who runs the database. */
export interface CheckpointPlace {
  /** Resolves once the line is on the disk. */
  append(line: string): Promise<void>;
  /** All lines, oldest first; none when nothing was ever written. */
  lines(): Promise<readonly string[]>;
}

/** A file that only grows. Put it on another disk or host than the database. */
export function fileCheckpointPlace(file: string): CheckpointPlace {
  return {
    async append(line) {
      await mkdir(dirname(file), { recursive: true });
      const handle = await open(file, 'a', 0o600);
      try {
        await handle.appendFile(`${line}\n`);
        await handle.sync();
      } finally {
        await handle.close();
      }
    },
    async lines() {
      try {
        return (await readFile(file, 'utf8')).split('\n').filter((line) => line !== '');
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
        throw error;
      }
    },
  };
}
