#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

// `npm start`: builds when the sources changed since the last build, then runs everything in this one process.
// Only Node's own modules are used before the check of the version, so that an old Node gets a sentence, not a stack.

const OLDEST = { major: 20, minor: 19 };
const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const say = (/** @type {string} */ line) => process.stdout.write(`${line}\n`);

function refuse(/** @type {string} */ sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < OLDEST.major || (major === OLDEST.major && minor < OLDEST.minor))
  refuse(`Concord needs Node.js ${OLDEST.major}.${OLDEST.minor} or later; this is ${process.versions.node}.`);
if (!existsSync(join(root, 'node_modules', 'turbo')))
  refuse('The packages are not installed yet. Run "npm ci" in the folder of the project, then "npm start" again.');

// What stands in the environment already wins over the file.
if (existsSync(join(root, '.env'))) process.loadEnvFile(join(root, '.env'));

const { stampOf, isBuilt, rememberBuilt } = await import('./build-stamp.mjs');
const stamp = stampOf(root);
if (!isBuilt(root, stamp)) {
  const { build } = await import('./build.mjs');
  say('Building, because the sources are new or have changed. The first time this takes about a minute.');
  await build(root, say).catch((error) => refuse(error.message));
  rememberBuilt(root, stamp);
}

// graphql-js and others look at every value twice where they think that they are being developed.
process.env['NODE_ENV'] ??= 'production';
const { main } = await import(pathToFileURL(join(root, 'gateway', 'dist', 'standalone.js')).href);
// Signals reach `main` directly, since it runs in this process; a fault that escapes it must not look like success.
await main().catch((/** @type {unknown} */ error) => {
  // Who runs the installation can cure an OperatorFault: the sentence helps, the stack would hide it.
  const told = error instanceof Error ? (error.name === 'OperatorFault' ? error.message : error.stack) : error;
  process.stderr.write(`Concord could not start: ${told}\n`);
  process.exit(1);
});
