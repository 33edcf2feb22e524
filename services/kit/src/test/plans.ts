import { observeStatements, type Database } from '../store/database.js';
import { run } from '../store/session.js';

/** How SQLite goes to the rows of a table, in each part of what it is asked: `SEARCH … USING INDEX … (organization=? AND …)`. */
export async function plansOf(
  database: Database,
  table: string,
  ask: () => Promise<unknown>,
): Promise<readonly string[]> {
  const statements: [string, readonly unknown[]][] = [];
  const stop = observeStatements(database, (sql, parameters) => statements.push([sql, parameters]));
  await ask();
  stop();
  const plans = await Promise.all(
    statements.map(([sql, parameters]) => run(database, undefined, `EXPLAIN QUERY PLAN ${sql}`, parameters)),
  );
  const steps = plans.flatMap(({ rows }) => rows.map((row) => String(row['detail'])));
  const searches = steps.filter((step) => new RegExp(`\\b${table}\\b`).test(step));
  if (searches.length === 0) throw new Error(`Nothing was asked of ${table}`);
  return searches;
}

/** Rows that a MariaDB server fetched for a question; nothing else may be asked of it meanwhile. */
export async function rowsRead(database: Database, ask: () => Promise<unknown>): Promise<number> {
  const fetched = async () => {
    const { rows } = await run(database, undefined, "SHOW GLOBAL STATUS LIKE 'Handler_read_%'");
    return rows
      .filter((row) => /_(next|prev|rnd_next)$/.test(String(row['Variable_name'])))
      .reduce((sum, row) => sum + Number(row['Value']), 0);
  };
  // What reading the counters costs itself.
  const begun = await fetched();
  const own = (await fetched()) - begun;
  const before = await fetched();
  await ask();
  return (await fetched()) - before - own;
}
