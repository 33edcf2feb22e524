import type { Scope } from './contract.js';
import { internalsOf, type Database } from './database.js';
import { quoted, type Where } from './where.js';

/** The column by which few rows are found, as by a number or by whom they are about. Some index begins with it. */
export type Few = string;

/** Names the index a statement is to take, as a piece of SQL behind the table; nothing where the database may choose. */
export interface IndexChoice<Row> {
  /** For rows in no order: their key, where the condition names it. */
  ofAll(where: Where<Row>): string;
  /** For the first rows of an order. */
  inOrder(scope: Scope, where: Where<Row>, order: readonly string[]): string;
  /** For the few rows that this column names. @throws Error when no index begins with it */
  by(few: Few): string;
}

/**
 * Chooses the index of a list by what is told of its columns alone. SQLite does not know how many rows there are of what,
 * and takes any bound of a date for rarer than a person's own rows; MariaDB reads through all that tie where it could begin
 * in the midst of them. Both take the index they are told, whose last columns are the order.
 */
export function createIndexChoice<Row extends object>(database: Database, RowClass: new () => Row): IndexChoice<Row> {
  const { tableName, indices, primaryColumns } = internalsOf(database).source.getMetadata(RowClass);
  const indexes = indices.map(({ name = '', columns }) => ({ name, columns: columns.map(propertyName) }));
  const key = primaryColumns.map(propertyName).filter((column) => column !== 'organization');
  const sqlite = database.dialect === 'sqlite';
  const named = (index: string) => (sqlite ? ` INDEXED BY ${quoted(index)}` : ` FORCE INDEX (${quoted(index)})`);
  const primary = named(sqlite ? `sqlite_autoindex_${tableName}_1` : 'PRIMARY');

  const ofAll = (told: Told) => (key.some((column) => told.one.has(column) || told.several.has(column)) ? primary : '');

  return {
    ofAll: (where) => ofAll(toldOf(where)),
    inOrder(scope, where, order) {
      // Rows of several organizations come from several places of an index, and in none of its orders.
      if (!('organizations' in scope) || scope.organizations.length !== 1) return '';
      const told = toldOf(where);
      if (ofAll(told)) return primary;
      const equal = told.one.add('organization');
      const leading = indexes.map(({ columns }) => [...columns, ''].findIndex((column) => !equal.has(column)));
      const most = Math.max(0, ...leading);
      const best = indexes.find(
        ({ columns }, at) => leading[at] === most && order.every((column, next) => columns[most + next] === column),
      );
      return best && most > 0 ? named(best.name) : '';
    },
    by(few) {
      const best = indexes.find(({ columns }) => columns.find((column) => column !== 'organization') === few);
      if (!best) throw new Error(`No index of ${tableName} begins with ${few}`);
      return named(best.name);
    },
  };
}

const propertyName = (column: { readonly propertyName: string }) => column.propertyName;

/** Which columns a condition holds to one value, and which to one of several. */
type Told = Readonly<Record<'one' | 'several', Set<string>>>;

function toldOf<Row>({ any, apart, ...columns }: Where<Row>): Told {
  const counted = Object.entries(columns).map(([column, condition]) => [column, valuesOf(condition)] as const);
  // What is one of several alternatives is told of no row for sure.
  const inside = [any, apart].flatMap((alternatives) => (alternatives?.length === 1 ? alternatives.map(toldOf) : []));
  const named = (count: (values: number) => boolean) =>
    counted.flatMap(([column, values]) => (count(values) ? [column] : []));
  return {
    one: new Set([...named((values) => values === 1), ...inside.flatMap(({ one }) => [...one])]),
    several: new Set([...named((values) => values > 1), ...inside.flatMap(({ several }) => [...several])]),
  };
}

/** How many values a condition names; none where it speaks of a range. */
function valuesOf(condition: unknown): number {
  if (typeof condition !== 'object' || condition === null || condition instanceof Date) return 1;
  if ('oneOf' in condition) return (condition.oneOf as readonly unknown[]).length;
  return 'equals' in condition || ('isNull' in condition && condition.isNull === true) ? 1 : 0;
}
