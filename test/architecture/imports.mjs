import { createRequire } from 'node:module';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const rules = createRequire(import.meta.url)('../../.dependency-cruiser.cjs');
const ROOMS = ['services', 'gateway', 'schema', 'portals', 'test'];

/**
 * Who imports whom, against `.dependency-cruiser.cjs`. Each fault names the importing file, the imported one, and the
 * sentence of the rule.
 */
export async function imports(/** @type {string} */ root) {
  const { cruise } = await import('dependency-cruiser');
  const { output } = await cruise(
    ROOMS.filter((room) => existsSync(join(root, room))),
    { ...rules.options, baseDir: root, validate: true, ruleSet: { forbidden: rules.forbidden } },
    rules.options.enhancedResolveOptions,
  );
  if (typeof output === 'string') throw new Error('the import checker answered with a text, not with its findings');
  const { violations, totalCruised } = output.summary;
  const sentences = new Map(rules.forbidden.map((/** @type {{ name: string }} */ rule) => [rule.name, rule]));
  return {
    note: `${totalCruised} modules`,
    faults: violations.map(({ from, to, rule, cycle }) => {
      const path = cycle ? cycle.map(({ name }) => name).join(' → ') : to;
      return `${from} → ${path}\n  ${rule.name}: ${sentences.get(rule.name)?.comment}`;
    }),
  };
}
