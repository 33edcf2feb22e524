import type { Seat, Ticket } from './contract.js';
import type { Database } from './database.js';
import { ReactionParkedRow } from './reaction.row.js';
import { shapeOf } from './row-shape.js';
import { run } from './session.js';

/** Which reaction reads which seat of which service. */
export interface ReactionPlace {
  readonly reaction: string;
  readonly source: string;
  readonly seat: Seat;
}

/** A line that waits to be retried, and why: a code, never a sentence. */
export interface ParkedLine {
  readonly number: number;
  readonly caseKey: string;
  readonly reason: string;
  readonly at: Date;
}

/** How far one reaction has come, and what it had to leave for later. */
export interface ReactionBook {
  /** The newest settled line; 0 before the first. */
  position(): Promise<number>;
  /** Moves on from `from` to `to` and holds the position until the transaction ends; `false` when another replica did. */
  advance(ticket: Ticket, from: number, to: number): Promise<boolean>;
  /** Holds the position where it is: nobody settles a line until the transaction ends. */
  hold(ticket: Ticket): Promise<void>;
  isParked(caseKey: string, ticket?: Ticket): Promise<boolean>;
  park(ticket: Ticket, line: ParkedLine): Promise<void>;
  /** Takes a line out; `false` when another replica did. */
  unpark(ticket: Ticket, number: number): Promise<boolean>;
  /** Says anew why a line waits. */
  remark(ticket: Ticket, line: Pick<ParkedLine, 'number' | 'reason' | 'at'>): Promise<void>;
  /** In order; at most 1000. */
  parked(caseKey?: string): Promise<readonly ParkedLine[]>;
  parkedCases(): Promise<number>;
}

const HERE = '`reaction` = ? AND `source` = ? AND `seat` = ?';

/** Opens the book of one reaction. */
export function createReactionBook(database: Database, { reaction, source, seat }: ReactionPlace): ReactionBook {
  const here = [reaction, source, seat];
  const shape = shapeOf(database, ReactionParkedRow);
  const begin = (ticket: Ticket) =>
    run(
      database,
      ticket,
      `INSERT INTO \`reaction_position\` (\`reaction\`, \`source\`, \`seat\`, \`number\`) VALUES (?, ?, ?, 0) ${
        database.dialect === 'sqlite'
          ? 'ON CONFLICT (`reaction`, `source`, `seat`) DO NOTHING'
          : 'ON DUPLICATE KEY UPDATE `number` = `number`'
      }`,
      here,
    );

  return {
    async position() {
      const sql = `SELECT \`number\` FROM \`reaction_position\` WHERE ${HERE}`;
      const { rows } = await run(database, undefined, sql, here);
      return Number(rows[0]?.['number'] ?? 0);
    },
    async advance(ticket, from, to) {
      if (from === 0) await begin(ticket);
      const sql = `UPDATE \`reaction_position\` SET \`number\` = ? WHERE ${HERE} AND \`number\` = ?`;
      return (await run(database, ticket, sql, [to, ...here, from])).affected === 1;
    },
    async hold(ticket) {
      await begin(ticket);
      const lock = database.dialect === 'sqlite' ? '' : ' FOR UPDATE';
      await run(database, ticket, `SELECT \`number\` FROM \`reaction_position\` WHERE ${HERE}${lock}`, here);
    },
    async isParked(caseKey, ticket) {
      const sql = `SELECT 1 AS \`one\` FROM \`reaction_parked\` WHERE ${HERE} AND \`caseKey\` = ? LIMIT 1`;
      return (await run(database, ticket, sql, [...here, caseKey])).rows.length > 0;
    },
    async park(ticket, { number, caseKey, reason, at }) {
      const sql = `INSERT INTO \`reaction_parked\` (\`reaction\`, \`source\`, \`seat\`, \`number\`, \`caseKey\`, \`reason\`, \`at\`) VALUES (?, ?, ?, ?, ?, ?, ?)`;
      await run(database, ticket, sql, [...here, number, caseKey, reason, shape.persist('at', at)]);
    },
    async unpark(ticket, number) {
      const sql = `DELETE FROM \`reaction_parked\` WHERE ${HERE} AND \`number\` = ?`;
      return (await run(database, ticket, sql, [...here, number])).affected === 1;
    },
    async remark(ticket, { number, reason, at }) {
      const sql = `UPDATE \`reaction_parked\` SET \`reason\` = ?, \`at\` = ? WHERE ${HERE} AND \`number\` = ?`;
      await run(database, ticket, sql, [reason, shape.persist('at', at), ...here, number]);
    },
    async parked(caseKey) {
      const narrowed = caseKey === undefined ? '' : ' AND `caseKey` = ?';
      const { rows } = await run(
        database,
        undefined,
        `SELECT * FROM \`reaction_parked\` WHERE ${HERE}${narrowed} ORDER BY \`number\` LIMIT 1000`,
        caseKey === undefined ? here : [...here, caseKey],
      );
      return rows.map(shape.hydrate).map(({ number, caseKey: key, reason, at }) => ({
        ...{ number, caseKey: key, reason, at },
      }));
    },
    async parkedCases() {
      const sql = `SELECT COUNT(DISTINCT \`caseKey\`) AS \`counted\` FROM \`reaction_parked\` WHERE ${HERE}`;
      return Number((await run(database, undefined, sql, here)).rows[0]?.['counted'] ?? 0);
    },
  };
}
