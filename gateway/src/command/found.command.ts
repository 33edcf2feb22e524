import { createInterface } from 'node:readline/promises';
import { readSettings } from '../environment.js';
import { foundHere } from '../found-here.js';
import { FOUNDING, foundingOf } from '../founding.js';
import type { Command } from './usage.js';

/** `found …` */
export const foundCommand: Command = {
  usage: [`found ${FOUNDING}`],
  told: [
    'found          founds a hospital, an insurer or a committee with its first administrator, under the law of its place',
    '               (national, zhejiang, ningbo); the password is the first line of the standard input.',
    '               Stop Concord first: the data folder belongs to one process at a time.',
  ],
  run: ([first, ...rest]) => (first === 'found' && foundingOf(rest, '') ? tellFounded(rest) : undefined),
};

async function tellFounded(words: readonly string[]): Promise<number> {
  const organization = foundingOf(words, await passwordOfInput());
  if (organization) process.stdout.write(`${await foundHere(readSettings(), organization)}\n`);
  return organization ? 0 : 2;
}

/** The first line of the standard input. */
async function passwordOfInput(): Promise<string> {
  if (process.stdin.isTTY) process.stderr.write('Password of the administrator: ');
  const lines = createInterface({ input: process.stdin });
  const { value = '' } = await lines[Symbol.asyncIterator]().next();
  lines.close();
  return String(value);
}
