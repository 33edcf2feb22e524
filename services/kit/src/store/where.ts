import type { Scope } from './contract.js';

/** What a column must be: a value, or one of these. Ranges: `from` and `to` include their end, `after` and `before` do not. */
export type Condition<Value> =
  | (Value extends string | number | boolean | Date ? Value : never)
  | { readonly equals: NonNullable<Value> }
  | { readonly oneOf: readonly NonNullable<Value>[] }
  | Range<NonNullable<Value>>
  | { readonly isNull: boolean };

/** At least one bound. */
export interface Range<Value> {
  readonly from?: Value;
  readonly to?: Value;
  readonly after?: Value;
  readonly before?: Value;
}

/** All columns must hold, and of `any` at least one of its alternatives. An empty one holds for every row in scope. */
export type Where<Row> = { readonly [Column in keyof Row]?: Condition<Row[Column]> } & {
  readonly any?: readonly Where<Row>[];
  /**
   * Means the same as `any`. A page or a count reads each of these alternatives by itself, so that each takes the index
   * that serves it: of an OR a database takes none, and reads its way through everybody's rows. Each wants its index.
   */
  readonly apart?: readonly Where<Row>[];
};

/** A piece of SQL and what fills its `?`. */
export interface Fragment {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

/** Knows the columns of a table: turns a value into what its driver stores; throws for a name that is no column. */
export type Persist = (column: string, value: unknown) => unknown;

/** The rows of a scope that satisfy a condition. The scope is outermost, so that no condition can reach around it. */
export function scopedWhere<Row>(scope: Scope, where: Where<Row>, persist: Persist): Fragment {
  return and([within(scope), whereOf(where, persist)]);
}

/** A condition for each alternative that is to be read apart; one where there is nothing to take apart. */
export function takenApart<Row>(where: Where<Row>): readonly Where<Row>[] {
  const { apart } = where;
  return apart && apart.length > 1 ? apart.map((one) => ({ ...where, apart: [one] })) : [where];
}

/**
 * The same for SQLite where the condition names rows by their key. Having no statistics, it would rather take an index
 * that begins with the organization, and read every row of it; a column behind a plus is not looked up in an index.
 */
export function scopedKeys<Row>(scope: Scope, where: Where<Row>, persist: Persist): Fragment {
  const { sql, parameters } = within(scope);
  return and([{ sql: `+${sql}`, parameters }, whereOf(where, persist)]);
}

/** Joins with AND; each piece keeps its own brackets. */
export function and(fragments: readonly Fragment[]): Fragment {
  return join(fragments, ' AND ');
}

function within(scope: Scope): Fragment {
  if ('service' in scope) return { sql: '`organization` IS NOT NULL', parameters: [] };
  // Nobody's organizations: no row is without one, so this finds nothing.
  if (scope.organizations.length === 0) return { sql: '`organization` IS NULL', parameters: [] };
  return { sql: `\`organization\` IN (${marks(scope.organizations.length)})`, parameters: scope.organizations };
}

function whereOf<Row>(where: Where<Row>, persist: Persist): Fragment {
  const { any, apart, ...columns } = where as Record<string, unknown> & Alternatives<Row>;
  const fragments = Object.entries(columns).map(([column, condition]) => conditionOf(column, condition, persist));
  for (const alternatives of [any, apart]) if (alternatives) fragments.push(anyOf(alternatives, persist));
  return fragments.length === 0 ? EVERYTHING : and(fragments);
}

type Alternatives<Row> = Pick<Where<Row>, 'any' | 'apart'>;

function anyOf<Row>(alternatives: readonly Where<Row>[], persist: Persist): Fragment {
  if (alternatives.length === 0) return NOTHING;
  return join(
    alternatives.map((one) => whereOf(one, persist)),
    ' OR ',
  );
}

const EVERYTHING: Fragment = { sql: '1 = 1', parameters: [] };
const NOTHING: Fragment = { sql: '1 = 0', parameters: [] };

const COMPARISONS = { from: '>=', to: '<=', after: '>', before: '<' } as const;

function conditionOf(column: string, condition: unknown, persist: Persist): Fragment {
  const name = quoted(column);
  const compare = (operator: string, value: unknown): Fragment => {
    // `= NULL` would hold for no row, and a forgotten argument would go unnoticed.
    if (value === undefined || value === null) throw new Error(`The condition on ${column} has no value; say isNull`);
    return { sql: `${name} ${operator} ?`, parameters: [persist(column, value)] };
  };
  if (typeof condition !== 'object' || condition === null || condition instanceof Date) return compare('=', condition);
  if ('equals' in condition) return compare('=', condition.equals);
  if ('isNull' in condition) return { sql: `${name} IS ${condition.isNull ? '' : 'NOT '}NULL`, parameters: [] };
  if ('oneOf' in condition) {
    const values = condition.oneOf as readonly unknown[];
    if (values.length === 0) return NOTHING;
    return { sql: `${name} IN (${marks(values.length)})`, parameters: values.map((value) => persist(column, value)) };
  }
  const bounds = Object.entries(condition).filter(([, value]) => value !== undefined);
  if (bounds.length === 0) throw new Error(`The condition on ${column} says nothing`);
  return and(
    bounds.map(([bound, value]) => {
      if (!(bound in COMPARISONS)) throw new Error(`The condition on ${column} has an unknown word: ${bound}`);
      return compare(COMPARISONS[bound as keyof typeof COMPARISONS], value);
    }),
  );
}

function join(fragments: readonly Fragment[], word: string): Fragment {
  return {
    sql: fragments.map(({ sql }) => `(${sql})`).join(word),
    parameters: fragments.flatMap(({ parameters }) => parameters),
  };
}

/** `?, ?, ?` */
export const marks = (count: number): string => Array.from({ length: count }, () => '?').join(', ');

/** A column or table name in backticks. Names come from row classes, never from a request; still, only plain ones pass. */
export function quoted(name: string): string {
  if (!/^\w+$/.test(name)) throw new Error('A name of the database consists of letters, digits and underscores');
  return `\`${name}\``;
}
