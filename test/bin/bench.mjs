#!/usr/bin/env node
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from '../../gateway/bin/build.mjs';
import { isBuilt, rememberBuilt, stampOf } from '../../gateway/bin/build-stamp.mjs';

// `npm run bench [-- name …]`: measures the compiled product, one bench after another, each in a process of its own, so
// that what one leaves in memory costs the next nothing. Ends well whether or not an aim is met; a bench that cannot be
// run, or does not come to its end, is a failure.

/** @typedef {{ what: string, value: number, unit: string, aim?: string, met?: boolean }} Row */

/** Minutes that one bench may take at most. */
const LIMIT = 30;
const root = join(import.meta.dirname, '..', '..');
const folder = join(root, 'test', 'bench');
const say = (/** @type {string} */ line) => process.stdout.write(`${line}\n`);

const asked = process.argv.slice(2);
if (asked[0] === '--measure') await measure(asked[1] ?? '');
else process.exitCode = await measureAll(asked);

/** Builds what is not built, and measures each bench that was asked for; all when none was. @returns the exit code */
async function measureAll(/** @type {readonly string[]} */ wanted) {
  const names = readdirSync(folder)
    .flatMap((file) => /^(.+)[.]bench[.]mjs$/.exec(file)?.[1] ?? [])
    .filter((name) => wanted.length === 0 || wanted.includes(name));
  if (names.length === 0) {
    say(`There is no such bench: ${wanted.join(', ')}`);
    return 1;
  }
  const stamp = stampOf(root);
  if (!isBuilt(root, stamp)) {
    await build(root, say);
    rememberBuilt(root, stamp);
  }
  const failed = [];
  for (const name of names) {
    const begun = performance.now();
    const child = spawn(process.execPath, [import.meta.filename, '--measure', name], { stdio: 'inherit' });
    const limit = setTimeout(() => child.kill('SIGTERM'), LIMIT * 60_000);
    const [code] = await once(child, 'exit');
    clearTimeout(limit);
    if (code !== 0) failed.push(name);
    say(`  ${((performance.now() - begun) / 60_000).toFixed(1)} minutes`);
  }
  if (failed.length > 0) say(`\nNot measured: ${failed.join(', ')}`);
  say(`\n${cpus().length} × ${cpus()[0]?.model ?? ''}, Node ${process.version}; numbers in test/bench/results/`);
  return failed.length > 0 ? 1 : 0;
}

/** Measures one bench in this process, shows its table and keeps its numbers. */
async function measure(/** @type {string} */ name) {
  // What a bench has started ends with it: by its own handlers of `exit`.
  process.once('SIGTERM', () => process.exit(1));
  const { title, run } = await import(pathToFileURL(join(folder, `${name}.bench.mjs`)).href);
  say(`\n${title}`);
  const { rows, ...raw } = await run();
  say(table(rows));
  const at = new Date().toISOString();
  const machine = { node: process.version, cpu: cpus()[0]?.model ?? '', cores: cpus().length, memory: totalmem() };
  mkdirSync(join(folder, 'results'), { recursive: true });
  const told = `${JSON.stringify({ name, at, machine, rows, ...raw }, null, 2)}\n`;
  writeFileSync(join(folder, 'results', `${name}.json`), told);
}

function table(/** @type {Row[]} */ rows) {
  const width = Math.max(...rows.map(({ what }) => what.length));
  return rows
    .map(({ what, value, unit, aim, met }) => {
      const verdict = aim === undefined ? '' : `   aim ${aim}: ${met ? 'pass' : 'FAIL'}`;
      return `  ${what.padEnd(width)}  ${value.toFixed(2).padStart(9)} ${unit}${verdict}`;
    })
    .join('\n');
}
