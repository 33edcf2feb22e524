import { openHouse } from './house.mjs';
import { sow, steps } from './patch-drivers.mjs';

/**
 * The process that dies. It is told what to do by messages and answers each by its number; what it has not answered when
 * it is gone was not acknowledged.
 *
 * @typedef {{ ground: import('./house.mjs').Ground }} Job
 * @typedef {{ point?: import('./steps.mjs').Point, seed?: string, server?: number }} Beginning
 */

/** @type {Job} */
const { ground } = JSON.parse(process.argv[2] ?? '{}');
const house = await openHouse(ground, () => undefined);
await house.start();

/** As a power cut would end it: nothing is flushed, nobody is told. */
function die(/** @type {number} */ pid) {
  process.kill(pid, 'SIGKILL');
  // The signal needs a moment; not one more step is taken meanwhile.
  while (pid === process.pid);
}

/** @type {Record<string, (told: any) => unknown>} */
const acts = {
  begin({ point, seed, server = process.pid }) {
    sow(seed);
    steps.begin(point, () => die(server));
  },
  ask: (question) => house.ask(question),
  look: (question) => steps.aside(() => house.ask(question)),
  moveTo: ({ instant }) => house.moveTo(instant),
  settle: () => house.settle(),
  stop: () => house.stop(),
  taken: () => steps.taken(),
  die: () => die(process.pid),
};

process.on('disconnect', () => process.exit(1));
process.on('message', (/** @type {{ id: number, act: string, told: unknown }} */ { id, act, told }) => {
  void (async () => {
    try {
      process.send?.({ id, answer: await acts[act]?.(told ?? {}) });
    } catch (error) {
      process.send?.({ id, fault: String(error) });
    }
  })();
});
process.send?.({ id: 0 });
