import type { EntityMetadata } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';
import { readingOf } from './column-reading.js';
import { internalsOf, type Database } from './database.js';
import type { Persist } from './where.js';

/** How the rows of one class lie in their table. */
export interface RowShape<Row> {
  readonly table: string;
  readonly columns: readonly string[];
  readonly primary: readonly string[];
  /** A value as the driver stores it, to compare with: a text longer than its column is like none there. @throws Error for an unknown column */
  readonly persist: Persist;
  /** The same, to be written. @throws RangeError for text longer than its column */
  readonly written: Persist;
  isNullable(column: string): boolean;
  /** A row of an answer as an object of its class. */
  hydrate(record: Readonly<Record<string, unknown>>): Row;
  /** Some columns of a row, as a plain object. @throws Error for an unknown column */
  hydrateSome(record: Readonly<Record<string, unknown>>, columns: readonly string[]): Partial<Row>;
}

const known = new WeakMap<Database, Map<Function, RowShape<never>>>();

/** The shape of a row class, from its decorators. */
export function shapeOf<Row extends object>(database: Database, RowClass: new () => Row): RowShape<Row> {
  const shapes = known.get(database) ?? new Map<Function, RowShape<never>>();
  known.set(database, shapes);
  const shape = (shapes.get(RowClass) as RowShape<Row> | undefined) ?? readShape(database, RowClass);
  shapes.set(RowClass, shape as RowShape<never>);
  return shape;
}

function readShape<Row extends object>(database: Database, RowClass: new () => Row): RowShape<Row> {
  const { source } = internalsOf(database);
  const metadata = source.getMetadata(RowClass);
  const { driver } = source;
  const columns = new Map(metadata.columns.map((column) => [plainName(metadata, column), column]));
  const names = [...columns.keys()];
  const readings = new Map([...columns].map(([name, column]) => [name, readingOf(driver, column)]));
  const columnOf = (name: string): ColumnMetadata => {
    const column = columns.get(name);
    if (!column) throw new Error(`${metadata.tableName} has no column ${name}`);
    return column;
  };
  const persist: Persist = (name, value) => driver.preparePersistentValue(value, columnOf(name)) as unknown;
  return {
    table: metadata.tableName,
    columns: names,
    primary: metadata.primaryColumns.map((column) => column.propertyName),
    persist,
    written(name, value) {
      const { length } = columnOf(name);
      // SQLite keeps a text of any length, MariaDB refuses it: both refuse it here, before it is written.
      if (typeof value === 'string' && isLonger(value, length))
        throw new RangeError(`${metadata.tableName}.${name} takes at most ${length} characters`);
      return persist(name, value);
    },
    isNullable: (name) => columnOf(name).isNullable,
    hydrateSome(record, wanted) {
      const some: Record<string, unknown> = {};
      for (const name of wanted) some[name] = (readings.get(name) ?? readingOf(driver, columnOf(name)))(record[name]);
      return some as Partial<Row>;
    },
    hydrate(record) {
      const row = new RowClass() as Record<string, unknown>;
      for (const [name, read] of readings) row[name] = read(record[name]);
      return row as Row;
    },
  };
}

function plainName(metadata: EntityMetadata, column: ColumnMetadata): string {
  if (column.databaseName !== column.propertyName)
    throw new Error(`${metadata.tableName}.${column.propertyName}: a column carries the name of its property`);
  return column.propertyName;
}

/** In characters, of which a text has at most as many as code units: most are not counted. */
const isLonger = (value: string, length: string | number | undefined) =>
  Boolean(length) && value.length > Number(length) && [...value].length > Number(length);
