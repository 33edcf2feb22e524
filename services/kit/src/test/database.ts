import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe } from 'vitest';
import type { Database, DatabaseSettings } from '../store/database.js';
import { openDatabase } from '../store/data-source.js';
import { mariadbInstalled, privateMariadb } from './mariadb.js';
import { scratchFolder } from './scratch.js';

/** The databases every store suite runs on. */
export type TestedDialect = 'sqlite' | 'mariadb';

/** What a test database holds besides the store's own rows. */
export interface TestContents {
  readonly entities?: readonly Function[];
  readonly migrations?: readonly Function[];
}

/** Opens databases that are closed, and thrown away, after the suite; the server stays for the next one. */
export interface TestDatabases {
  /** Opens a fresh, migrated database; or one more connection to `settings`, as a replica would. */
  (contents?: TestContents, settings?: DatabaseSettings): Promise<Database>;
  /** A place for a fresh database that nothing has opened yet. */
  settings(): Promise<DatabaseSettings>;
}

/**
 * Describes a suite once for SQLite and once for MariaDB. Where MariaDB is not installed its half is skipped; with
 * CONCORD_REQUIRE_ALL=1 it fails instead.
 *
 * @example eachDatabase((name, open) => { it('keeps a row', async () => { const database = await open({ … }); … }); });
 */
export function eachDatabase(define: (name: TestedDialect, open: TestDatabases) => void): void {
  const halves: [TestedDialect, TestDatabases][] = [['sqlite', files()]];
  if (mariadbInstalled || process.env['CONCORD_REQUIRE_ALL'] === '1') halves.push(['mariadb', servers()]);
  for (const [name, open] of halves)
    describe(`on ${name}`, () => {
      define(name, open);
    });
}

/** Databases in files of a temporary folder. */
export function files(): TestDatabases {
  let folder: string | undefined;
  return opening(
    () => {
      folder ??= scratchFolder('concord-sqlite-');
      return Promise.resolve({ kind: 'sqlite', file: join(folder, `${randomUUID()}.sqlite`) });
    },
    () => {
      if (folder) rmSync(folder, { recursive: true, force: true });
      return Promise.resolve();
    },
  );
}

function servers(): TestDatabases {
  const made: string[] = [];
  return opening(
    async () => {
      const url = await (await privateMariadb()).freshDatabase();
      made.push(url);
      return { kind: 'mariadb', url };
    },
    async () => {
      for (const url of made) await (await privateMariadb()).drop(url);
    },
  );
}

function opening(place: () => Promise<DatabaseSettings>, clear: () => Promise<void>): TestDatabases {
  const opened: Database[] = [];
  afterAll(async () => {
    await Promise.all(opened.map((database) => database.close()));
    await clear();
  });
  const open = async ({ entities = [], migrations = [] }: TestContents = {}, settings?: DatabaseSettings) => {
    const database = await openDatabase({ settings: settings ?? (await place()), entities, migrations });
    opened.push(database);
    return database;
  };
  return Object.assign(open, { settings: place });
}
