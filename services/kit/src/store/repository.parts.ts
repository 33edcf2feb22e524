import { quoted, type Fragment } from './where.js';

/** A condition, and the index it is to be read by. */
export interface Part extends Fragment {
  readonly index: string;
}

/**
 * The first rows, in an order, of those that satisfy at least one of the conditions: the first of each, then the first of
 * all these together. A row that satisfies several comes once.
 */
export function partsOf(selection: string, conditions: readonly Part[], order: string, limit: number): Fragment {
  const first = `ORDER BY ${order} LIMIT ?`;
  const parts = conditions.map(({ sql, index }) => `${selection}${index} WHERE ${sql} ${first}`);
  const parameters = conditions.flatMap((condition) => [...condition.parameters, limit]);
  const [only, ...others] = parts;
  if (only !== undefined && others.length === 0) return { sql: only, parameters };
  return { sql: `SELECT * FROM (${together(parts)}) AS parts ${first}`, parameters: [...parameters, limit] };
}

/** How many rows satisfy at least one of the conditions, as `counted`; of each no more than `limit` are looked at. */
export function countsOf(
  { table, primary }: { readonly table: string; readonly primary: readonly string[] },
  conditions: readonly Part[],
  limit: number,
): Fragment {
  const key = primary.map(quoted).join(', ');
  const parts = conditions.map(({ sql, index }) => `SELECT ${key} FROM ${quoted(table)}${index} WHERE ${sql} LIMIT ?`);
  return {
    sql: `SELECT COUNT(*) AS counted FROM (${together(parts)}) AS some`,
    parameters: conditions.flatMap(({ parameters }) => [...parameters, limit]),
  };
}

/** Each part keeps its own order and limit inside brackets that both databases read. */
function together(parts: readonly string[]): string {
  if (parts.length === 1) return parts.join('');
  return parts.map((part, at) => `SELECT * FROM (${part}) AS part${at}`).join(' UNION ');
}
