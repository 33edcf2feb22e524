import { openDatabase } from '@concord/kit/store/data-source';
import { schemaDrift } from '@concord/kit/store/migrate';
import { inTransaction, run } from '@concord/kit/store/session';

/** @typedef {import('@concord/kit/store/database').Database} Database */
/** @typedef {import('@concord/kit/store/contract').Ticket} Ticket */

/** Rows of one statement: one text, prepared once. */
export const ROWS_A_STATEMENT = 100;
/** Batches of one transaction. */
const BATCHES = 20;

/**
 * Opens a database for loading, lets `load` write into it batch by batch, and closes it. On SQLite the indexes are taken
 * away before and made again after, by their own words: so they are sorted once. A server keeps them all the while.
 *
 * @param {{ settings: import('@concord/kit/store/database').DatabaseSettings, entities: readonly Function[], migrations: readonly Function[] }} contents
 * @param {(database: Database) => AsyncIterable<(ticket: Ticket) => Promise<void>>} load
 */
export async function loadInBulk(contents, load) {
  const database = await openDatabase(contents);
  try {
    const indexes = database.dialect === 'sqlite' ? await takeIndexes(database) : [];
    const batches = load(database)[Symbol.asyncIterator]();
    let more = true;
    while (more) {
      more = await inTransaction(database, async (ticket) => {
        for (let batch = 0; batch < BATCHES; batch++) {
          const { done, value } = await batches.next();
          if (done) return false;
          await value(ticket);
        }
        return true;
      });
    }
    for (const sql of indexes) await inTransaction(database, (ticket) => run(database, ticket, sql));
    const drift = await schemaDrift(database);
    if (drift.length > 0) throw new Error(`Loading left the tables otherwise than it found them: ${drift.join('; ')}`);
  } finally {
    await database.close();
  }
}

/** Drops the indexes that a step of the migrations made, and answers the words that make them again. */
async function takeIndexes(/** @type {Database} */ database) {
  const { rows } = await run(
    database,
    undefined,
    "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL AND tbl_name NOT IN ('journal', 'feed')",
  );
  await inTransaction(database, async (ticket) => {
    await run(database, ticket, 'PRAGMA cache_size = -100000');
    for (const { name } of rows) await run(database, ticket, `DROP INDEX "${String(name)}"`);
  });
  return rows.map(({ sql }) => String(sql));
}
