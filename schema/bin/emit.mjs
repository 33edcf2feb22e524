// Writes what the services make of their code: `emit.mjs`. Says what is not current, and fails: `emit.mjs --check`.
// Reads the built services; build them first.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { staleFiles, writeFiles } from '../dist/files.js';
import { contractsOf, pagesOf } from './policies.mjs';

const schemaFolder = fileURLToPath(new URL('..', import.meta.url));
const servicesFolder = fileURLToPath(new URL('../../services/', import.meta.url));

/** A service shows a subgraph when it has `src/graphql/schema.ts`, which exports `build<Name>Sdl(): Promise<string>`. */
async function partOf(name) {
  const built = join(servicesFolder, name, 'dist', 'graphql', 'schema.js');
  if (!existsSync(built)) throw new Error(`${name} is not built: npm run build`);
  const exported = await import(pathToFileURL(built).href);
  const builder = `build${name[0].toUpperCase()}${name.slice(1)}Sdl`;
  if (typeof exported[builder] !== 'function')
    throw new Error(`${name}: src/graphql/schema.ts does not export ${builder}`);
  return { name, sdl: await exported[builder]() };
}

const names = readdirSync(servicesFolder)
  .filter((name) => existsSync(join(servicesFolder, name, 'src', 'graphql', 'schema.ts')))
  .sort();
const parts = [];
for (const name of names) parts.push(await partOf(name));

const written = { parts, contracts: await contractsOf(names), pages: await pagesOf(names) };
if (process.argv.includes('--check')) {
  const stale = await staleFiles(schemaFolder, written);
  if (stale.length > 0) {
    console.error(`Not current, run "npm run emit -w schema": ${stale.join(', ')}`);
    process.exitCode = 1;
  }
} else {
  await writeFiles(schemaFolder, written);
  console.log(`Wrote ${parts.map(({ name }) => name).join(', ')}, the supergraph, its contracts, and who sees what`);
}
