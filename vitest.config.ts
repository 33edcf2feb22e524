import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './test/bin/longest-first.mjs';

/** Every workspace that says how its tests run, each a project of one run. */
const within = (parent: string) => readdirSync(join(import.meta.dirname, parent)).map((name) => `${parent}/${name}`);
const projects = [...within('services'), 'gateway', 'schema', ...within('portals'), 'test'].filter((folder) =>
  existsSync(join(import.meta.dirname, folder, 'vitest.config.ts')),
);

export default defineConfig({
  test: {
    projects,
    // Two files at a time: some suites start a database or a browser of their own.
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    silent: 'passed-only',
    reporters: ['default', './test/bin/closing-reporter.mjs'],
  },
});
