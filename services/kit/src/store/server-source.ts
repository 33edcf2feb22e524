import mysql from 'mysql2';
import type { Pool, PoolConnection, PoolOptions } from 'mysql2';
import type { DataSourceOptions } from 'typeorm';

/** Milliseconds: the server gives up first, then we do. Without either, a stopped server holds every caller for ever. */
const SERVER_PATIENCE = 5_000;
const CLIENT_PATIENCE = 6_000;
const CONNECT_PATIENCE = 3_000;

/** Both compare like SQLite: byte by byte, trailing blanks included. */
const COLLATIONS = { mariadb: 'utf8mb4_nopad_bin', mysql: 'utf8mb4_0900_bin' } as const;

/** What answers at a URL. TypeORM's `mysql` on a MariaDB server sees differences that are not there. */
export async function probeServer(url: string): Promise<'mariadb' | 'mysql'> {
  const connection = mysql.createConnection({ uri: url, connectTimeout: CONNECT_PATIENCE }).promise();
  try {
    const [rows] = await connection.query({ sql: 'SELECT VERSION() AS version', timeout: CONNECT_PATIENCE });
    const [found] = rows as { version: string }[];
    return found?.version.includes('MariaDB') ? 'mariadb' : 'mysql';
  } finally {
    connection.destroy();
  }
}

/**
 * TypeORM's options for a server. Every connection of the pool is prepared before its first statement: READ COMMITTED,
 * strict mode, UTC, and time-outs; `patient` leaves the time-outs of statements out, for migrations.
 */
export function serverOptions(type: 'mariadb' | 'mysql', url: string, patient: boolean): DataSourceOptions {
  return {
    type,
    ...addressOf(url),
    driver: { createPool: (options: PoolOptions) => preparedPool(type, options, patient) },
    charset: 'utf8mb4',
    timezone: 'Z',
    supportBigNumbers: true,
    bigNumberStrings: true,
    connectTimeout: CONNECT_PATIENCE,
    poolSize: patient ? 2 : 12,
    ...(!patient && { maxQueryExecutionTime: CLIENT_PATIENCE, enableQueryTimeout: true }),
  };
}

/**
 * Makes sure that the database compares text as SQLite does, while it has no table yet.
 *
 * @throws Error when it has tables and another collation
 */
export async function ensureCollation(
  type: 'mariadb' | 'mysql',
  query: (sql: string) => Promise<Record<string, unknown>[]>,
): Promise<void> {
  const wanted = COLLATIONS[type];
  const [found] = await query(
    // Not `@@collation_database`: that is what it was when the connection was made, and another process may have begun.
    `SELECT default_collation_name AS collation, schema_name AS name,
       (SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = DATABASE()) AS tables
     FROM information_schema.schemata WHERE schema_name = DATABASE()`,
  );
  if (found?.['collation'] === wanted) return;
  if (Number(found?.['tables']) > 0)
    throw new Error(`The database must have the collation ${wanted}; it has ${String(found?.['collation'])}`);
  await query(`ALTER DATABASE \`${String(found?.['name'])}\` CHARACTER SET utf8mb4 COLLATE ${wanted}`);
}

function addressOf(url: string) {
  const address = new URL(url);
  const socketPath = address.searchParams.get('socketPath') ?? undefined;
  return {
    host: address.hostname,
    port: Number(address.port || 3306),
    username: decodeURIComponent(address.username),
    password: decodeURIComponent(address.password),
    database: decodeURIComponent(address.pathname.slice(1)),
    ...(socketPath && { socketPath }),
  };
}

function preparedPool(type: 'mariadb' | 'mysql', options: PoolOptions, patient: boolean): Pool {
  const pool = mysql.createPool({ ...options, enableKeepAlive: true, maxIdle: 12, idleTimeout: 60_000 });
  const limit =
    type === 'mariadb' ? `max_statement_time = ${SERVER_PATIENCE / 1000}` : `max_execution_time = ${SERVER_PATIENCE}`;
  const settings = [
    "sql_mode = 'STRICT_TRANS_TABLES,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION'",
    "time_zone = '+00:00'",
    'innodb_lock_wait_timeout = 3',
    ...(patient ? [] : [limit]),
  ];
  pool.on('connection', (connection: PoolConnection) => {
    const prepare = (sql: string) =>
      // A connection that could not be prepared must not serve: it would run at another isolation. Cut, not ended: what
      // waits behind this statement hears of it.
      connection.query({ sql, timeout: CONNECT_PATIENCE }, (error) => {
        if (error) (connection as unknown as { stream: { destroy(): void } }).stream.destroy();
      });
    prepare('SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED');
    prepare(`SET SESSION ${settings.join(', SESSION ')}`);
  });
  return pool;
}
