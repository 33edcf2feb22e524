import { setTimeout as wait } from 'node:timers/promises';
import { acknowledgedFaults } from './check/acknowledged.js';
import { auditFaults, entryFaults } from './check/journal.js';
import { readingRecords } from './check/records.js';
import type { Ground } from './child/house.mjs';
import type { Point } from './child/steps.mjs';
import { createClient } from './client.js';
import { Gone, startDyingHouse, type DyingHouse } from './dying-house.js';
import type { Base } from './base.js';
import type { Laying } from './ground.js';
import type { History } from './history.js';
import { recover } from './recovery.js';
import type { Scenario } from './scenario.js';

/** What a run that nothing broke came to. */
export interface Unbroken {
  /** The kinds of the steps it took. */
  readonly taken: readonly string[];
  /** How often each kind of entry stands in the journals. */
  readonly entries: ReadonlyMap<string, number>;
}

/** What came of one point. */
export interface Outcome {
  /** Whether it died at its step; otherwise it was killed behind the last one. */
  readonly reached: boolean;
  /** Acts that were sent again. */
  readonly retried: number;
  readonly violations: readonly string[];
}

export interface Trial {
  readonly scenario: Scenario;
  readonly base: Base;
  /** Where its records lie. */
  readonly lay: Laying;
  /** Behind the last step, when left out. */
  readonly point?: Point | undefined;
  readonly seed?: string;
  /** Milliseconds that is waited, after the restart, for what must come. */
  readonly patience?: number;
}

/** Longest wait of who is sure that it comes. Milliseconds. */
const SURE = 20_000;

/** Runs a scenario to its end, and answers the steps it took and what it left. @throws Error when that is not right */
export async function unbroken(trial: Trial): Promise<Unbroken> {
  return trial.lay(trial, async ({ ground, history }) => {
    const house = await startDyingHouse(ground);
    await house.begin({});
    await play(house, history, trial);
    const taken = await house.taken();
    await house.die();
    const { entries, violations } = await recover({ ...trial, ground, history, patience: SURE });
    if (violations.length > 0) throw new Error(`Without a kill: ${violations.join('; ')}`);
    return { taken, entries };
  });
}

/** The steps of a run with a bug in it, however far it comes. */
export async function stepsOf(trial: Trial): Promise<readonly string[]> {
  return trial.lay(trial, async ({ ground, history }) => {
    const house = await startDyingHouse(ground);
    await house.begin({ ...(trial.seed !== undefined && { seed: trial.seed }) });
    await play(house, history, trial).catch((error: unknown) => {
      if (error instanceof Gone) throw error;
    });
    const taken = await house.taken();
    await house.die();
    return taken;
  });
}

/** Kills the house, or its server, at one point, opens what is left, sends everything again, and says what does not hold. */
export async function tried(trial: Trial, { entries }: Unbroken): Promise<Outcome> {
  return trial.lay(trial, async ({ ground, history, server }) => {
    const { point, seed, patience = SURE } = trial;
    const house = await startDyingHouse(ground);
    await house.begin({
      ...(point && { point }),
      ...(seed !== undefined && { seed }),
      ...(server && { server: server.pid() }),
    });
    const faults: string[] = [];
    let isGone = false;
    try {
      await play(house, history, trial);
    } catch (error) {
      isGone = error instanceof Gone;
      // What keeps the act itself from its end is seen as it stands.
      if (!isGone) faults.push(`before it died: ${String(error)}`);
    }
    if (!isGone) await house.die();
    if ((await house.ended) !== 'SIGKILL') faults.push('it ended by itself');
    await server?.answering();
    const reached = server ? server.deaths() > 0 : isGone;
    faults.push(...(await heldAtRestart(ground, history)));
    const after = await recover({ ...trial, ground, history, patience });
    faults.push(...after.violations, ...entryFaults(after.entries, entries));
    return { reached, retried: history.sent.size, violations: faults };
  });
}

/** What must hold before anything is mended, or sent again. */
async function heldAtRestart(ground: Ground, history: History): Promise<readonly string[]> {
  const faults = await readingRecords(ground, async (records) => [
    ...(await auditFaults(records)),
    ...(await acknowledgedFaults(records, history, false)),
  ]);
  return faults.map((each) => `at the restart ${each}`);
}

async function play(house: DyingHouse, history: History, { scenario, base, seed, lay }: Trial): Promise<void> {
  // A bug may keep the rest from coming; what it did until then is judged.
  const patience = seed === undefined ? SURE : 1_500;
  const client = createClient({ line: house, history, patience, again: lay.again });
  await scenario.play(client, base);
  for (let again = lay.again; ; again--) {
    try {
      await house.settle();
      break;
    } catch (error) {
      // Its server is away for a moment.
      if (error instanceof Gone || again <= 0) throw error;
      await wait(100);
    }
  }
  if (scenario.stops) await house.stop();
}
