import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { needs } from '../support/programs.js';
import { layBase, type Base } from './base.js';
import { inFolder, type Laying } from './ground.js';
import { layOnServer, type ServerGround } from './on-server.js';
import { everyPoint, inPairs, spread, telling } from './points.js';
import type { Scenario } from './scenario.js';
import { scenarios } from './scenarios.js';
import { seeded } from './seeded.js';
import { print, tableOf } from './table.js';
import { stepsOf, tried, unbroken, type Unbroken } from './trial.js';

/** All points of all scenarios instead of the telling ones. */
const everyOne = process.env['CONCORD_EVERY_POINT'] === '1';
/** Points at which a seeded bug is tried, and at which a server is killed: the latter starts two more processes. */
const MOST_SEEDED = 6;
const MOST_ON_SERVER = 6;
/** Milliseconds for all points of one scenario: each starts a process. */
const LONG = 600_000;
const HEADS = ['steps', 'points', 'killed at the step', 'acts sent again', 'violations'];

let base: Base;
const wholes = new Map<keyof typeof scenarios, Unbroken>();
beforeAll(async () => {
  base = await layBase();
}, LONG);
afterAll(() => base?.clear());

type Chosen = (taken: readonly string[]) => ReturnType<typeof everyPoint>;

type Rows = (readonly (string | number)[])[];

/** Tries a scenario at points, and says in the table what came of it. */
async function tryAt(scenario: Scenario, lay: Laying, whole: Unbroken, chosen: Chosen, rows: Rows) {
  const points = everyOne ? everyPoint(whole.taken) : chosen(whole.taken);
  const outcomes = await inPairs(points, async (point) => ({
    at: point ? `${point.isBehind ? 'behind' : 'before'} ${point.kind} #${point.nth}` : 'behind the last step',
    ...(await tried({ scenario, base, lay, point }, whole)),
  }));
  const violated = outcomes.filter(({ violations }) => violations.length > 0);
  const reached = outcomes.filter((each) => each.reached).length;
  const retried = outcomes.reduce((sum, each) => sum + each.retried, 0);
  rows.push([scenario.title, whole.taken.length, points.length, reached, retried, violated.length]);
  expect(violated).toEqual([]);
  // Two services at once take other turns each time: at a step that does not come this time nobody dies.
  expect(reached).toBeGreaterThanOrEqual(Math.floor((points.length - 1) * 0.8));
}

describe('a house that is killed at a step of an act, started again, and asked again', () => {
  const known = new Set<string>();
  const rows: Rows = [];
  afterAll(() => print(tableOf(['on SQLite', ...HEADS], rows)));

  for (const [name, scenario] of Object.entries(scenarios))
    it(
      `${scenario.title}: nothing is lost, nothing doubled`,
      async () => {
        const whole = await unbroken({ scenario, base, lay: inFolder });
        wholes.set(name as keyof typeof scenarios, whole);
        await tryAt(scenario, inFolder, whole, (taken) => telling(taken, known), rows);
      },
      LONG,
    );
});

describe('a bug of each kind, put between the house and its driver', () => {
  const rows: Rows = [];
  afterAll(() => print(tableOf(['seeded bug', 'scenario', 'points', 'caught at'], rows)));

  for (const { seed, scenario: name, says } of seeded)
    it(
      `${seed} is caught`,
      async () => {
        const scenario = scenarios[name];
        const lay = inFolder;
        const whole = wholes.get(name) ?? (await unbroken({ scenario, base, lay }));
        const trial = { scenario, base, lay, seed, patience: 1_500 };
        const taken = await stepsOf(trial);
        // Around the commits: what a bug does with a kill in the middle of a transaction, the next transaction undoes.
        const points = spread(telling(taken, new Set(taken)), MOST_SEEDED);
        const outcomes = await inPairs(points, (point) => tried({ ...trial, point }, whole));
        const caught = outcomes.filter(({ violations }) => violations.some((each) => says.test(each)));
        rows.push([seed, scenario.title, points.length, caught.length]);
        expect(caught.length, JSON.stringify(outcomes.map(({ violations }) => violations))).toBeGreaterThan(0);
      },
      LONG,
    );
});

needs('mariadb', 'a MariaDB server that is killed at a step of an act, and comes back', () => {
  // The house does not stop while its server may be away: it dies.
  const chosen = [{ ...scenarios.write, stops: false }, scenarios.reaction, scenarios.consent, scenarios.payout];
  const rows: Rows = [];
  let server: ServerGround;
  beforeAll(async () => {
    server = await layOnServer(base, chosen);
  }, LONG);
  afterAll(() => {
    server?.clear();
    print(tableOf(['on MariaDB', ...HEADS], rows));
  });

  for (const scenario of chosen)
    it(
      `${scenario.title}: nothing is lost, nothing doubled`,
      async () => {
        const whole = await unbroken({ scenario, base, lay: server.lay });
        const some: Chosen = (taken) => spread(telling(taken, new Set(taken)), MOST_ON_SERVER);
        await tryAt(scenario, server.lay, whole, some, rows);
      },
      LONG,
    );
});
