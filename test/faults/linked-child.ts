import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

const root = join(import.meta.dirname, '..', '..');
const child = join(import.meta.dirname, 'child');
/** Loaded before the product, and told by it where to die: there must be one of it, and it must find the drivers it patches. */
const patch = pathToFileURL(join(child, 'patch-drivers.mjs')).href;
const DRIVERS = ['better-sqlite3', 'mysql2'];

let linked: Promise<string> | undefined;

/**
 * The process that dies, linked into one file: what `dist` holds and the packages it stands on, nothing left out, renamed
 * or made smaller. Of the second that each of hundreds lives, most went into finding a thousand modules. Linked once; the
 * file goes with this process.
 *
 * @returns path of its entry
 */
export function linkedChild(): Promise<string> {
  return (linked ??= link());
}

async function link(): Promise<string> {
  // Among the packages: from there it finds the drivers.
  const cache = join(root, 'node_modules', '.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'concord-faults-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const resolveId = (id: string) => (id.endsWith('patch-drivers.mjs') ? { id: patch, external: true } : null);
  await build({
    ...{ configFile: false, root, logLevel: 'error', publicDir: false },
    plugins: [{ name: 'patched', enforce: 'pre', resolveId }],
    ssr: { noExternal: true, external: DRIVERS, resolve: { conditions: ['node', 'import', 'default'] } },
    build: {
      ...{ ssr: join(child, 'main.mjs'), outDir: folder, minify: false, target: 'node20' },
      rolldownOptions: { output: { keepNames: true, codeSplitting: false, entryFileNames: 'main.mjs' } },
    },
  });
  return join(folder, 'main.mjs');
}
