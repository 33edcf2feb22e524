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
 * The rows behind the last row seen, `undefined` for the first page. Spelled out as `a >= ? AND (a > ? OR b > ?)`: from
 * this form both databases take the range out of the index; from `(a, b) > (?, ?)` only one does.
 */
export function behind<Row>(keyset: readonly KeysetColumn<Row>[], persist: Persist): Fragment | undefined {
  const given = keyset.filter(({ value }) => value !== undefined && value !== null);
  if (given.length === 0) return undefined;
  if (given.length < keyset.length) throw new Error('A place in a list has a value for every column of its order');
  return behindFrom(keyset, persist);
}

function behindFrom<Row>([first, ...rest]: readonly KeysetColumn<Row>[], persist: Persist): Fragment {
  if (!first) throw new Error('A list is ordered by at least one column');
  const name = quoted(first.column);
  const sign = first.descending ? '<' : '>';
  const value = persist(first.column, first.value);
  const beyond: Fragment = { sql: `${name} ${sign} ?`, parameters: [value] };
  if (rest.length === 0) return beyond;
  const further = behindFrom(rest, persist);
  return and([
    { sql: `${name} ${sign}= ?`, parameters: [value] },
    { sql: `${beyond.sql} OR (${further.sql})`, parameters: [...beyond.parameters, ...further.parameters] },
  ]);
}
