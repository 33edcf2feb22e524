import type { Sealer } from '../policy/contract.js';
import type { Feed, Seat } from './contract.js';
import type { Database } from './database.js';
import { openEntries } from './journal.js';
import { JournalRow } from './journal.row.js';
import type { News } from './news.js';
import { shapeOf } from './row-shape.js';
import { run } from './session.js';
import { quoted } from './where.js';

/** The most lines of one reading. */
const LARGEST_READING = 500;

/** A line with its entry still sealed. */
export interface SealedLine {
  readonly number: number;
  readonly row: JournalRow;
}

/** Reads the feeds of a database. */
export function createFeed({ database, sealer, news }: { database: Database; sealer: Sealer; news: News }): Feed {
  return {
    async read(seat, after, limit) {
      const lines = await readLines(database, seat, after, limit);
      const entries = await openEntries(
        sealer,
        lines.map(({ row }) => row),
      );
      return lines.flatMap(({ number }, index) => {
        const entry = entries[index];
        return entry ? [{ seat, number, entry }] : [];
      });
    },
    head: (seat) => headOf(database, seat),
    onNews: (seat, listener) => news.onNews(seat, listener),
  };
}

/** The lines of a feed behind `after`, oldest first, sealed; at most 500. */
export async function readLines(
  database: Database,
  seat: Seat,
  after: number,
  limit: number,
): Promise<readonly SealedLine[]> {
  const shape = shapeOf(database, JournalRow);
  const columns = shape.columns.map((column) => `j.${quoted(column)} AS ${quoted(column)}`).join(', ');
  const { rows } = await run(
    database,
    undefined,
    `SELECT f.\`number\` AS \`line\`, ${columns} FROM \`feed\` f JOIN \`journal\` j ON j.\`id\` = f.\`entry\`
     WHERE f.\`seat\` = ? AND f.\`number\` > ? ORDER BY f.\`number\` LIMIT ?`,
    [seat, after, Math.min(Math.max(Math.trunc(limit), 1), LARGEST_READING)],
  );
  return rows.map((record) => ({ number: Number(record['line']), row: shape.hydrate(record) }));
}

/** The number of a feed's newest line; 0 for an empty feed. */
export async function headOf(database: Database, seat: Seat): Promise<number> {
  const { rows } = await run(database, undefined, 'SELECT `number` FROM `feed_counter` WHERE `seat` = ?', [seat]);
  return Number(rows[0]?.['number'] ?? 0);
}
