#!/usr/bin/env node
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { build } from '../../gateway/bin/build.mjs';
import { missing, requireAll, SET_UP, titleOf } from './programs.mjs';

// `npm test [-- vitest's own arguments]`: builds what has changed, then runs every suite of every workspace once.

const root = join(import.meta.dirname, '..', '..');
const say = (/** @type {string} */ line) => process.stdout.write(`${line}\n`);

function fail(/** @type {string} */ sentence) {
  say(`${sentence}\n\n0 passed, 1 failed, 0 skipped`);
  process.exit(1);
}

const absent = missing().map(titleOf);
if (requireAll() && absent.length > 0)
  fail(
    `Every suite has to run here (CONCORD_REQUIRE_ALL=1), but ${absent.join(' and ')} cannot be found. Run: ${SET_UP}`,
  );

await build(root, say).catch((error) => fail(error.message));

const vitest = spawn(
  process.execPath,
  [join(root, 'node_modules', 'vitest', 'vitest.mjs'), 'run', '--root', root, ...process.argv.slice(2)],
  { cwd: root, stdio: 'inherit' },
);
/** @type {const} */ (['SIGINT', 'SIGTERM']).forEach((signal) => process.on(signal, () => vitest.kill(signal)));
vitest.once('close', (code) => process.exit(code ?? 1));
