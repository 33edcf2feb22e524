import { performance } from 'node:perf_hooks';

/** @typedef {import('../architecture/command.mjs').Verdict} Verdict */
/** @typedef {{ readonly name: string, readonly after?: string, readonly run: (root: string) => Promise<Verdict> }} Check */

/**
 * Runs every check, two at a time, each after the one it waits for; says one line for each as it ends, and its faults
 * below it. A check that breaks has failed and stops no other.
 *
 * @returns {Promise<string[]>} the names of those that failed
 */
export async function runChecks(
  /** @type {readonly Check[]} */ checks,
  /** @type {string} */ root,
  /** @type {(line: string) => void} */ say,
) {
  const width = Math.max(...checks.map(({ name }) => name.length));
  const waiting = [...checks];
  /** @type {Set<string>} */
  const unfinished = new Set(checks.map(({ name }) => name));
  /** @type {string[]} */
  const failed = [];
  /** @type {(() => void)[]} */
  const sleepers = [];

  const work = async () => {
    for (;;) {
      const at = waiting.findIndex(({ after }) => after === undefined || !unfinished.has(after));
      if (at < 0 && waiting.length === 0) return;
      if (at < 0) {
        await new Promise((wake) => sleepers.push(() => wake(undefined)));
        continue;
      }
      const [check] = waiting.splice(at, 1);
      if (check === undefined) return;
      if (!(await report(check, root, width, say))) failed.push(check.name);
      unfinished.delete(check.name);
      sleepers.splice(0).forEach((wake) => wake());
    }
  };
  await Promise.all([work(), work()]);
  return checks.map(({ name }) => name).filter((name) => failed.includes(name));
}

async function report(
  /** @type {Check} */ { name, run },
  /** @type {string} */ root,
  /** @type {number} */ width,
  /** @type {(line: string) => void} */ say,
) {
  const begun = performance.now();
  /** @type {Verdict} */
  const verdict = await run(root).catch((error) => ({ faults: [`The check itself broke: ${error?.stack ?? error}`] }));
  const seconds = `${((performance.now() - begun) / 1000).toFixed(1).padStart(5)} s`;
  const { faults, note, skipped } = verdict;
  const state = faults.length > 0 ? 'FAILED ' : skipped === undefined ? 'holds  ' : 'skipped';
  const remark = skipped ?? note;
  say(`${state} ${name.padEnd(width)} ${seconds}${remark === undefined ? '' : `  ${remark}`}`);
  for (const fault of faults) say(fault.replace(/^/gm, '    '));
  return faults.length === 0;
}
