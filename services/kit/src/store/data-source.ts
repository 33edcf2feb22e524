import { DataSource, type DataSourceOptions } from 'typeorm';
import {
  presentDatabase,
  type Database,
  type DatabaseInternals,
  type DatabaseSettings,
  type StatementObserver,
} from './database.js';
import { kitMigrations, kitRows } from './kit-tables.js';
import { migrate } from './migrate.js';
import { ensureCollation, probeServer, serverOptions } from './server-source.js';
import { useTwoConnections } from './sqlite-two-connections.js';
import { silentLogger, typeormLogger, type StoreLogger } from './store-logger.js';

/** What a service opens its database with. The store adds its own rows and migrations. */
export interface DatabaseContents {
  readonly settings: DatabaseSettings;
  /** Row classes. */
  readonly entities: readonly Function[];
  /** Classes of `ForwardStep`, in any order; the numbers of their names order them. */
  readonly migrations: readonly Function[];
  readonly logger?: StoreLogger;
}

/**
 * Opens a database and brings it up to date. The one place where a connection is made.
 *
 * @throws Error when the database cannot be reached, or a migration fails: the process must then end
 */
export async function openDatabase(contents: DatabaseContents): Promise<Database> {
  const { settings, logger = silentLogger } = contents;
  const observers = new Set<StatementObserver>();
  const shared: Shared = {
    entities: [...kitRows, ...contents.entities],
    migrations: [...kitMigrations, ...contents.migrations],
    migrationsTableName: 'migration',
    synchronize: false,
    logger: typeormLogger(observers, logger),
  };
  if (settings.kind === 'sqlite') {
    return presentDatabase('sqlite', { ...(await openFile(settings.file, shared)), observers });
  }
  const type = await probeServer(settings.url);
  await migrateServer(type, settings.url, shared);
  const source = await new DataSource({
    ...serverOptions(type, settings.url, false),
    ...shared,
  } as DataSourceOptions).initialize();
  return presentDatabase(type, { source, observers });
}

type Shared = Pick<DataSourceOptions, 'synchronize' | 'logger' | 'migrationsTableName'> & {
  entities: Function[];
  migrations: Function[];
};

async function openFile(file: string, shared: Shared): Promise<Pick<DatabaseInternals, 'source' | 'read'>> {
  const source = new DataSource({
    type: 'better-sqlite3',
    database: file,
    enableWAL: true,
    timeout: 5_000,
    prepareDatabase: (connection: { pragma(words: string): unknown }) => void connection.pragma('synchronous = FULL'),
    ...shared,
  });
  const read = useTwoConnections(source, file);
  await source.initialize();
  await closingOnFailure(source, () => migrate(source));
  return { source, read };
}

/** On connections of their own: a long migration must not meet the time-outs that serve people. */
async function migrateServer(type: 'mariadb' | 'mysql', url: string, shared: Shared): Promise<void> {
  const patient = await new DataSource({
    ...serverOptions(type, url, true),
    ...shared,
  } as DataSourceOptions).initialize();
  await closingOnFailure(patient, () => migrate(patient, () => ensureCollation(type, (sql) => patient.query(sql))));
  await patient.destroy();
}

async function closingOnFailure(source: DataSource, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    await source.destroy();
    throw error;
  }
}
