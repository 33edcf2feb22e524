#!/usr/bin/env node
import { spawn } from 'node:child_process';
import { join } from 'node:path';

// `npm run scenarios [-- -t "31 "]`: tells every published case, or those of that name, and prints the book of them.

const room = join(import.meta.dirname, '..');
const vitest = join(room, '..', 'node_modules', 'vitest', 'vitest.mjs');
const reporter = join(room, 'scenarios', 'book-reporter.mjs');
const told = ['run', 'scenarios/cases', '--root', room, `--reporter=${reporter}`, ...process.argv.slice(2)];
const child = spawn(process.execPath, [vitest, ...told], { stdio: 'inherit' });
/** @type {const} */ (['SIGINT', 'SIGTERM']).forEach((signal) => process.on(signal, () => child.kill(signal)));
child.once('close', (code) => process.exit(code ?? 1));
