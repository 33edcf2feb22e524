import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** @typedef {{ readonly place: string, readonly name: string, readonly version: string, readonly licence: string, readonly dev: boolean }} Dependency */

/** What asks for nothing but its notice, or for nothing. */
const FREE = [
  ...['MIT', 'ISC', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'BlueOak-1.0.0', 'CC0-1.0', 'Unlicense'],
  // Its own files stay under it, and we change none of them.
  'MPL-2.0',
];

/**
 * What may be used in few places alone: licence, which packages, and who may ask for them. The subgraph library is under
 * MIT and asks for a part of the planner, so that services have that part too, and no other.
 */
const CONFINED = {
  'Elastic-2.0': { packages: /^@apollo\//, askers: ['gateway', 'schema', 'test', '@apollo/subgraph'] },
};

/** Every dependency of the lock file, with the licence that its installed package names; by name. */
export function dependencies(/** @type {string} */ root) {
  return Object.entries(locked(root))
    .filter(([place, { link }]) => isPackage(place) && !link)
    .map(([place, { version = '', license, dev, devOptional }]) => ({
      ...{ place, name: nameOf(place), version },
      licence: installedLicence(join(root, place, 'package.json')) ?? license ?? '',
      dev: Boolean(dev ?? devOptional),
    }))
    .sort((a, b) => (a.place < b.place ? -1 : 1));
}

/** Every dependency has a licence that we can live with; what is confined is asked for where it may be, by nobody else. */
export async function licences(/** @type {string} */ root) {
  const all = dependencies(root);
  const count = new Set(all.map(({ licence }) => licence)).size;
  return {
    note: `${all.length} packages under ${count} licences`,
    faults: all.flatMap((dependency) => faultOf(root, dependency) ?? []),
  };
}

function faultOf(/** @type {string} */ root, /** @type {Dependency} */ { name, version, licence }) {
  const what = `${name}@${version}`;
  if (licence === '')
    return `${what} names no licence: find out by whom and how it may be used, or use another package.`;
  if (isFree(licence)) return undefined;
  const confined = CONFINED[/** @type {keyof typeof CONFINED} */ (licence)];
  if (!confined?.packages.test(name))
    return `${what} is under ${licence}, which is not on the list in test/architecture/licences.mjs: use another package.`;
  const { askers } = confined;
  const astray = askersOf(root, name).filter((asker) => !askers.includes(asker));
  if (astray.length === 0) return undefined;
  return `${what} (${licence}) is for ${askers.join(', ')} alone, and ${astray.join(', ')} asks for it.`;
}

/** Whether an SPDX expression leaves us a choice that is free. */
function isFree(/** @type {string} */ expression) {
  /** @type {(text: string) => boolean} */
  const holds = (text) => {
    const inner = /\(([^()]*)\)/.exec(text);
    if (inner) return holds(text.replace(inner[0], holds(inner[1] ?? '') ? 'MIT' : 'NONE'));
    return text.split(/ OR /).some((way) => way.split(/ AND /).every((word) => FREE.includes(word.trim())));
  };
  return holds(expression);
}

/** Who asks for a package: workspaces by folder, packages by name, but for those that are confined with it. */
function askersOf(/** @type {string} */ root, /** @type {string} */ name) {
  return Object.entries(locked(root)).flatMap(([place, entry]) => {
    const asked = { ...entry.dependencies, ...entry.devDependencies, ...entry.optionalDependencies };
    if (!(name in asked)) return [];
    if (!isPackage(place)) return [place];
    return (entry.license ?? '') in CONFINED ? [] : [nameOf(place)];
  });
}

/** @typedef {{ version?: string, license?: string, dev?: boolean, devOptional?: boolean, link?: boolean, dependencies?: object, devDependencies?: object, optionalDependencies?: object }} Locked */

/** @returns {Readonly<Record<string, Locked>>} */
const locked = (/** @type {string} */ root) =>
  JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;

const isPackage = (/** @type {string} */ place) => place.includes('node_modules/');
const nameOf = (/** @type {string} */ place) =>
  place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);

/** Undefined for what is not installed here, such as the binaries of other machines. Older packages name it by an object. */
function installedLicence(/** @type {string} */ file) {
  if (!existsSync(file)) return undefined;
  const { license, licenses } = JSON.parse(readFileSync(file, 'utf8'));
  const named = license ?? licenses?.map((/** @type {{ type: string }} */ { type }) => type).join(' OR ');
  return typeof named === 'string' ? named : (named?.type ?? '');
}
