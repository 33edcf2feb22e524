import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Folders that hold nothing a person wrote. */
const SKIPPED = new Set(['.git', 'node_modules', 'dist', 'generated', '.turbo', 'coverage', 'data']);

/**
 * Every file of the product below `root`, as paths with forward slashes: what git keeps or would keep. Without git (an
 * unpacked archive) everything but the folders that are made.
 */
export function filesOf(/** @type {string} */ root) {
  if (!existsSync(join(root, '.git'))) return walk(root, '');
  const listing = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  const files = listing.split('\0').filter((file) => file !== '' && !file.split('/').some((part) => SKIPPED.has(part)));
  return [...new Set(files)].filter((file) => existsSync(join(root, file))).sort();
}

/** The text of a file of the product. */
export const read = (/** @type {string} */ root, /** @type {string} */ file) => readFileSync(join(root, file), 'utf8');

function walk(/** @type {string} */ root, /** @type {string} */ folder) {
  /** @type {string[]} */
  const files = [];
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    if (SKIPPED.has(entry.name)) continue;
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) files.push(...walk(root, path));
    else files.push(path);
  }
  return files.sort();
}
