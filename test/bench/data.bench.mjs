import { databases } from './volume/places.mjs';
import { openGenerated } from './volume/installation.mjs';
import { behind, counted, counters, page, PAGE, searchesOf } from './volume/questions.mjs';
import { compared } from './volume/rounds.mjs';
import { selfCheck } from './volume/self-check.mjs';

export const title = 'Data: what a page and a search cost in a hundred times as many complaints';

/** Complaints of the two sides, and rounds; `BENCH_SIZES=1000,100000 BENCH_ROUNDS=9` is a quick look. */
const [SMALL = 10_000, LARGE = 1_000_000] = (process.env['BENCH_SIZES'] ?? '').split(',').filter(Boolean).map(Number);
const ROUNDS = Number(process.env['BENCH_ROUNDS'] ?? 31);
/** A page of the large side takes at most so many times as long as one of the small side. */
const PAGES = 1.5;
const SEARCHES = 3;

/** @typedef {import('./volume/installation.mjs').Generated} Generated */
/** @typedef {(house: Generated) => () => Promise<unknown>} Asking */

/** One database after the other, each with both sides open at once. */
export async function run() {
  const rows = [];
  for (const open of databases) {
    const places = await open();
    /** @type {Generated[]} */
    const houses = [];
    try {
      for (const size of [SMALL, LARGE]) houses.push(await openGenerated(size, places.fresh));
      const [one, other] = /** @type {[Generated, Generated]} */ (houses);
      const read = (await selfCheck(one)) + (await selfCheck(other));
      rows.push(
        { what: `${places.name}: generated ${LARGE} complaints with patients`, value: other.seconds, unit: 's' },
        { what: `${places.name}: read back through the graph`, value: read, unit: 'rows' },
      );
      for (const [what, asking, aim] of questions()) {
        const { ratio, ...sides } = await compared({ what, one: asking(one), other: asking(other) }, ROUNDS);
        const told = `${places.name}: ${what} (${sides.one.toFixed(1)} → ${sides.other.toFixed(1)} ms)`;
        rows.push({ what: told, value: ratio, unit: '×', ...(aim && { aim: `≤ ${aim} ×`, met: ratio <= aim }) });
      }
    } finally {
      for (const house of houses) await house.close();
      await places.clear();
    }
  }
  const peak = process.resourceUsage().maxRSS / 1_024;
  rows.push({ what: 'memory at most, generator and services together', value: peak, unit: 'MiB' });
  return { sizes: [SMALL, LARGE], rounds: ROUNDS, rows };
}

/** @returns {readonly (readonly [string, Asking, number?])[]} */
function questions() {
  return [
    ['page, first, open', listed('SUP', { view: 'OPEN' }), PAGES],
    ['page, first, all', listed('SUP', { view: 'ALL' }), PAGES],
    ['page, middle, open', middle('SUP', { view: 'OPEN' }, ({ open }) => open), PAGES],
    ['page, middle, all', middle('SUP', { view: 'ALL' }, ({ all }) => all), PAGES],
    ['page, overdue', listed('SUP', { view: 'OVERDUE' }), PAGES],
    ['page, major', listed('SUP', { view: 'MAJOR' }), PAGES],
    ['page, in dispute', listed('SUP', { view: 'DISPUTE' }), PAGES],
    ['page, to approve', listed('EXEC', { view: 'AWAITING_APPROVAL' }), PAGES],
    ['page, mine (handler)', mine, PAGES],
    ['page, mine (office)', listed('PRO', { view: 'MINE' }), PAGES],
    ['page, one department’s category', listed('SUP', { view: 'OPEN', category: ['DENTISTRY'] }), PAGES],
    ['page, one status', listed('SUP', { view: 'OPEN', status: ['INVESTIGATING'] }), PAGES],
    ['page, three statuses', listed('SUP', { view: 'ALL', status: ['RESPONDED', 'FOLLOW_UP', 'CLOSING'] }), PAGES],
    ['page, stage of the dispute', listed('SUP', { view: 'OPEN', disputeStage: ['OPEN', 'IN_FORUM'] }), PAGES],
    ['page, due within a week', listed('SUP', { view: 'OPEN', dueBefore: '2026-11-27T16:00:00.000Z' }), PAGES],
    ['search, case number', searched(({ caseNo }) => caseNo), SEARCHES],
    ['search, member number', searched(({ memberNo }) => memberNo), SEARCHES],
    ['search, phone', searched(({ phone }) => phone), SEARCHES],
    [
      'search, name of two characters',
      searched(
        ({ name }) =>
          () =>
            name.name,
      ),
      SEARCHES,
    ],
    [
      'the commonest name searched: more bearers, up to 200 opened',
      searched(
        ({ commonest }) =>
          () =>
            commonest.name,
      ),
    ],
    ['count of a list, 1000+', (house) => () => counted(house, house.as('SUP'), { view: 'ALL' })],
    ['counters of the home page', (house) => () => counters(house, house.as('SUP'))],
  ];
}

/** @returns {Asking} */
function listed(/** @type {string} */ role, /** @type {Record<string, unknown>} */ filter) {
  return (house) => async () => full(await page(house, house.as(role), { filter }));
}

/** Another place in the list each time. @returns {Asking} */
function middle(
  /** @type {string} */ role,
  /** @type {Record<string, unknown>} */ filter,
  /** @type {(census: Generated['census']) => { kept: readonly { dueAt: Date, id: string }[] }} */ sampled,
) {
  return (house) => {
    const { kept } = sampled(house.census);
    // Behind the last places of a short list there is no whole page.
    const places = kept.toSorted((one, two) => one.dueAt.getTime() - two.dueAt.getTime() || (one.id < two.id ? -1 : 1));
    const inside = places.slice(Math.floor(places.length * 0.2), Math.floor(places.length * 0.7));
    let at = 0;
    return async () => {
      const place = inside[(at = (at + 17) % inside.length)];
      if (!place) throw new Error('The list is empty');
      full(await page(house, house.as(role), { filter, after: behind(place) }));
    };
  };
}

/** Another handler each time, of as many as there are. @type {Asking} */
const mine = (house) => {
  let at = 0;
  return async () => page(house, house.handler(at++), { filter: { view: 'MINE' }, first: 30 });
};

/** @returns {Asking} */
function searched(/** @type {(texts: ReturnType<typeof searchesOf>) => () => string} */ by) {
  return (house) => {
    const next = by(searchesOf(house));
    return async () => {
      const { rows } = await page(house, house.as('SUP'), { filter: { view: 'ALL', search: next() } });
      return rows;
    };
  };
}

function full(/** @type {{ rows: readonly unknown[] }} */ { rows }) {
  if (rows.length !== PAGE) throw new Error(`A page of ${PAGE} rows has ${rows.length}: the sides are not alike`);
}
