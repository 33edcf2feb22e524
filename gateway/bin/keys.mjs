#!/usr/bin/env node
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

// `npm run keys -- <folder>`: makes what is missing of the keys of a distributed installation.

const root = join(import.meta.dirname, '..', '..');
const [given] = process.argv.slice(2);
if (given === undefined) {
  process.stderr.write('Say where the keys belong: npm run keys -- <folder>\n');
  process.exit(1);
}
const folder = resolve(given);
const services = readdirSync(join(root, 'schema', 'subgraphs')).map((file) => file.replace(/[.]graphql$/, ''));

const { makeInstallationKeys } = await import('../dist/installation-keys.js');
const made = await makeInstallationKeys(folder, services.sort()).catch((/** @type {Error} */ fault) => {
  process.stderr.write(`${fault.message}\n`);
  process.exit(1);
});
for (const file of made) process.stdout.write(`${file}\n`);
process.stdout.write(
  made.length === 0
    ? 'Every key is there.\n'
    : `Each process gets ${folder}/<its name>, for its own account alone, and peers.json. Keep a copy of every sealing.json
apart from the databases: whoever loses one loses what it sealed.\n`,
);
