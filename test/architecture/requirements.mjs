import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathsOf } from './routes.mjs';
import { filesOf, read } from './tree.mjs';

const LIST = 'test/requirements.json';

/** @typedef {{ readonly tests?: readonly string[], readonly screen?: string }} Proof */

/**
 * Every requirement in `test/requirements.json` points to tests that exist, as `file::name`, and where a person meets
 * it on a screen, to a route of that portal, as `/<portal>/<path>`.
 */
export async function requirements(/** @type {string} */ root) {
  if (!existsSync(join(root, LIST))) return { faults: [`${LIST} is missing.`] };
  /** @type {Record<string, Proof>} */
  const list = JSON.parse(read(root, LIST));
  const faults = Object.entries(list).flatMap(([id, { tests = [], screen, ...other }]) => [
    ...(/^[PCLMX]\d+$/.test(id) ? [] : [`${id} is no requirement: ids are P, C, L, M or X and a number.`]),
    ...Object.keys(other).map((key) => `${id}: "${key}" means nothing here; a requirement has "tests" and a "screen".`),
    ...(tests.length > 0 ? [] : [`${id} names no test.`]),
    ...tests.flatMap((test) => faultOfTest(root, test)).map((fault) => `${id}: ${fault}`),
    ...(screen === undefined ? [] : faultOfScreen(root, screen)).map((fault) => `${id}: ${fault}`),
  ]);
  return { note: `${Object.keys(list).length} listed`, faults };
}

function faultOfTest(/** @type {string} */ root, /** @type {string} */ test) {
  const [file = '', name = ''] = test.split('::');
  if (name === '') return [`"${test}" is not written as file::name.`];
  if (!/[.]test[.]ts$/.test(file) || !existsSync(join(root, file))) return [`there is no test file ${file}.`];
  return quoted(read(root, file), name) ? [] : [`${file} has no test named "${name}".`];
}

/** A test's name stands in its file as a whole string, whichever quotes it has. */
const quoted = (/** @type {string} */ source, /** @type {string} */ name) =>
  [`'${name.replaceAll("'", "\\'")}'`, `"${name}"`, `\`${name}\``].some((string) => source.includes(string));

function faultOfScreen(/** @type {string} */ root, /** @type {string} */ screen) {
  const [, portal = '', path = ''] = /^\/([^/]+)(\/.*)$/.exec(screen) ?? [];
  const routes = filesOf(root).find((file) => file === `portals/${portal}/src/routes.ts`);
  if (routes === undefined) return [`the screen ${screen} names a portal without routes.ts.`];
  const known = pathsOf(read(root, routes)).includes(path);
  return known ? [] : [`${routes} has no route ${path}.`];
}
