import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { faultsOf, runScript } from './command.mjs';
import { scripts } from './types.mjs';

/** The committed graphs are what the services emit today, and they compose. */
export async function schema(/** @type {string} */ root) {
  if (!existsSync(join(root, 'schema', 'package.json')) || scripts(root, 'schema').check === undefined)
    return { faults: [], skipped: 'the schema package has no script "check" yet' };
  const result = await runScript(root, 'schema', 'check');
  return { faults: faultsOf('The graph is not current or does not compose:', result) };
}
