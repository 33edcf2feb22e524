#!/usr/bin/env node
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { deploy } from '../architecture/deploy.mjs';
import { environment } from '../architecture/environment.mjs';
import { imports } from '../architecture/imports.mjs';
import { licences } from '../architecture/licences.mjs';
import { moves } from '../architecture/moves.mjs';
import { policy } from '../architecture/policy.mjs';
import { readmes } from '../architecture/readmes.mjs';
import { requirements } from '../architecture/requirements.mjs';
import { schema } from '../architecture/schema.mjs';
import { sizes } from '../architecture/sizes.mjs';
import { format, lint } from '../architecture/style.mjs';
import { portalTypes, types } from '../architecture/types.mjs';
import { twins } from '../architecture/twins.mjs';
import { wholeTypes } from '../architecture/whole-types.mjs';
import { words } from '../architecture/words.mjs';
import { runChecks } from './run-checks.mjs';

// `npm run check [names…]`: everything that can be said about the code without running the product. Every check runs,
// whatever the others found; one line each, then what to mend.

const root = join(import.meta.dirname, '..', '..');

/** What loads compiled code waits for the compiler. */
const CHECKS = [
  { name: 'types', run: types },
  { name: 'imports', run: imports },
  { name: 'lint', run: lint },
  { name: 'format', run: format },
  { name: 'sizes', run: sizes },
  { name: 'words', run: words },
  { name: 'readmes', run: readmes },
  { name: 'environment', run: environment },
  { name: 'twins', run: twins },
  { name: 'moves', run: moves },
  { name: 'requirements', run: requirements },
  { name: 'licences', run: licences },
  { name: 'schema', run: schema, after: 'types' },
  { name: 'policy', run: policy, after: 'types' },
  { name: 'deploy', run: deploy, after: 'types' },
  { name: 'tests', run: wholeTypes, after: 'types' },
  { name: 'portals', run: portalTypes, after: 'schema' },
];

const asked = process.argv.slice(2);
const chosen = asked.length === 0 ? CHECKS : CHECKS.filter(({ name }) => asked.includes(name));
const begun = performance.now();
const failed = await runChecks(chosen, root, (line) => process.stdout.write(`${line}\n`));
const seconds = ((performance.now() - begun) / 1000).toFixed(1);
process.stdout.write(
  failed.length === 0
    ? `All ${chosen.length} checks hold (${seconds} s).\n`
    : `${failed.length} of ${chosen.length} checks failed (${seconds} s): ${failed.join(', ')}. One alone: npm run check -- ${failed[0]}\n`,
);
process.exitCode = failed.length === 0 && chosen.length > 0 ? 0 : 1;
