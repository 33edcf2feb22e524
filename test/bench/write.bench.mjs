import { databases } from './volume/places.mjs';
import { median } from './median.mjs';
import { openDesk } from './volume/writing-desk.mjs';

export const title = 'Write: what feeds and their counters add to a write';

const ROUNDS = Number(process.env['BENCH_ROUNDS'] ?? 41);
/** Writers at once, each at a hospital of its own, and the acts of each in one round. */
const CROWDS = /** @type {const} */ ([
  [1, 16],
  [8, 4],
]);

/** @typedef {import('./volume/writing-desk.mjs').Way} Way */

/** Triage of complaints, written in three ways that take turns in every round. */
export async function run() {
  const rows = [];
  for (const open of databases) {
    const places = await open();
    const desk = await openDesk(await places.fresh(), 8);
    try {
      for (const [writers, acts] of CROWDS) {
        /** @type {Record<Way, number>[]} */
        const rounds = [];
        for (let round = 0; round < ROUNDS; round++) rounds.push(await oneRound(desk, writers, acts, round));
        const crowd = `${places.name}, ${writers === 1 ? 'one writer' : `${writers} writers`}`;
        const typical = (/** @type {Way} */ way) => median(rounds.map((each) => each[way]));
        rows.push(
          { what: `${crowd}: a write`, value: typical('whole'), unit: 'ms' },
          { what: `${crowd}: writes`, value: 1_000 / typical('whole'), unit: '/s' },
          {
            what: `${crowd}: with all feeds / with the journal alone`,
            value: median(rounds.map((each) => each.whole / each.journal)),
            unit: '×',
          },
          {
            what: `${crowd}: with the audit feed / without it`,
            value: median(rounds.map((each) => each.whole / each.seats)),
            unit: '×',
          },
        );
      }
    } finally {
      await desk.close();
      await places.clear();
    }
  }
  return { rounds: ROUNDS, rows };
}

/**
 * Milliseconds a write, in each way.
 *
 * @param {Awaited<ReturnType<typeof openDesk>>} desk
 * @param {number} writers
 * @param {number} acts
 * @param {number} round
 */
async function oneRound(desk, writers, acts, round) {
  const ways = /** @type {Way[]} */ (['whole', 'seats', 'journal']);
  /** @type {Partial<Record<Way, number>>} */
  const took = {};
  for (let turn = 0; turn < ways.length; turn++) {
    const way = /** @type {Way} */ (ways[(round + turn) % ways.length]);
    const waiting = await desk.register(writers, acts);
    const begun = performance.now();
    await Promise.all(waiting.map((complaints, writer) => desk.triage(way, writer, complaints)));
    took[way] = (performance.now() - begun) / (writers * acts);
  }
  return /** @type {Record<Way, number>} */ (took);
}
