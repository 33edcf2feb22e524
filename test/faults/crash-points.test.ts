import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { layBase, type Base } from './base.js';
import { inFolder } from './ground.js';
import { everyPoint, inPairs, spread, telling } from './points.js';
import { scenarios } from './scenarios.js';
import { seeded } from './seeded.js';
import { print, tableOf } from './table.js';
import { stepsOf, tried, unbroken, type Unbroken } from './trial.js';

/** All points of all scenarios instead of the telling ones: some ten minutes. */
const everyOne = process.env['CONCORD_EVERY_POINT'] === '1';
/** Points at which a seeded bug is tried. */
const MOST = 8;
/** Milliseconds for the points of one scenario: each starts a process. */
const LONG = 600_000;

let base: Base;
const wholes = new Map<keyof typeof scenarios, Unbroken>();
beforeAll(async () => {
  base = await layBase();
});
afterAll(() => base?.clear());

describe('a house that is killed at a step of an act, started again, and asked again', () => {
  const known = new Set<string>();
  const rows: (string | number)[][] = [];
  afterAll(() =>
    print(tableOf(['scenario', 'steps', 'points', 'killed at the step', 'sent again', 'violations'], rows)),
  );

  for (const [name, scenario] of Object.entries(scenarios))
    it(
      `${scenario.title}: nothing is lost, nothing doubled`,
      async () => {
        const whole = await unbroken({ scenario, base, lay: inFolder });
        wholes.set(name as keyof typeof scenarios, whole);
        const points = everyOne ? everyPoint(whole.taken) : telling(whole.taken, known);
        const outcomes = await inPairs(points, async (point) => ({
          at: point ? `${point.kind} #${point.nth}` : 'behind the last step',
          ...(await tried({ scenario, base, lay: inFolder, point }, whole)),
        }));
        const violated = outcomes.filter(({ violations }) => violations.length > 0);
        const reached = outcomes.filter((each) => each.reached).length;
        const retried = outcomes.reduce((sum, each) => sum + each.retried, 0);
        rows.push([scenario.title, whole.taken.length, points.length, reached, retried, violated.length]);
        expect(violated).toEqual([]);
        // A point that the run did not come by this time is one that nobody died at.
        expect(reached).toBeGreaterThanOrEqual(Math.floor((points.length - 1) * 0.8));
      },
      LONG,
    );
});

describe('a bug of each kind, put between the house and its driver', () => {
  const rows: (string | number)[][] = [];
  afterAll(() => print(tableOf(['seeded bug', 'scenario', 'points', 'caught at'], rows)));

  for (const { seed, scenario: name, says } of seeded)
    it(
      `${seed} is caught`,
      async () => {
        const scenario = scenarios[name];
        const trial = { scenario, base, lay: inFolder, seed, patience: 1_500 };
        const whole = wholes.get(name) ?? (await unbroken({ ...trial, patience: undefined }));
        const taken = await stepsOf(trial);
        // Around the commits: what a bug does with a kill in the middle of a transaction, the next transaction undoes.
        const points = spread(telling(taken, new Set(taken)), MOST);
        const outcomes = await inPairs(points, (point) => tried({ ...trial, point }, whole));
        const caught = outcomes.filter(({ violations }) => violations.some((each) => says.test(each)));
        rows.push([seed, scenario.title, points.length, caught.length]);
        expect(caught.length, JSON.stringify(outcomes.map(({ violations }) => violations))).toBeGreaterThan(0);
      },
      LONG,
    );
});
