/**
 * Numbers that look drawn and are the same in every run: one source for each record, so that a record does not depend
 * on how many were made before it.
 */

/** @typedef {ReturnType<typeof chanceOf>} Chance */

/** Draws for one record, named by any whole numbers. */
export function chanceOf(/** @type {number[]} */ ...name) {
  let state = 0x9e3779b9;
  for (const part of name) state = scrambled(state ^ Math.imul(part + 1, 0x85ebca6b));
  /** From 0, less than 1. */
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    return (scrambled(state) >>> 0) / 4_294_967_296;
  };
  return {
    next,
    /** A whole number from 0, less than `count`. */
    below: (/** @type {number} */ count) => Math.floor(next() * count),
    /** True in this share of all draws. */
    happens: (/** @type {number} */ share) => next() < share,
    /** @template T @param {readonly T[]} choices */
    oneOf: (choices) => /** @type {T} */ (choices[Math.floor(next() * choices.length)]),
    /** One of some choices, each as often as its weight says. @template T @param {readonly (readonly [T, number])[]} weighted */
    weighted(weighted) {
      let left = next() * weighted.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [choice, weight] of weighted) if ((left -= weight) < 0) return choice;
      return /** @type {readonly [T, number]} */ (weighted.at(-1))[0];
    },
    /** 0 most often, then 1, and so on: rank r of `count` about 1/(r+1) as often as rank 0. */
    ranked: (/** @type {number} */ count) =>
      Math.min(count - 1, Math.floor(Math.exp(next() * Math.log(count + 1))) - 1),
  };
}

function scrambled(/** @type {number} */ seed) {
  let mixed = Math.imul(seed ^ (seed >>> 15), seed | 1);
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
  return mixed ^ (mixed >>> 14);
}
