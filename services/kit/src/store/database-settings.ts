import type { Database } from './database.js';
import { inTransaction, run } from './session.js';

/** One setting of a database, as it is and as it has to be. */
export interface DatabaseSetting {
  readonly name: string;
  readonly value: string;
  readonly wanted: string;
  readonly holds: boolean;
  /** Without it an act that was answered can be lost; otherwise it only costs comfort or a way back. */
  readonly needed: boolean;
}

/** Whether a database keeps what it was given through a crash, and is whole. For who looks after an installation. */
export function databaseSettings(database: Database): Promise<readonly DatabaseSetting[]> {
  return database.dialect === 'sqlite' ? ofFile(database) : ofServer(database);
}

/** https://www.sqlite.org/pragma.html: `synchronous` 2 is FULL. */
async function ofFile(database: Database): Promise<readonly DatabaseSetting[]> {
  // In a transaction: a file has a connection for reading besides, and this is about the one that writes.
  const [journal, synchronous, check] = await inTransaction(database, async (ticket) => {
    const values: string[] = [];
    for (const name of ['journal_mode', 'synchronous', 'quick_check(1)']) {
      const { rows } = await run(database, ticket, `PRAGMA ${name}`);
      values.push(String(Object.values(rows[0] ?? {})[0] ?? ''));
    }
    return values;
  });
  return [
    setting('journal_mode', journal, 'wal', true),
    setting('synchronous', synchronous, '2', true),
    setting('quick_check', check, 'ok', true),
  ];
}

/** https://mariadb.com/kb/en/innodb-system-variables/ */
async function ofServer(database: Database): Promise<readonly DatabaseSetting[]> {
  const wanted = ['innodb_flush_log_at_trx_commit', 'innodb_doublewrite', 'log_bin', 'sync_binlog', 'max_connections'];
  const { rows } = await run(
    database,
    undefined,
    `SHOW GLOBAL VARIABLES WHERE Variable_name IN (${wanted.map(() => '?').join(', ')})`,
    wanted,
  );
  const values = new Map(rows.map((row) => [String(row['Variable_name']), String(row['Value'])]));
  const of = (name: string) => values.get(name) ?? '';
  return [
    setting('innodb_flush_log_at_trx_commit', of('innodb_flush_log_at_trx_commit'), '1', true),
    setting('innodb_doublewrite', of('innodb_doublewrite'), 'ON', true),
    // A way back to any moment. Where there is one, it has to be as durable as the data.
    setting('log_bin', of('log_bin'), 'ON', false),
    ...(of('log_bin') === 'ON' ? [setting('sync_binlog', of('sync_binlog'), '1', true)] : []),
    { ...setting('max_connections', of('max_connections'), '> 24', false), holds: Number(of('max_connections')) > 24 },
  ];
}

const setting = (name: string, value = '', wanted: string, needed: boolean): DatabaseSetting => ({
  ...{ name, value, wanted, needed },
  holds: value.toUpperCase() === wanted.toUpperCase(),
});
