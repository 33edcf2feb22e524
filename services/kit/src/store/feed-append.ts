import type { Seat, Ticket } from './contract.js';
import type { Database } from './database.js';
import type { JournalRow } from './journal.row.js';
import { run } from './session.js';

/** The seat that every entry of the case and administration streams is also addressed to. */
export const AUDIT: Seat = 'audit';
/** The seat of the access stream's entries. */
export const AUDIT_ACCESS: Seat = 'audit:access';

/** The addressees of an entry, as decided when it was written. */
export const seatsOf = (row: Pick<JournalRow, 'seats'>): readonly Seat[] => JSON.parse(row.seats) as Seat[];

/**
 * Gives every entry its next number in the feed of each of its seats. The last thing a transaction does: from here on
 * the counters are held, in the order of their names, so that two transactions never wait for one another.
 *
 * @returns the seats written to
 */
export async function appendLines(
  database: Database,
  ticket: Ticket,
  entries: readonly JournalRow[],
): Promise<readonly Seat[]> {
  const bySeat = new Map<Seat, string[]>();
  for (const entry of entries)
    for (const seat of seatsOf(entry)) bySeat.set(seat, [...(bySeat.get(seat) ?? []), entry.id]);
  const seats = [...bySeat.keys()].toSorted();
  if (seats.length === 0) return [];

  const taken = (seat: Seat) => bySeat.get(seat)?.length ?? 0;
  const add =
    database.dialect === 'sqlite'
      ? 'ON CONFLICT (`seat`) DO UPDATE SET `number` = `number` + excluded.`number`'
      : 'ON DUPLICATE KEY UPDATE `number` = `number` + VALUES(`number`)';
  await run(
    database,
    ticket,
    `INSERT INTO \`feed_counter\` (\`seat\`, \`number\`) VALUES ${seats.map(() => '(?, ?)').join(', ')} ${add}`,
    seats.flatMap((seat) => [seat, taken(seat)]),
  );
  const { rows } = await run(
    database,
    ticket,
    `SELECT \`seat\`, \`number\` FROM \`feed_counter\` WHERE \`seat\` IN (${seats.map(() => '?').join(', ')})`,
    seats,
  );
  const heads = new Map(rows.map((row) => [String(row['seat']), Number(row['number'])]));
  const lines = seats.flatMap((seat) => {
    const first = (heads.get(seat) ?? 0) - taken(seat) + 1;
    return (bySeat.get(seat) ?? []).map((entry, index) => [seat, first + index, entry]);
  });
  await run(
    database,
    ticket,
    `INSERT INTO \`feed\` (\`seat\`, \`number\`, \`entry\`) VALUES ${lines.map(() => '(?, ?, ?)').join(', ')}`,
    lines.flat(),
  );
  return seats;
}
