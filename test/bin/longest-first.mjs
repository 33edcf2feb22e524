import { relative } from 'node:path';
import { BaseSequencer } from 'vitest/node';

/**
 * Suites of `test/` that take a minute or more, the longest first. A run has two workers: what takes long begins early, so
 * that neither waits alone at the end.
 */
const LONG = [
  'test/faults/crash-points.test.ts',
  'test/portals/every-route.test.ts',
  'test/distributed/replicas.test.ts',
  'test/security/three-houses.test.ts',
  'test/security/fuzz.test.ts',
  'test/journeys/first-run.test.ts',
];

/** What takes long comes first within its workspace; the rest as vitest would have it. */
export class LongestFirst extends BaseSequencer {
  /** @override */
  async sort(/** @type {import('vitest/node').TestSpecification[]} */ files) {
    const { root } = this.ctx.config;
    const place = (/** @type {import('vitest/node').TestSpecification} */ { moduleId }) => {
      const at = LONG.indexOf(relative(root, moduleId));
      return at === -1 ? LONG.length : at;
    };
    const sorted = await super.sort(files);
    return sorted.toSorted((a, b) =>
      a.project.name === b.project.name ? place(a) - place(b) : sorted.indexOf(a) - sorted.indexOf(b),
    );
  }
}
