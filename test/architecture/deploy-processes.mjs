import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { read } from './tree.mjs';

/** @typedef {Readonly<Record<string, string>>} Variables */
/**
 * A process of the house as whoever deploys it knows it: what is run, and how it reads what it is told.
 *
 * @typedef {{ readonly name: string, readonly command: string, readonly script: string, readonly isService: boolean,
 *   readonly read: (source: Record<string, string | undefined>) => unknown }} HouseProcess
 */

/** A process that is told to stop has so long, all in all: as `createShutdown` has it. Seconds. */
export const STOPS_WITHIN = 25;

/** Every process of a distributed installation, and `standalone`. Reads compiled code. */
export async function processesOf(/** @type {string} */ root) {
  const load = (/** @type {string} */ file) => import(pathToFileURL(join(root, file)).href);
  const { scripts } = JSON.parse(read(root, 'package.json'));
  /** @type {Map<string, HouseProcess>} */
  const processes = new Map();
  /** As `npm run start:…` starts it. */
  const add = (
    /** @type {string} */ name,
    /** @type {HouseProcess['read']} */ reader,
    /** @type {string} */ command,
    isService = false,
  ) => processes.set(name, { name, command, script: command.split(' ').at(-1) ?? '', isService, read: reader });
  for (const file of readdirSync(join(root, 'schema', 'subgraphs')).sort()) {
    const name = file.replace('.graphql', '');
    const { readSettings } = await load(`services/${name}/dist/environment.js`);
    add(name, readSettings, scripts[`start:${name}`], true);
  }
  const { readGatewaySettings } = await load('gateway/dist/gateway.environment.js');
  add('gateway', readGatewaySettings, scripts['start:gateway']);
  const { readSettings } = await load('gateway/dist/environment.js');
  add('standalone', readSettings, scripts.start);
  return processes;
}

/** What is wrong with what a process is told: a variable it does not know, one that is missing, one it cannot read. */
export function variableFaults(
  /** @type {HouseProcess} */ { name, read },
  /** @type {Variables} */ told,
  /** @type {string} */ where,
) {
  const known = variablesOf(read);
  const strange = Object.keys(told).filter((variable) => !known.has(variable));
  return [
    ...strange.map((variable) => `${where}: ${variable} is read by nobody in ${name}.`),
    ...refusalOf(() => read(told)).map((line) => `${where}: ${line}.`),
  ];
}

/** The names that a reader asks its source for. */
function variablesOf(/** @type {HouseProcess['read']} */ read) {
  /** @type {Set<string>} */
  const asked = new Set();
  const source = new Proxy(/** @type {Record<string, string | undefined>} */ ({}), {
    get: (_, name) => void asked.add(String(name)),
  });
  refusalOf(() => read(source));
  return asked;
}

/** The lines of the reader's complaint; none when it took everything. */
function refusalOf(/** @type {() => unknown} */ read) {
  try {
    read();
    return [];
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'OperatorFault') throw error;
    const lines = error.message.split('\n');
    return lines.slice(1).map((line) => line.trim());
  }
}

/**
 * Where others are looked for: each of the addresses, comma-separated, must be one at which that service listens.
 * `listens` answers what listens at `host:port`, by its name.
 */
export function addressFaults(
  /** @type {Variables} */ told,
  /** @type {string} */ where,
  /** @type {(address: string) => string | undefined} */ listens,
) {
  return Object.entries(told)
    .filter(([variable]) => variable.endsWith('_URL') && !['DATABASE_URL', 'PUBLIC_URL'].includes(variable))
    .flatMap(([variable, value]) =>
      value.split(',').flatMap((address) => {
        const service = variable.replace('_URL', '').toLowerCase();
        const found = listens(address.trim().replace(/^https?:\/\/|\/$/g, ''));
        return found === service ? [] : [`${where}: ${variable} says ${address}, where ${found ?? 'nobody'} listens.`];
      }),
    );
}

/** Whether a script of the house is there: what is compiled, by its source. */
export const isThere = (/** @type {string} */ root, /** @type {string} */ script) =>
  existsSync(join(root, script.replace(/\/dist\/(.*)\.js$/, '/src/$1.ts')));
