import { AsyncLocalStorage } from 'node:async_hooks';

/**
 * Where a process, or the server it writes to, is to die: before the nth step of a kind, or right behind it.
 *
 * @typedef {{ readonly kind: string, readonly nth: number, readonly isBehind?: boolean }} Point
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
  const isEnd = (/** @type {string} */ kind, /** @type {boolean} */ isBehind) =>
    end?.point.kind === kind && end.point.nth === counts.get(kind) && (end.point.isBehind ?? false) === isBehind;

  return {
    /** From here on steps count; at `point`, `die` is called. */
    begin(/** @type {Point | undefined} */ point, /** @type {() => void} */ die) {
      isCounting = true;
      end = point && { point, die };
    },
    /** Called before a step is taken. */
    take(/** @type {string} */ place, /** @type {string} */ what) {
      if (!isCounting || aside.getStore()) return;
      const kind = `${place}: ${what}`;
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
      taken.push(kind);
      if (isEnd(kind, false)) end?.die();
    },
    /** Called when it is taken; to a server, when it is on its way. */
    passed(/** @type {string} */ place, /** @type {string} */ what) {
      if (isCounting && !aside.getStore() && isEnd(`${place}: ${what}`, true)) end?.die();
    },
    /** Runs what only looks, for the sake of the test: its steps do not count. */
    aside: (/** @type {() => Promise<unknown>} */ look) => aside.run(true, look),
    taken: () => [...taken],
  };
}
