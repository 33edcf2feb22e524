/**
 * Types every `*.graphql` document of the package in the current folder against the API schema, and writes
 * `src/generated/`: typed documents, `persisted-documents.json` (what the portal may send) and `schema.graphql`. A portal
 * sends the documents of the kit as well: they are typed with it, held against the same schema, and stand in its manifest.
 *
 * Usage: node ../kit/bin/codegen.mjs [path of the supergraph]
 */
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { apiSchema } from './api-schema.mjs';
import { faultsOf, readDocuments, typed } from './documents.mjs';
import { replace } from './replace.mjs';

const supergraph = process.argv[2] ?? fileURLToPath(new URL('../../../schema/supergraph.graphql', import.meta.url));
const sdl = apiSchema(supergraph);

/** The documents of the package in this folder, typed. @returns what it may send, by hash */
async function type(/** @type {string} */ folder, /** @type {Readonly<Record<string, string>>} */ more = {}) {
  const files = await typed(sdl, readDocuments(folder));
  const registered = { ...JSON.parse(files['persisted-documents.json'] ?? '{}'), ...more };
  files['persisted-documents.json'] = JSON.stringify(registered, null, 2);
  files['schema.graphql'] = sdl;
  for (const [name, text] of Object.entries(files)) replace(join(folder, 'src', 'generated', name), text);
  return registered;
}

const kit = fileURLToPath(new URL('..', import.meta.url));
const own = process.cwd();
const ofKit = await type(kit);
if (basename(own) !== basename(kit)) {
  const faults = faultsOf(sdl, readDocuments(kit));
  if (faults.length > 0)
    throw new Error(`Documents of the kit do not fit the graph of this portal:\n${faults.join('\n')}`);
  await type(own, ofKit);
}
