/**
 * Types every `*.graphql` document of the package in the current folder against the contract of its house, and writes
 * `src/generated/`: typed documents, `persisted-documents.json` (what the portal may send) and `schema.graphql`. A portal
 * sends the documents of the kit as well: they are typed with it, held against the same schema, and stand in its manifest.
 *
 * Usage: node ../kit/bin/codegen.mjs [path of the supergraph]
 */
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { apiSchema } from './api-schema.mjs';
import { faultsOf, readDocuments, typed } from './documents.mjs';
import { replace } from './replace.mjs';

const schema = fileURLToPath(new URL('../../../schema/', import.meta.url));
const whole = apiSchema(process.argv[2] ?? join(schema, 'supergraph.graphql'));

/** The documents of the package in this folder, typed. @returns what it may send, by hash */
async function type(
  /** @type {string} */ folder,
  /** @type {string} */ sdl,
  /** @type {Readonly<Record<string, string>>} */ more = {},
) {
  const files = await typed(sdl, readDocuments(folder));
  const registered = { ...JSON.parse(files['persisted-documents.json'] ?? '{}'), ...more };
  files['persisted-documents.json'] = JSON.stringify(registered, null, 2);
  files['schema.graphql'] = sdl;
  for (const [name, text] of Object.entries(files)) replace(join(folder, 'src', 'generated', name), text);
  return registered;
}

const kit = fileURLToPath(new URL('..', import.meta.url));
const own = process.cwd();
const contract = join(schema, 'contracts', `${basename(own)}.graphql`);
// The kit asks what every house can be asked, in the words of the whole graph.
const ofKit = await type(kit, whole);
if (basename(own) !== basename(kit)) {
  const sdl = process.argv[2] || !existsSync(contract) ? whole : readFileSync(contract, 'utf8');
  const faults = faultsOf(sdl, readDocuments(kit));
  if (faults.length > 0)
    throw new Error(`Documents of the kit do not fit the graph of this portal:\n${faults.join('\n')}`);
  await type(own, sdl, ofKit);
}
