import type { ColumnOptions, ValueTransformer } from 'typeorm';
import { ID_LENGTH } from '../domain/ids.js';

/** A column that always has a value. The same description serves the row class and its migration. */
export type Column = ColumnOptions & { nullable?: false };

/**
 * The column types that mean the same on SQLite and MariaDB. Left out on purpose: decimals (SQLite rounds), database
 * clocks (they differ in precision), `date` (it passes through local time), JSON functions.
 */
export const col = {
  /** `cmp_01J…` */
  id: (): Column => col.code(ID_LENGTH),
  /** A short coded value or normalized text of at most `length` characters, compared byte by byte. */
  code: (length: number): Column => ({ type: 'varchar', length }),
  /** Clear text of any length, up to 16 MB. Free text of people is sealed instead. */
  longText: (): Column => ({ type: 'mediumtext' }),
  /** A sealed value: cipher text bytes. */
  sealed: (): Column => ({ type: 'mediumblob' }),
  /** Plain bytes, up to 16 MB. */
  bytes: (): Column => ({ type: 'mediumblob' }),
  /** 分, as a safe integer. */
  money: (): Column => ({ type: 'bigint', transformer: safeInteger }),
  /** An integer within ±2^53. */
  big: (): Column => ({ type: 'bigint', transformer: safeInteger }),
  /** An integer within ±2^31. */
  count: (): Column => ({ type: 'integer' }),
  /** The version of an aggregate: 1 when it is made, one more with each write. */
  version: (): Column => ({ type: 'integer' }),
  flag: (): Column => ({ type: 'boolean' }),
  /** A UTC instant in milliseconds, from the clock of the service. */
  instant: (): Column => ({ type: 'datetime', precision: 3 }),
  /** A legal day, `2026-11-22`. */
  day: (): Column => ({ type: 'varchar', length: 10 }),
  /** A small value kept as JSON text; it cannot be searched. Nothing personal: that is sealed. */
  json: (): Column => ({ type: 'mediumtext', transformer: jsonText }),
} as const;

/** The same column where a value may be missing (`null`). */
export const nullable = (column: Column): ColumnOptions => ({ ...column, nullable: true });

/** MariaDB's driver hands bigints over as strings, SQLite's as numbers. */
const safeInteger: ValueTransformer = {
  to: (value: number | null | undefined) => {
    if (value != null && !Number.isSafeInteger(value))
      throw new RangeError('A column of whole numbers got another value');
    return value;
  },
  from: (value: string | number | null) => (value == null ? value : Number(value)),
};

const jsonText: ValueTransformer = {
  to: (value: unknown) => (value == null ? value : JSON.stringify(value)),
  from: (value: string | null) => (value == null ? value : (JSON.parse(value) as unknown)),
};
