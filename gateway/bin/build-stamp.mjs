import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** What a build reads. A folder counts with everything below it; a `*` stands for every workspace of that kind. */
const INPUTS = [
  'package-lock.json',
  'turbo.json',
  'tsconfig.base.json',
  'tsconfig.json',
  'services/*/package.json',
  'services/*/tsconfig.json',
  'services/*/src',
  'services/*/migrations',
  'gateway/package.json',
  'gateway/tsconfig.json',
  'gateway/src',
  'schema',
  'portals/*/package.json',
  'portals/*/tsconfig.json',
  'portals/*/vite.config.ts',
  'portals/*/index.html',
  'portals/*/public',
  'portals/*/src',
];

/** Folders a build writes, or that it never reads. */
const SKIPPED = new Set(['node_modules', 'dist', 'generated', '.turbo', 'coverage']);

/**
 * A fingerprint of everything a build depends on: path, size and modification time of each source file, and the text of
 * the emitted graphs, which a build may rewrite without changing them. Reads no source, so it costs milliseconds.
 */
export function stampOf(/** @type {string} */ root) {
  const hash = createHash('sha256').update(process.version);
  for (const input of INPUTS.flatMap((pattern) => expand(root, pattern)))
    for (const file of filesUnder(input)) hash.update(`${relative(root, file)}\0${fingerprint(file)}\0`);
  return hash.digest('hex');
}

/** True when the last finished build was made from exactly these sources and its outputs are still there. */
export function isBuilt(/** @type {string} */ root, /** @type {string} */ stamp) {
  const built = stampFile(root);
  return (
    existsSync(built) &&
    readFileSync(built, 'utf8') === stamp &&
    outputs(root).every((output) => existsSync(join(root, output)))
  );
}

/** Remembers that the sources with this stamp were built. */
export function rememberBuilt(/** @type {string} */ root, /** @type {string} */ stamp) {
  mkdirSync(dirname(stampFile(root)), { recursive: true });
  writeFileSync(stampFile(root), stamp);
}

const stampFile = (/** @type {string} */ root) => join(root, 'node_modules', '.cache', 'concord', 'built');

/** Every workspace with sources of its own to compile leaves a `dist`; the portal kit is compiled into the portals. */
function outputs(/** @type {string} */ root) {
  const services = expand(root, 'services/*/src').map((source) => join(relative(root, dirname(source)), 'dist'));
  const portals = expand(root, 'portals/*/index.html').map((page) => join(relative(root, dirname(page)), 'dist'));
  return ['gateway/dist/standalone.js', ...services, ...portals];
}

function expand(/** @type {string} */ root, /** @type {string} */ pattern) {
  const [parent = '', rest] = pattern.split('/*/');
  if (rest === undefined) return [join(root, pattern)].filter((path) => existsSync(path));
  return names(join(root, parent))
    .map((workspace) => join(root, parent, workspace, rest))
    .filter((path) => existsSync(path));
}

/** @returns {string[]} */
function filesUnder(/** @type {string} */ path) {
  if (!statSync(path).isDirectory()) return [path];
  return names(path)
    .filter((name) => !SKIPPED.has(name) && !name.includes('.test.'))
    .flatMap((name) => filesUnder(join(path, name)));
}

const names = (/** @type {string} */ folder) => (existsSync(folder) ? readdirSync(folder).sort() : []);

function fingerprint(/** @type {string} */ file) {
  if (file.endsWith('.graphql')) return createHash('sha256').update(readFileSync(file)).digest('hex');
  const { size, mtimeMs } = statSync(file);
  return `${size} ${mtimeMs}`;
}
