import { describe } from 'vitest';
import { needs } from '../support/programs.js';
import { openProcesses } from './processes/world.js';
import { openWorld, type World, type WorldOptions } from './world.js';

/** Opens the world of a journey, in whatever mode it runs. */
export type OpenWorld = (options?: Omit<WorldOptions, 'demo' | 'production'>) => Promise<World>;

/**
 * A journey that is lived through twice: with the whole house in one process on SQLite, and with every service and the
 * gateway as a process of its own on MariaDB. It cannot tell which: it opens its world with what it is given.
 *
 * @example inBothModes('a complaint', (open) => { beforeAll(async () => { world = await open({ now }); }); … })
 */
export function inBothModes(story: string, journey: (open: OpenWorld) => void): void {
  describe(`${story}, with the house in one process`, () => {
    journey(openWorld);
  });
  needs('mariadb', `${story}, with each service in a process of its own`, () => journey(openProcesses));
}
