import { AsyncLocalStorage } from 'node:async_hooks';

/**
 * Where a process, or the server it writes to, is to die: before the nth step of a kind.
 *
 * @typedef {{ readonly kind: string, readonly nth: number }} Point
 * @typedef {{ readonly kind: string, readonly place: string }} Step
 */

/** The steps a process has taken towards its disk or its server since it began to count. */
export function createSteps() {
  /** @type {AsyncLocalStorage<true>} */
  const aside = new AsyncLocalStorage();
  /** @type {string[]} */
  const taken = [];
  /** @type {Map<string, number>} */
  const counts = new Map();
  let isCounting = false;
  /** @type {{ point: Point, die: () => void } | undefined} */
  let end;

  return {
    /** From here on steps count; before the step at `point`, `die` is called. */
    begin(/** @type {Point | undefined} */ point, /** @type {() => void} */ die) {
      isCounting = true;
      end = point && { point, die };
    },
    /** Called before a step is taken. */
    take(/** @type {string} */ place, /** @type {string} */ what) {
      if (!isCounting || aside.getStore()) return;
      const kind = `${place}: ${what}`;
      const nth = (counts.get(kind) ?? 0) + 1;
      counts.set(kind, nth);
      taken.push(kind);
      if (end?.point.kind === kind && end.point.nth === nth) end.die();
    },
    /** Runs what only looks, for the sake of the test: its steps do not count. */
    aside: (/** @type {() => Promise<unknown>} */ look) => aside.run(true, look),
    taken: () => [...taken],
  };
}
