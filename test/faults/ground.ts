import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { scratchFolder } from '@concord/kit/test/scratch';
import { THURSDAY, type Base } from './base.js';
import type { Ground } from './child/house.mjs';
import { openHistory, type History } from './history.js';
import type { Scenario } from './scenario.js';
import type { KillableServer } from './server.js';

/** What one trial stands on: records of its own, and the client's book beside them. */
export interface Laid {
  readonly ground: Ground;
  readonly history: History;
  /** The server that is to die instead of the house. */
  readonly server?: KillableServer;
}

/** Lays the ground of a trial, lets it be used, and clears it. */
export interface Laying {
  <Found>(what: { scenario: Scenario; base: Base }, work: (laid: Laid) => Promise<Found>): Promise<Found>;
  /** Times that a client sends an act again while the house cannot answer. */
  readonly again: number;
}

/** Files in a folder, as `npm start` keeps them. */
export const inFolder: Laying = Object.assign(onFiles, { again: 0 });

async function onFiles<Found>(
  { scenario, base }: { scenario: Scenario; base: Base },
  work: (laid: Laid) => Promise<Found>,
): Promise<Found> {
  const place = scratchFolder('concord-faults-');
  const folder = join(place, 'records');
  mkdirSync(join(place, 'client'));
  const history = openHistory(join(place, 'client', 'history.jsonl'));
  try {
    base.lay(scenario.stage, folder);
    return await work({ ground: { folder, services: scenario.services, now: THURSDAY }, history });
  } finally {
    history.close();
    rmSync(place, { recursive: true, force: true });
  }
}
