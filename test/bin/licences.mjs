#!/usr/bin/env node
import { join } from 'node:path';
import { dependencies, licences } from '../architecture/licences.mjs';

// `npm run licences`: every package that this one rests on with its licence, one line each, then how many of each licence;
// ends with 1 where a licence is unknown or not on the list.

const root = join(import.meta.dirname, '..', '..');
const all = dependencies(root);
const width = Math.max(...all.map(({ name, version }) => name.length + version.length + 1));
const counts = new Map();
for (const { name, version, licence, dev } of all) {
  process.stdout.write(`${`${name}@${version}`.padEnd(width)}  ${licence}${dev ? '  (development)' : ''}\n`);
  counts.set(licence, (counts.get(licence) ?? 0) + 1);
}
process.stdout.write('\n');
for (const [licence, count] of [...counts].sort(([, a], [, b]) => b - a))
  process.stdout.write(`${String(count).padStart(5)}  ${licence}\n`);
const { note, faults } = await licences(root);
process.stdout.write(
  `\n${note}, ${faults.length === 0 ? 'all of them on the list.' : 'and these are not on the list:'}\n`,
);
for (const fault of faults) process.stdout.write(`${fault}\n`);
process.exitCode = faults.length === 0 ? 0 : 1;
