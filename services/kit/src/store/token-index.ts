import type { Scope } from './contract.js';
import type { Database } from './database.js';
import type { OwnedRow } from './repository.js';
import { shapeOf } from './row-shape.js';
import { run } from './session.js';
import { quoted, scopedWhere, type Where } from './where.js';

/** Most tokens that are asked of the database; whoever opens what was found decides on the rest. */
const MOST_TOKENS = 8;

/** Finds owners by the tokens that an index table keeps of them. */
export interface TokenIndex {
  /** Owners who have every one of the tokens, the greatest id first: newest first where ids sort by time. */
  ownersOfAll(scope: Scope, tokens: readonly string[], limit: number): Promise<readonly string[]>;
}

/**
 * Intersects tokens in the database. The rows of an index have the primary key `(organization, <token>, <owner>)`, so
 * that each further token costs one look into the index for an owner found so far.
 *
 * @example createTokenIndex(database, PatientTokenRow, { token: 'token', owner: 'patientId' })
 */
export function createTokenIndex<Row extends OwnedRow>(
  database: Database,
  RowClass: new () => Row,
  columns: { readonly token: keyof Row & string; readonly owner: keyof Row & string },
): TokenIndex {
  const shape = shapeOf(database, RowClass);
  const table = quoted(shape.table);
  const token = quoted(columns.token);
  const owner = quoted(columns.owner);
  const further =
    `EXISTS (SELECT 1 FROM ${table} AS another WHERE another.\`organization\` = found.\`organization\`` +
    ` AND another.${token} = ? AND another.${owner} = found.${owner})`;

  return {
    async ownersOfAll(scope, tokens, limit) {
      const [first, ...rest] = [...new Set(tokens)].slice(0, MOST_TOKENS);
      if (first === undefined) return [];
      const condition = scopedWhere<Row>(scope, { [columns.token]: first } as Where<Row>, shape.persist);
      const { rows } = await run(
        database,
        undefined,
        `SELECT ${owner} AS owner FROM ${table} AS found WHERE ${[condition.sql, ...rest.map(() => further)].join(' AND ')} ORDER BY ${owner} DESC LIMIT ?`,
        [...condition.parameters, ...rest, limit],
      );
      return rows.map((row) => String(row['owner']));
    },
  };
}
