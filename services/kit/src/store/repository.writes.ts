import { Conflict, NotFound } from '../domain/conflict.js';
import type { Scope, Ticket } from './contract.js';
import type { Database } from './database.js';
import type { OwnedRow } from './repository.js';
import type { RowShape } from './row-shape.js';
import { run } from './session.js';
import { marks, quoted, scopedWhere, type Where } from './where.js';

/** The columns a write may set: never the key, the owner or the version. */
export type Patch<Row> = Readonly<Partial<Omit<Row, 'id' | 'organization' | 'version'>>>;

/** How rows are written. Always in a transaction. */
export interface TableWrites<Row extends OwnedRow> {
  /** One statement. @throws DatabaseFault of kind `duplicate` when a unique key is taken (`isDuplicate`) */
  insert(ticket: Ticket, rows: Row | readonly Row[]): Promise<void>;
  /**
   * Writes `patch` onto the row that still has this version, and adds one to the version. Answers the new version.
   *
   * @throws Conflict `STALE_VERSION`, with the current version, when somebody was faster
   * @throws NotFound when the row is not in scope
   */
  update(ticket: Ticket, scope: Scope, at: { id: string; version: number }, patch: Patch<Row>): Promise<number>;
  /** Writes `patch` onto all rows that match, for rows without a version. Answers how many: a timer fires when it is 1. */
  change(ticket: Ticket, scope: Scope, where: Where<Row>, patch: Patch<Row>): Promise<number>;
  /**
   * Adds rows, or overwrites those of the same primary key, for index rows and positions.
   *
   * @throws Error when a row of another organization has the key
   */
  upsert(ticket: Ticket, rows: readonly Row[]): Promise<void>;
  /** Adds the rows whose key is free, and leaves those that are there as they are, whoever made them. */
  insertMissing(ticket: Ticket, rows: readonly Row[]): Promise<void>;
  /** Removes the rows that match, for index rows. Answers how many. A case is never removed. */
  remove(ticket: Ticket, scope: Scope, where: Where<Row>): Promise<number>;
}

/** The writes of one table. */
export function writesOf<Row extends OwnedRow>(
  database: Database,
  shape: RowShape<Row>,
  name: string,
): TableWrites<Row> {
  const table = quoted(shape.table);
  const valuesOf = (rows: readonly Row[]) => ({
    sql: `INSERT INTO ${table} (${shape.columns.map(quoted).join(', ')}) VALUES ${rows.map(() => `(${marks(shape.columns.length)})`).join(', ')}`,
    parameters: rows.flatMap((row) => shape.columns.map((column) => stored(shape, row, column))),
  });
  const assignments = (patch: object) => {
    const entries = Object.entries(patch).filter(([, value]) => value !== undefined);
    for (const [column] of entries)
      if (FIXED.has(column)) throw new Error(`${shape.table}.${column} is not set by a patch`);
    return {
      sql: entries.map(([column]) => `${quoted(column)} = ?`),
      parameters: entries.map(([column, value]) => shape.written(column, value)),
    };
  };

  return {
    async insert(ticket, given) {
      const rows = Array.isArray(given) ? (given as readonly Row[]) : [given as Row];
      if (rows.length === 0) return;
      const { sql, parameters } = valuesOf(rows);
      await run(database, ticket, sql, parameters);
    },

    async update(ticket, scope, { id, version }, patch) {
      const { sql, parameters } = assignments(patch);
      const condition = scopedWhere(scope, { id, version } as unknown as Where<Row>, shape.persist);
      const { affected } = await run(
        database,
        ticket,
        `UPDATE ${table} SET ${[...sql, '`version` = `version` + 1'].join(', ')} WHERE ${condition.sql}`,
        [...parameters, ...condition.parameters],
      );
      if (affected === 1) return version + 1;
      const present = scopedWhere(scope, { id } as unknown as Where<Row>, shape.persist);
      const { rows } = await run(
        database,
        ticket,
        `SELECT \`version\` FROM ${table} WHERE ${present.sql}`,
        present.parameters,
      );
      if (!rows[0]) throw new NotFound(name);
      throw new Conflict('STALE_VERSION', Number(rows[0]['version']));
    },

    async change(ticket, scope, where, patch) {
      const { sql, parameters } = assignments(patch);
      if (sql.length === 0) throw new Error(`A change of ${shape.table} changes nothing`);
      const condition = scopedWhere(scope, where, shape.persist);
      const { affected } = await run(database, ticket, `UPDATE ${table} SET ${sql.join(', ')} WHERE ${condition.sql}`, [
        ...parameters,
        ...condition.parameters,
      ]);
      return affected;
    },

    async upsert(ticket, rows) {
      if (rows.length === 0) return;
      await refuseForeign(database, shape, ticket, rows);
      const { sql, parameters } = valuesOf(rows);
      const others = shape.columns.filter((column) => !shape.primary.includes(column));
      const incoming = (column: string) =>
        database.dialect === 'sqlite' ? `excluded.${quoted(column)}` : `VALUES(${quoted(column)})`;
      const overwrite = (others.length ? others : shape.primary).map(
        (column) => `${quoted(column)} = ${incoming(column)}`,
      );
      const clause =
        database.dialect === 'sqlite'
          ? `ON CONFLICT (${shape.primary.map(quoted).join(', ')}) DO UPDATE SET`
          : 'ON DUPLICATE KEY UPDATE';
      await run(database, ticket, `${sql} ${clause} ${overwrite.join(', ')}`, parameters);
    },

    async insertMissing(ticket, rows) {
      if (rows.length === 0) return;
      const { sql, parameters } = valuesOf(rows);
      const [first = 'organization'] = shape.primary;
      const clause =
        database.dialect === 'sqlite'
          ? `ON CONFLICT (${shape.primary.map(quoted).join(', ')}) DO NOTHING`
          : `ON DUPLICATE KEY UPDATE ${quoted(first)} = ${quoted(first)}`;
      await run(database, ticket, `${sql} ${clause}`, parameters);
    },

    async remove(ticket, scope, where) {
      const { sql, parameters } = scopedWhere(scope, where, shape.persist);
      const { affected } = await run(database, ticket, `DELETE FROM ${table} WHERE ${sql}`, parameters);
      return affected;
    },
  };
}

const FIXED = new Set(['id', 'organization', 'version']);

function stored<Row extends OwnedRow>(shape: RowShape<Row>, row: Row, column: string): unknown {
  const value = (row as unknown as Record<string, unknown>)[column];
  if (column === 'organization' && !value) throw new Error(`A row of ${shape.table} has no organization`);
  if (value === undefined && !shape.isNullable(column)) throw new Error(`A row of ${shape.table} has no ${column}`);
  return value === undefined ? null : shape.written(column, value);
}

/** Where the owner is not part of the key, an upsert could take another owner's row. */
async function refuseForeign<Row extends OwnedRow>(
  database: Database,
  shape: RowShape<Row>,
  ticket: Ticket,
  rows: readonly Row[],
): Promise<void> {
  if (shape.primary.includes('organization')) return;
  const columns = [...shape.primary, 'organization'];
  const same = `(${shape.primary.map((column) => `${quoted(column)} = ?`).join(' AND ')} AND \`organization\` <> ?)`;
  const { rows: foreign } = await run(
    database,
    ticket,
    `SELECT 1 FROM ${quoted(shape.table)} WHERE ${rows.map(() => same).join(' OR ')} LIMIT 1`,
    rows.flatMap((row) => columns.map((column) => stored(shape, row, column))),
  );
  if (foreign.length > 0) throw new Error(`A row of ${shape.table} with this key belongs to another organization`);
}
