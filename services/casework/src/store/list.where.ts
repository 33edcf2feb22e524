import type { Few } from '@concord/kit/store/index-choice';
import type { Where } from '@concord/kit/store/where';
import { viewNarrowed, type DueRow } from './worklist.where.js';

/** A row whose status says whether the case has ended. */
interface StatusRow extends DueRow {
  status: string;
}

/** What somebody asks of a list, in such parts that each can be read by the index that serves it. */
export interface AskedList<Row> {
  /** What the view means; its `apart` are alternatives with an index each. */
  readonly view: Where<Row>;
  /** One of these codes in each of these columns; the column by which fewest are found comes first. */
  readonly codes: { readonly [Column in keyof Row]?: readonly string[] | undefined };
  /** Whatever else must hold. */
  readonly narrowing: Where<Row>;
  /** Statuses in which a case has ended, and is not open. */
  readonly ended: readonly string[];
  /** A search: the column by which its few cases are found. */
  readonly few: Few | undefined;
}

/**
 * What a list means in rows. Several statuses are read one at a time, by `(organization, status, dueAt, id)`; several codes of
 * another column by `(organization, isOpen, column, dueAt, id)`, of what is open and of what is not each by itself.
 */
export function listWhere<Row extends StatusRow>({ view, codes, narrowing, ended, few }: AskedList<Row>): Where<Row> {
  const given = Object.entries(codes).filter((entry): entry is [string, readonly string[]] => entry[1] !== undefined);
  const whole = narrowedTo(narrowing, given);
  if (few) return searched(view, whole);
  const [first, ...others] = given;
  // The alternatives of a view are apart already, and one that stands for a status is read by it.
  if (!first || view.apart || 'status' in view) return viewNarrowed(view, whole);
  const [column, asked] = first;
  const rest = narrowedTo(narrowing, others);
  // A code that is asked for twice would be read twice.
  const distinct = [...new Set(asked)];
  const { isOpen, ...within } = view as Where<DueRow>;
  if (column === 'status') {
    // The status says whether it is open; told twice, the index of all that is open would have as much of it.
    const standing = isOpen ? distinct.filter((status) => !ended.includes(status)) : distinct;
    return taken(viewNarrowed(within as Where<Row>, rest), column, standing, [{}]);
  }
  return taken(viewNarrowed(view, rest), column, distinct, isOpen ? [{}] : [{ isOpen: true }, { isOpen: false }]);
}

function taken<Row>(where: Where<Row>, column: string, codes: readonly string[], openness: readonly object[]) {
  const apart = codes.flatMap((code) => openness.map((each) => ({ ...each, [column]: { equals: code } })));
  return { ...where, apart } as unknown as Where<Row>;
}

function narrowedTo<Row>(narrowing: Where<Row>, codes: readonly (readonly [string, readonly string[]])[]): Where<Row> {
  const any = codes.map(([column, asked]) => [column, { oneOf: [...new Set(asked)] }]);
  return { ...narrowing, ...Object.fromEntries(any) } as Where<Row>;
}

/** What is found by its number is held against the alternatives of the view then: it is not looked for in each of them. */
function searched<Row>({ apart, ...view }: Where<Row>, whole: Where<Row>): Where<Row> {
  return { ...view, any: [{ ...whole, ...(apart && { any: apart }) }] } as Where<Row>;
}
