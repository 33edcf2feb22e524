#!/usr/bin/env node
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from '../../gateway/bin/build.mjs';
import { isBuilt, rememberBuilt, stampOf } from '../../gateway/bin/build-stamp.mjs';

// `npm run bench [-- name …]`: measures the compiled product. Ends well whether or not an aim is met; a bench that
// cannot be run is a failure.

/** @typedef {{ what: string, value: number, unit: string, aim?: string, met?: boolean }} Row */

const root = join(import.meta.dirname, '..', '..');
const folder = join(root, 'test', 'bench');
const say = (/** @type {string} */ line) => process.stdout.write(`${line}\n`);

const asked = process.argv.slice(2);
const names = readdirSync(folder)
  .flatMap((file) => /^(.+)[.]bench[.]mjs$/.exec(file)?.[1] ?? [])
  .filter((name) => asked.length === 0 || asked.includes(name));
if (names.length === 0) {
  say(`There is no such bench: ${asked.join(', ')}`);
  process.exit(1);
}

const stamp = stampOf(root);
if (!isBuilt(root, stamp)) {
  await build(root, say);
  rememberBuilt(root, stamp);
}
const machine = { node: process.version, cpu: cpus()[0]?.model ?? '', cores: cpus().length, memory: totalmem() };
mkdirSync(join(folder, 'results'), { recursive: true });
for (const name of names) {
  const { title, run } = await import(pathToFileURL(join(folder, `${name}.bench.mjs`)).href);
  say(`\n${title}`);
  const { rows, ...raw } = await run();
  say(table(rows));
  const at = new Date().toISOString();
  writeFileSync(
    join(folder, 'results', `${name}.json`),
    `${JSON.stringify({ name, at, machine, rows, ...raw }, null, 2)}\n`,
  );
}
say(`\n${machine.cores} × ${machine.cpu}, Node ${machine.node}; numbers in test/bench/results/`);

function table(/** @type {Row[]} */ rows) {
  const width = Math.max(...rows.map(({ what }) => what.length));
  return rows
    .map(({ what, value, unit, aim, met }) => {
      const verdict = aim === undefined ? '' : `   aim ${aim}: ${met ? 'pass' : 'FAIL'}`;
      return `  ${what.padEnd(width)}  ${value.toFixed(2).padStart(9)} ${unit}${verdict}`;
    })
    .join('\n');
}
