import { NotFound } from '../domain/conflict.js';
import type { Scope, Ticket } from './contract.js';
import type { Database } from './database.js';
import { createIndexChoice, type Few } from './index-choice.js';
import { behind, orderOf, type KeysetColumn } from './keyset.js';
import { shapeOf } from './row-shape.js';
import { run } from './session.js';
import { countsOf, partsOf } from './repository.parts.js';
import { and, quoted, scopedKeys, scopedWhere, takenApart, type Where } from './where.js';
import { writesOf, type TableWrites } from './repository.writes.js';

/** Every row carries the organization whose it is. */
export interface OwnedRow {
  organization: string;
}

/** What `find` looks for. */
export interface Search<Row> {
  readonly where?: Where<Row>;
  readonly order?: readonly { readonly column: keyof Row & string; readonly descending?: boolean }[];
  /** At most this many rows; 1000 when left out. */
  readonly limit?: number;
  readonly ticket?: Ticket;
  /** Holds the rows until the transaction ends. Needs `ticket`. SQLite has one writer and need not. */
  readonly lock?: boolean;
  readonly few?: Few | undefined;
}

/** What `page` reads. The columns of `keyset` are never null, and together name one row. */
export interface PageRequest<Row, Column extends keyof Row & string = keyof Row & string> {
  readonly where?: Where<Row>;
  readonly keyset: readonly (KeysetColumn<Row> & { readonly column: Column })[];
  /** 1 to 500. */
  readonly first: number;
  readonly few?: Few | undefined;
}

/** A page of rows in the order asked for. */
export interface Page<Row> {
  readonly rows: readonly Row[];
  readonly hasMore: boolean;
}

/** A count that stops counting: `capped` means `count` or more. */
export interface CappedCount {
  readonly count: number;
  readonly capped: boolean;
}

/** The one way to the rows of a class. Every statement carries the scope, outermost. */
export interface TableOf<Row extends OwnedRow> extends TableWrites<Row> {
  find(scope: Scope, search?: Search<Row>): Promise<readonly Row[]>;
  /** In any order; ids out of scope are missing. */
  byIds(scope: Scope, ids: readonly string[], ticket?: Ticket): Promise<readonly Row[]>;
  /** @throws Error when several rows match: the condition was meant to name one */
  one(scope: Scope, where: Where<Row>, ticket?: Ticket): Promise<Row | undefined>;
  /** The row of this id. @throws NotFound by the name of the table, whether it does not exist or is out of scope */
  get(scope: Scope, id: string, ticket?: Ticket): Promise<Row>;
  page(scope: Scope, request: PageRequest<Row>): Promise<Page<Row>>;
  /** `page` of no more than where each row stands: its primary key and `keyset`, which an index in that order holds whole. */
  places<Column extends keyof Row & string>(
    scope: Scope,
    request: PageRequest<Row, Column>,
  ): Promise<Page<Pick<Row, Column>>>;
  countUpTo(scope: Scope, where: Where<Row>, cap: number, few?: Few): Promise<CappedCount>;
}

const MOST_ROWS = 1_000;
const LARGEST_PAGE = 500;

/**
 * Opens the table of a row class.
 *
 * @param name what a row is called in a NotFound: `Complaint`
 * @example const complaints = createTable(database, ComplaintRow, { name: 'Complaint' });
 */
export function createTable<Row extends OwnedRow>(
  database: Database,
  RowClass: new () => Row,
  { name }: { readonly name: string },
): TableOf<Row> {
  const shape = shapeOf(database, RowClass);
  if (!shape.columns.includes('organization')) throw new Error(`${shape.table} has no column organization`);
  const choice = createIndexChoice(database, RowClass);
  const selecting = (columns: readonly string[]) =>
    `SELECT ${columns.map(quoted).join(', ')} FROM ${quoted(shape.table)}`;
  const selection = selecting(shape.columns);

  const find = async (scope: Scope, search: Search<Row> = {}, scoped = scopedWhere<Row>): Promise<readonly Row[]> => {
    const { where = {} as Where<Row>, order, limit = MOST_ROWS, ticket, lock, few } = search;
    if (lock && !ticket) throw new Error('A row is locked in a transaction: pass its ticket');
    const { sql, parameters } = scoped(scope, where, shape.persist);
    const { rows } = await run(
      database,
      ticket,
      `${selection}${few ? choice.by(few) : ''} WHERE ${sql}${order?.length ? ` ORDER BY ${orderOf(order)}` : ''} LIMIT ?${lock && database.dialect !== 'sqlite' ? ' FOR UPDATE' : ''}`,
      [...parameters, whole(limit)],
    );
    return rows.map(shape.hydrate);
  };

  const one = async (scope: Scope, where: Where<Row>, ticket?: Ticket): Promise<Row | undefined> => {
    const [row, another] = await find(scope, { where, limit: 2, ticket });
    if (another) throw new Error(`Several rows of ${shape.table} match where one was meant`);
    return row;
  };

  const read = async (
    scope: Scope,
    { where = {} as Where<Row>, keyset, first, few }: PageRequest<Row>,
    from: string,
  ): Promise<Page<Readonly<Record<string, unknown>>>> => {
    for (const { column } of keyset)
      if (shape.isNullable(column)) throw new Error(`${shape.table}.${column} may be null and cannot order a page`);
    if (shape.primary.some((column) => column !== 'organization' && !keyset.some((part) => part.column === column)))
      throw new Error(`A page of ${shape.table} must be ordered down to one row: add its primary key`);
    const size = Math.min(Math.max(whole(first), 1), LARGEST_PAGE);
    const after = behind(keyset, shape.persist);
    const order = keyset.map(({ column }) => column);
    const conditions = takenApart(where).flatMap((part) => {
      const index = few ? choice.by(few) : choice.inOrder(scope, part, order);
      const scoped = scopedWhere(scope, part, shape.persist);
      const beyond = after.length === 0 ? [scoped] : after.map((behindLast) => and([scoped, behindLast]));
      return beyond.map((condition) => ({ ...condition, index }));
    });
    const { sql, parameters } = partsOf(from, conditions, orderOf(keyset), size + 1);
    const { rows } = await run(database, undefined, sql, parameters);
    return { rows: rows.slice(0, size), hasMore: rows.length > size };
  };

  return {
    find: (scope, search) => find(scope, search),
    one,
    async byIds(scope, ids, ticket) {
      const wanted = [...new Set(ids)];
      if (wanted.length === 0) return [];
      // Where the owner is part of the key, an id has a row at each organization.
      const owners = shape.primary.length === 1 ? 1 : 'service' in scope ? MOST_ROWS : scope.organizations.length;
      const search = {
        where: { id: { oneOf: wanted } } as unknown as Where<Row>,
        limit: wanted.length * owners,
        ticket,
      };
      return find(scope, search, database.dialect === 'sqlite' ? scopedKeys : scopedWhere);
    },
    async get(scope, id, ticket) {
      const row = await one(scope, { id } as unknown as Where<Row>, ticket);
      if (!row) throw new NotFound(name);
      return row;
    },
    async page(scope, request) {
      const { rows, hasMore } = await read(scope, request, selection);
      return { rows: rows.map(shape.hydrate), hasMore };
    },
    async places(scope, request) {
      const columns = [...new Set([...shape.primary, ...request.keyset.map(({ column }) => column)])];
      const { rows, hasMore } = await read(scope, request, selecting(columns));
      return { rows: rows.map((record) => shape.hydrateSome(record, columns) as Row), hasMore };
    },
    async countUpTo(scope, where, cap, few) {
      const conditions = takenApart(where).map((part) => ({
        ...scopedWhere(scope, part, shape.persist),
        index: few ? choice.by(few) : choice.ofAll(part),
      }));
      const { sql, parameters } = countsOf(shape, conditions, whole(cap) + 1);
      const { rows } = await run(database, undefined, sql, parameters);
      const counted = Number(rows[0]?.['counted'] ?? 0);
      return { count: Math.min(counted, cap), capped: counted > cap };
    },
    ...writesOf(database, shape, name),
  };
}

function whole(count: number): number {
  if (!Number.isSafeInteger(count) || count < 0) throw new RangeError('A number of rows is a whole number');
  return count;
}
