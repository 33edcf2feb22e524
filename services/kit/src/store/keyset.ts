import { and, quoted, type Fragment, type Persist } from './where.js';

/** One column of a page's order, and where the page before ended. */
export interface KeysetColumn<Row> {
  readonly column: keyof Row & string;
  readonly descending?: boolean;
  /** The value of the last row seen; left out, in all columns, for the first page. */
  readonly value?: unknown;
}

/** `ORDER BY …` of a keyset. */
export function orderOf<Row>(keyset: readonly Pick<KeysetColumn<Row>, 'column' | 'descending'>[]): string {
  return keyset.map(({ column, descending }) => `${quoted(column)} ${descending ? 'DESC' : 'ASC'}`).join(', ');
}

/**
 * The rows behind the last row seen, in parts to be read one by one; none for the first page. `a = ? AND b > ?` and `a > ?`
 * each begin at one place of an index; any form in one piece has a database read through all that tie in `a`, and most
 * of a worklist ties where no clock runs.
 */
export function behind<Row>(keyset: readonly KeysetColumn<Row>[], persist: Persist): readonly Fragment[] {
  if (keyset.length === 0) throw new Error('A list is ordered by at least one column');
  const given = keyset.filter(({ value }) => value !== undefined && value !== null);
  if (given.length === 0) return [];
  if (given.length < keyset.length) throw new Error('A place in a list has a value for every column of its order');
  const compared = (sign: string, { column, value }: KeysetColumn<Row>): Fragment => ({
    sql: `${quoted(column)} ${sign} ?`,
    parameters: [persist(column, value)],
  });
  return keyset
    .map((last, at) =>
      and([...keyset.slice(0, at).map((tied) => compared('=', tied)), compared(last.descending ? '<' : '>', last)]),
    )
    .toReversed();
}
