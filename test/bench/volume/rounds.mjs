import { median } from '../median.mjs';

/** @typedef {{ what: string, one: () => Promise<unknown>, other: () => Promise<unknown>, aim?: number }} Comparison */

/**
 * Times two sides in rounds that take turns, and compares them by the median of the rounds' ratios.
 *
 * @param {Comparison} comparison
 * @param {number} rounds
 */
export async function compared({ one, other }, rounds) {
  // Neither side pays for what is compiled or read for the first time.
  for (let warm = 0; warm < 3; warm++) for (const side of [one, other]) await side();
  const measured = [];
  for (let round = 0; round < rounds; round++) {
    const first = round % 2 === 0;
    const begin = await timed(first ? one : other);
    const end = await timed(first ? other : one);
    measured.push(first ? { one: begin, other: end } : { one: end, other: begin });
  }
  return {
    one: median(measured.map((round) => round.one)),
    other: median(measured.map((round) => round.other)),
    ratio: median(measured.map((round) => round.other / round.one)),
  };
}

/** Milliseconds. */
async function timed(/** @type {() => Promise<unknown>} */ work) {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}
