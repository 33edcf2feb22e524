import type { Driver } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';

/** Turns what the database answered for a column into the value of a row. */
export type ColumnReading = (value: unknown) => unknown;

/** Come out of both databases as they go in. */
const PLAIN: ReadonlySet<unknown> = new Set(['varchar', 'mediumtext', 'mediumblob', 'integer']);

/**
 * How a column is read: as its driver does, decided once and not for each value of each row. The driver itself reads
 * whatever is not known here to be plain, a flag, or an instant as SQLite keeps it.
 */
export function readingOf(driver: Pick<Driver, 'prepareHydratedValue'>, column: ColumnMetadata): ColumnReading {
  const whole: ColumnReading = (value) => driver.prepareHydratedValue(value, column) as unknown;
  if (column.transformer) return whole;
  if (PLAIN.has(column.type)) return (value) => value;
  if (column.type === 'boolean') return (value) => (value === null || value === undefined ? value : Boolean(value));
  if (column.type === 'datetime') return (value) => instantOf(value) ?? whole(value);
  return whole;
}

/** Of `2026-03-02 08:00:00.000`, which is UTC; `undefined` for what is written in any other way. */
function instantOf(value: unknown): Date | undefined {
  if (typeof value !== 'string' || value.length !== 23 || value[10] !== ' ' || value[19] !== '.') return undefined;
  const milliseconds = Date.parse(`${value.slice(0, 10)}T${value.slice(11)}Z`);
  return Number.isNaN(milliseconds) ? undefined : new Date(milliseconds);
}
