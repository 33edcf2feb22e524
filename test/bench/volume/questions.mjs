import { keysetCursor } from '@concord/kit/graphql/cursor';
import { nameBorneBy } from './census.mjs';

/** @typedef {import('./installation.mjs').Generated} Generated */
/** @typedef {import('@concord/kit/identity/identity').Identity} Identity */
/** @typedef {{ filter?: Record<string, unknown>, after?: string, first?: number }} Asked */

/** Rows of a page. */
export const PAGE = 50;

/** A row as the portal of the hospital shows it, as far as it comes from this service. */
export const ROW = `id caseNo version status severity summary anonymous patient { id } complainant { name relation }
  category { code name { zh en } } handler { id }
  nextDeadline { name title { zh en } dueAt state remaining unit warned }`;

const PAGE_QUERY = `query ComplaintList($filter: ComplaintFilter, $first: Int!, $after: Cursor) {
  complaints(filter: $filter, first: $first, after: $after) {
    edges { node { ${ROW} } } pageInfo { endCursor hasNextPage } readAt
  } }`;

const COUNT_QUERY = `query Count($filter: ComplaintFilter) {
  complaints(filter: $filter, first: 1) { totalCount { count capped } } }`;

const COUNTERS_QUERY = `query ComplaintCounters { complaintCounters {
  overdue { count capped } dueToday { count capped } mine { count capped } awaitingApproval { count capped }
  open { count capped } majorOpen { count capped } inDispute { count capped } } }`;

/** A page of the worklist: the rows, and where the next one begins. */
export async function page(
  /** @type {Generated} */ house,
  /** @type {Identity} */ who,
  /** @type {Asked} */ { first = PAGE, ...asked } = {},
) {
  const { complaints } = await house.ask('complaints', who, PAGE_QUERY, { first, ...asked });
  return {
    rows: /** @type {any[]} */ (complaints.edges.map((/** @type {{ node: unknown }} */ { node }) => node)),
    next: /** @type {string | undefined} */ (
      complaints.pageInfo.hasNextPage ? complaints.pageInfo.endCursor : undefined
    ),
  };
}

/** How many there are, as screens show it: at most 1000, and whether there are more. @returns {Promise<{ count: number, capped: boolean }>} */
export async function counted(
  /** @type {Generated} */ house,
  /** @type {Identity} */ who,
  /** @type {Record<string, unknown>} */ filter,
) {
  return (await house.ask('complaints', who, COUNT_QUERY, { filter })).complaints.totalCount;
}

/** The seven numbers of the home page. */
export async function counters(/** @type {Generated} */ house, /** @type {Identity} */ who) {
  return (await house.ask('complaints', who, COUNTERS_QUERY)).complaintCounters;
}

/** The place in the list behind a complaint, as the cursor of its row would be. */
export const behind = (/** @type {{ dueAt: Date, id: string }} */ { dueAt, id }) => keysetCursor([dueAt.getTime(), id]);

/** The texts that one house is searched for: each of something that is there. */
export function searchesOf(/** @type {Generated} */ { census }) {
  const cases = census.all.kept;
  const people = census.patients.kept;
  const members = people.flatMap(({ memberNo }) => memberNo ?? []);
  const turn = (/** @type {readonly string[]} */ texts) => {
    let at = 0;
    return () => String(texts[at++ % texts.length]);
  };
  return {
    caseNo: turn(cases.map(({ caseNo }) => caseNo)),
    memberNo: turn(members),
    phone: turn(people.map(({ phone }) => phone)),
    /** Two characters that a few patients bear. */
    name: nameBorneBy(census, 5),
    /** Two characters that more patients bear than anything else. */
    commonest: nameBorneBy(census, Infinity),
  };
}
