import { NotFound } from '../domain/conflict.js';
import type { Scope, Ticket } from './contract.js';
import type { Database } from './database.js';
import { createTable, type OwnedRow, type TableOf } from './repository.js';
import type { Patch, TableWrites } from './repository.writes.js';
import { shapeOf } from './row-shape.js';
import type { Where } from './where.js';

/** A row that several organizations see. `organization` is its owner; who sees it, its seats say. */
export interface SharedRow extends OwnedRow {
  id: string;
  version: number;
}

/**
 * The place of a shared row at one organization; what else stands in it is that organization's worklist. Its class declares
 * `id` before `organization`, both primary: the key then serves who looks for all seats of a row.
 */
export interface SeatRow extends OwnedRow {
  id: string;
}

/**
 * Rows with an owner and parties. A row is seen and written by exactly those organizations that have a seat at it now; a
 * service sees all. Each method costs the same few statements, however many rows it is about.
 */
export interface SharedTable<Row extends SharedRow, Seat extends SeatRow> {
  /** In any order; ids at which the scope has no seat are missing. */
  byIds(scope: Scope, ids: readonly string[], ticket?: Ticket): Promise<readonly Row[]>;
  /**
   * By the values of a unique column, in any order: `byColumn(scope, 'caseNo', caseNos)`.
   *
   * @throws Error when several rows have one of the values: what is cut off unseen could be the one that was meant
   */
  byColumn<Column extends keyof Row & string>(
    scope: Scope,
    column: Column,
    values: readonly NonNullable<Row[Column]>[],
    ticket?: Ticket,
  ): Promise<readonly Row[]>;
  /** The row of this id. @throws NotFound by the name of the table, whether it does not exist or the scope has no seat */
  get(scope: Scope, id: string, ticket?: Ticket): Promise<Row>;
  /** One statement. Its seats are written in the same transaction, by `replaceSeats`. */
  insert(ticket: Ticket, rows: Row | readonly Row[]): Promise<void>;
  /**
   * Writes `patch` onto the row that still has this version, and adds one to the version. Answers the new version.
   *
   * @throws Conflict `STALE_VERSION`, with the current version, when somebody was faster
   * @throws NotFound when the scope has no seat at the row
   */
  update(ticket: Ticket, scope: Scope, at: { id: string; version: number }, patch: Patch<Row>): Promise<number>;
  /** The worklists, each within its organization: read and counted like any other table. */
  readonly seats: TableOf<Seat>;
  /**
   * The seats of a row as they shall be: those given are added or overwritten, all others of the row vanish, and with them
   * the sight of it. Only in a transaction that makes or updates the row: its version is what holds two writers apart.
   *
   * @throws Error for no seat at all, or for one of another row
   */
  replaceSeats(ticket: Ticket, id: string, seats: readonly Seat[]): Promise<void>;
}

/**
 * Opens a table whose rows are shared, together with its seats.
 *
 * @param name what a row is called in a NotFound: `Claim`
 * @param service whose table it is
 * @example const claims = createSharedTable(database, ClaimRow, ClaimSeatRow, { name: 'Claim', service: 'claims' });
 */
export function createSharedTable<Row extends SharedRow, Seat extends SeatRow>(
  database: Database,
  RowClass: new () => Row,
  SeatClass: new () => Seat,
  { name, service }: { readonly name: string; readonly service: string },
): SharedTable<Row, Seat> {
  const rows = createTable(database, RowClass, { name });
  const seats = createTable(database, SeatClass, { name });
  const { table, primary } = shapeOf(database, SeatClass);
  if (primary.join() !== 'id,organization') throw new Error(`${table} is keyed by id and organization, in this order`);
  const whole: Scope = { service };

  /** Which of these rows the scope has a seat at. */
  const seated = async (scope: Scope, ids: readonly string[], ticket?: Ticket): Promise<readonly string[]> => {
    if ('service' in scope) return ids;
    // Not locked: an act that takes the seat away in this moment also moves the version that the update asks for.
    // Locked, two writers who hold each a seat would both wait for the seat of the other.
    const found = await seats.byIds(scope, ids, ticket);
    return [...new Set(found.map(({ id }) => id))];
  };

  const byIds = async (scope: Scope, ids: readonly string[], ticket?: Ticket): Promise<readonly Row[]> => {
    const wanted = [...new Set(ids)];
    return wanted.length === 0 ? [] : rows.byIds(whole, await seated(scope, wanted, ticket), ticket);
  };

  const writes: Pick<TableWrites<Row>, 'insert' | 'update'> = {
    insert: (ticket, given) => rows.insert(ticket, given),
    async update(ticket, scope, at, patch) {
      const [visible] = await seated(scope, [at.id], ticket);
      if (visible === undefined) throw new NotFound(name);
      return rows.update(ticket, whole, at, patch);
    },
  };

  return {
    byIds,
    async byColumn(scope, column, values, ticket) {
      const wanted = [...new Set(values)];
      if (wanted.length === 0) return [];
      const where = { [column]: { oneOf: wanted } } as unknown as Where<Row>;
      const found = await rows.find(whole, { where, limit: wanted.length + 1, ticket });
      if (found.length > wanted.length) throw new Error(`${shapeOf(database, RowClass).table}.${column} is not unique`);
      if (found.length === 0) return [];
      const visible = new Set(
        await seated(
          scope,
          found.map(({ id }) => id),
          ticket,
        ),
      );
      return found.filter(({ id }) => visible.has(id));
    },
    async get(scope, id, ticket) {
      const [row] = await byIds(scope, [id], ticket);
      if (!row) throw new NotFound(name);
      return row;
    },
    ...writes,
    seats,
    async replaceSeats(ticket, id, given) {
      if (given.length === 0)
        throw new Error(`Nobody would see this row of ${shapeOf(database, RowClass).table} again`);
      if (given.some((seat) => seat.id !== id)) throw new Error(`A seat of ${table} belongs to another row`);
      const staying = new Set(given.map(({ organization }) => organization));
      const before = await seats.find(whole, { where: { id: { equals: id } } as unknown as Where<Seat>, ticket });
      const vanished = before.map(({ organization }) => organization).filter((one) => !staying.has(one));
      await seats.upsert(ticket, given);
      if (vanished.length > 0)
        await seats.remove(ticket, { organizations: vanished }, { id: { equals: id } } as unknown as Where<Seat>);
    },
  };
}
