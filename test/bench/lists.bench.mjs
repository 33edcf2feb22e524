import { openDesk } from './lists/desk.mjs';
import { NOW } from './volume/calendar.mjs';
import { databases } from './volume/places.mjs';
import { compared } from './volume/rounds.mjs';

export const title =
  'Lists: what a page and a search of claims, disputes and mediations cost in ten times as many rows';

/** Rows of the asked organization in each list, of the two sides; `BENCH_SIZES=2000,20000 BENCH_ROUNDS=9` is a quick look. */
const [SMALL = 10_000, LARGE = 100_000] = (process.env['BENCH_SIZES'] ?? '').split(',').filter(Boolean).map(Number);
const ROUNDS = Number(process.env['BENCH_ROUNDS'] ?? 31);
/** Only questions with these words; all when left out. */
const ONLY = process.env['BENCH_ONLY'] ?? '';
/** Questions of one side in one round: one alone takes a fraction of a millisecond. */
const ASKED = 32;
const PAGE = 50;
const SHORT = 20;
/** The large side takes at most so many times as long as the small one. */
const PAGES = 1.5;
const SEARCHES = 3;
const WEEK = new Date(NOW.getTime() + 7 * 86_400_000);

/** @typedef {import('./lists/desk.mjs').Desk} Desk */
/** @typedef {import('@concord/kit/identity/identity').Identity} Identity */
/** @typedef {import('@concord/casework/app/worklist').OpenedList} OpenedList */
/** @typedef {(desk: Desk) => (turn: number) => Promise<unknown>} Asking */
/** @typedef {'claims' | 'disputes' | 'mediations'} Kind */

/** One database after the other, each with both sides open at once. */
export async function run() {
  const rows = [];
  for (const open of databases) {
    const places = await open();
    /** @type {Desk[]} */
    const desks = [];
    try {
      for (const size of [SMALL, LARGE]) desks.push(await openDesk(size, places.fresh));
      const [one, other] = /** @type {[Desk, Desk]} */ (desks);
      for (const [what, asking, aim] of questions().filter(([what]) => what.includes(ONLY))) {
        const sides = { one: several(asking(one)), other: several(asking(other)) };
        const { ratio, ...took } = await compared({ what, ...sides }, ROUNDS);
        const told = `${places.name}: ${what} (${each(took.one)} → ${each(took.other)} ms)`;
        rows.push({ what: told, value: ratio, unit: '×', ...(aim && { aim: `≤ ${aim} ×`, met: ratio <= aim }) });
      }
    } finally {
      for (const desk of desks) await desk.close();
      await places.clear();
    }
  }
  return { sizes: [SMALL, LARGE], rounds: ROUNDS, rows };
}

const each = (/** @type {number} */ took) => (took / ASKED).toFixed(2);

/** Asks several times, each time of something else. */
function several(/** @type {(turn: number) => Promise<unknown>} */ ask) {
  let turn = 0;
  return async () => {
    for (let time = 0; time < ASKED; time++) await ask(turn++);
  };
}

/** @returns {readonly (readonly [string, Asking, number?])[]} */
function questions() {
  return [
    ...common('claims', 'ADJ', { status: ['DOCUMENTS', 'ASSESSING', 'PAYABLE'] }),
    ['claims, due today and this week', listed('claims', 'ADJ', { view: 'OPEN', dueBefore: WEEK }), PAGES],
    ['claims, mine (adjuster)', mine('claims', 'ADJ', 'adjuster'), PAGES],
    ['claims, mine (surveyor)', mine('claims', 'SURV', 'surveyor'), PAGES],
    ['claims, mine (reviewer)', listed('claims', 'REV', { view: 'MINE' }), PAGES],
    ['claims, consent asked', listed('claims', 'REV', { view: 'CONSENT_ASKED' }, SHORT), PAGES],
    ['claims, to approve (reviewer)', listed('claims', 'REV', { view: 'AWAITING_APPROVAL' }, SHORT), PAGES],
    ['claims, to approve (leader)', listed('claims', 'ILEAD', { view: 'AWAITING_APPROVAL' }, SHORT), PAGES],
    [
      'claims, stage of what is open',
      listed('claims', 'ADJ', { view: 'OPEN', mediationStage: ['SIGNING', 'PROPOSED'] }),
      PAGES,
    ],
    ['claims, stage of all', listed('claims', 'ADJ', { view: 'ALL', mediationStage: ['SIGNING', 'PROPOSED'] }), PAGES],
    ['claims, number of the dispute', disputeNo, SEARCHES],
    ['claims of a page of disputes', claimsOfDisputes, SEARCHES],
    ['claims, counters', (desk) => () => desk.claims.counters(desk.as('REV'))],
    ...common('disputes', 'LEGAL', { status: ['OPEN', 'SETTLED'] }),
    ...common('mediations', 'REG', { status: ['PREPARING', 'SESSION', 'DRAFTING'] }),
    ['mediations, mine (mediator)', mine('mediations', 'MED', 'mediator'), PAGES],
    ['mediations, mine (registrar)', listed('mediations', 'REG', { view: 'MINE' }), PAGES],
    ['mediations, to accept', listed('mediations', 'REG', { view: 'AWAITING_ACCEPTANCE' }), PAGES],
    ['mediations, to sign', listed('mediations', 'REG', { view: 'AWAITING_SIGNATURE' }), PAGES],
    [
      'mediations, stage of what is open',
      listed('mediations', 'REG', { view: 'OPEN', claimStage: ['ASSESSED', 'PAYABLE'] }),
      PAGES,
    ],
    [
      'mediations, stage of all',
      listed('mediations', 'REG', { view: 'ALL', claimStage: ['ASSESSED', 'PAYABLE'] }),
      PAGES,
    ],
    ['mediations, counters', (desk) => () => desk.mediation.counters(desk.as('REG'))],
  ];
}

/** @returns {readonly (readonly [string, Asking, number])[]} */
function common(
  /** @type {Kind} */ kind,
  /** @type {string} */ role,
  /** @type {{ status: readonly string[] }} */ some,
) {
  return [
    [`${kind}, first, open`, listed(kind, role, { view: 'OPEN' }), PAGES],
    [`${kind}, first, all`, listed(kind, role, { view: 'ALL' }), PAGES],
    [`${kind}, middle, open`, middle(kind, role, { view: 'OPEN' }), PAGES],
    [`${kind}, middle, all`, middle(kind, role, { view: 'ALL' }), PAGES],
    [`${kind}, overdue`, listed(kind, role, { view: 'OVERDUE' }), PAGES],
    [`${kind}, several statuses`, listed(kind, role, { view: 'ALL', ...some }), PAGES],
    [`${kind}, several statuses of what is open`, listed(kind, role, { view: 'OPEN', ...some }), PAGES],
    [`${kind}, case number`, searched(kind, role, { view: 'ALL' }), SEARCHES],
    [`${kind}, case number among what is open`, searched(kind, role, { view: 'OPEN' }), SEARCHES],
  ];
}

/** @returns {OpenedList} */
function opened(
  /** @type {Desk} */ desk,
  /** @type {Kind} */ kind,
  /** @type {Identity} */ who,
  /** @type {object} */ filter,
) {
  return kind === 'claims' ? desk.claims.open(who, filter) : desk.mediation[kind](who, filter);
}

/** @returns {Asking} */
function listed(/** @type {Kind} */ kind, /** @type {string} */ role, /** @type {object} */ filter, first = PAGE) {
  return (desk) => {
    const list = opened(desk, kind, desk.as(role), filter);
    return async () => full(await list.page(first), first);
  };
}

/** Another place in the list each time, from its first third to its second. @returns {Asking} */
function middle(/** @type {Kind} */ kind, /** @type {string} */ role, /** @type {{ view: 'OPEN' | 'ALL' }} */ filter) {
  return (desk) => {
    const list = opened(desk, kind, desk.as(role), filter);
    const places = desk.kept[kind].filter(({ isOpen }) => isOpen || filter.view === 'ALL');
    const inside = places.slice(Math.floor(places.length * 0.2), Math.floor(places.length * 0.7));
    return async (turn) => full(await list.page(PAGE, inside[(turn * 17) % inside.length]), PAGE);
  };
}

/** Another one's each time. @returns {Asking} */
function mine(/** @type {Kind} */ kind, /** @type {string} */ role, /** @type {string} */ name) {
  return (desk) => async (turn) => {
    const who = desk.as(role, `stf_${name}_${turn % desk.people}`);
    await opened(desk, kind, who, { view: 'MINE' }).page(SHORT);
  };
}

/** @returns {Asking} */
function searched(
  /** @type {Kind} */ kind,
  /** @type {string} */ role,
  /** @type {{ view: 'OPEN' | 'ALL' }} */ filter,
) {
  return (desk) => {
    const places = desk.kept[kind].filter(({ isOpen }) => isOpen || filter.view === 'ALL');
    return async (turn) => {
      const search = String(places[(turn * 17) % places.length]?.caseNo);
      full(await opened(desk, kind, desk.as(role), { ...filter, search }).page(PAGE), 1);
    };
  };
}

/** @type {Asking} */
const disputeNo = (desk) => async (turn) => {
  const search = `JF2026-${Math.floor((turn * 17) % (desk.size / 6))}-1`;
  full(await desk.claims.open(desk.as('ADJ'), { search }).page(PAGE), 4);
};

/** @type {Asking} */
const claimsOfDisputes = (desk) => async (turn) => {
  const disputes = Array.from({ length: PAGE }, (_, at) => `dsp_${Math.floor(((turn + at) * 17) % (desk.size / 6))}`);
  full([...(await desk.claimsOfDisputes(disputes)).values()].flat(), PAGE * 4);
};

function full(/** @type {readonly unknown[]} */ rows, /** @type {number} */ expected) {
  if (rows.length !== expected)
    throw new Error(`${expected} rows were to be found, not ${rows.length}: the sides are not alike`);
}
