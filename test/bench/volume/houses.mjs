/**
 * A hospital of the generated installation: its share of all complaints, and how many of its staff answer complaints.
 * @typedef {{ id: string, place: number, share: number, rulePack: string, ownership: 'PUBLIC' | 'PRIVATE',
 *   handlers: readonly string[], departments: readonly string[] }} House
 */

/** How many open complaints one handler has; a bigger house has more handlers, not busier ones. */
export const CASELOAD = 60;
/** The share of complaints that are not archived. */
export const OPEN_SHARE = 0.1;

/** @type {readonly (readonly [string, number, string, 'PUBLIC' | 'PRIVATE'])[]} */
const HOUSES = [
  ['org_bench_first', 0.5, 'national', 'PUBLIC'],
  ['org_bench_second', 0.2, 'zhejiang', 'PUBLIC'],
  ['org_bench_third', 0.15, 'national', 'PRIVATE'],
  ['org_bench_fourth', 0.1, 'zhejiang', 'PRIVATE'],
  ['org_bench_fifth', 0.05, 'national', 'PUBLIC'],
];

/** The hospitals of an installation with so many complaints; the first has half of them. */
export function housesOf(/** @type {number} */ size) {
  return HOUSES.map(([id, share, rulePack, ownership], index) => {
    const handlers = Math.max(2, Math.round((size * share * OPEN_SHARE) / CASELOAD));
    return {
      ...{ id, share, rulePack, ownership, place: index },
      handlers: Array.from({ length: handlers }, (_, at) => `stf_${index}_handler_${at}`),
      departments: Array.from({ length: 12 }, (_, at) => `dep_${index}_${at}`),
    };
  });
}

/** Somebody of a house who is one of a few: `front`, `pro`, `sup`, `exec`, `doc`. */
export const staffOf = (/** @type {House} */ { place }, /** @type {string} */ role, at = 0) =>
  `stf_${place}_${role}_${at}`;

/** Everybody of a house whom a complaint can name, with their roles. */
export const staffRolls = (/** @type {House} */ house) => [
  ...house.handlers.map((id) => ({ id, roles: ['CM'] })),
  ...['front', 'pro', 'sup', 'exec', 'doc'].flatMap((role) =>
    Array.from({ length: COLLEAGUES }, (_, at) => ({ id: staffOf(house, role, at), roles: [role.toUpperCase()] })),
  ),
];

/** How many there are of each of the few. */
export const COLLEAGUES = 4;
