import { afterAll, beforeAll, expect, it } from 'vitest';
import { needs } from '../support/programs.js';
import { layBase, type Base } from './base.js';
import { layOnServer, type ServerGround } from './on-server.js';
import { everyPoint, inPairs, spread, telling } from './points.js';
import { scenarios } from './scenarios.js';
import { print, tableOf } from './table.js';
import { tried, unbroken } from './trial.js';

/** Points for each scenario: each starts a server twice, and a process. */
const MOST = process.env['CONCORD_EVERY_POINT'] === '1' ? Number.POSITIVE_INFINITY : 7;
const LONG = 600_000;

needs('mariadb', 'a MariaDB server that is killed at a step of an act, and comes back', () => {
  // The house does not stop while its server may be away: it dies.
  const chosen = [{ ...scenarios.write, stops: false }, scenarios.reaction, scenarios.consent, scenarios.payout];
  const rows: (string | number)[][] = [];
  let base: Base;
  let server: ServerGround;
  beforeAll(async () => {
    base = await layBase();
    server = await layOnServer(base, chosen);
  }, LONG);
  afterAll(() => {
    server?.clear();
    base?.clear();
    print(tableOf(['scenario on MariaDB', 'steps', 'points', 'server killed', 'acts', 'violations'], rows));
  });

  for (const scenario of chosen)
    it(
      `${scenario.title}: nothing is lost, nothing doubled`,
      async () => {
        const trial = { scenario, base, lay: server.lay };
        const whole = await unbroken(trial);
        const { taken } = whole;
        // The last act has nothing behind it that the server could die at.
        const points = spread(MOST > 7 ? everyPoint(taken) : telling(taken, new Set()), MOST).filter(Boolean);
        const outcomes = await inPairs(points, async (point) => ({
          at: point && `${point.kind} #${point.nth}`,
          ...(await tried({ ...trial, point }, whole)),
        }));
        const violated = outcomes.filter(({ violations }) => violations.length > 0);
        const killed = outcomes.filter(({ reached }) => reached).length;
        const acts = outcomes.reduce((sum, { retried }) => sum + retried, 0);
        rows.push([scenario.title, taken.length, points.length, killed, acts, violated.length]);
        expect(violated).toEqual([]);
        expect(killed).toBeGreaterThanOrEqual(Math.floor(points.length * 0.8));
      },
      LONG,
    );
});
