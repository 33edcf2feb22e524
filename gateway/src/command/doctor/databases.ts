import { openDatabase } from '@concord/kit/store/data-source';
import type { Database, DatabaseSettings } from '@concord/kit/store/database';
import { databaseSettings } from '@concord/kit/store/database-settings';
import { newestEntry } from '@concord/kit/store/journal';
import { finding, type Finding } from './finding.js';

/** What was found in one database, and when anything was last written to its journal. */
export interface Examined {
  readonly findings: readonly Finding[];
  readonly newest?: Date;
}

/** Opens a database of a service that is stopped, and looks whether it keeps what it is given. */
export async function examine(name: string, settings: DatabaseSettings): Promise<Examined> {
  let database: Database | undefined;
  try {
    database = await openDatabase({ settings, entities: [], migrations: [] });
    const findings = (await databaseSettings(database)).map(({ name: key, value, wanted, holds, needed }) =>
      finding(holds, name, `${key} is ${value || 'unknown'}`, {
        state: needed ? 'fail' : 'warn',
        mend: `Has to be ${wanted}.`,
      }),
    );
    const newest = await newestEntry(database);
    return { findings, ...(newest && { newest }) };
  } catch (error) {
    const found = error instanceof Error ? error.name : 'cannot be opened';
    return { findings: [{ state: 'fail', what: name, found, mend: 'It cannot be opened: restore it from a backup.' }] };
  } finally {
    await database?.close();
  }
}
