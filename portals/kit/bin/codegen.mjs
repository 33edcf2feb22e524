/**
 * Types every `*.graphql` document of the portal in the current folder against the API schema, and writes
 * `src/generated/`: typed documents, `persisted-documents.json` (what the portal may send) and `schema.graphql`.
 *
 * Usage: node ../kit/bin/codegen.mjs [path of the supergraph]
 */
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { preset } from '@graphql-codegen/client-preset';
import { codegen } from '@graphql-codegen/core';
import { parse } from 'graphql';
import { apiSchema } from './api-schema.mjs';

const supergraph = process.argv[2] ?? fileURLToPath(new URL('../../../schema/supergraph.graphql', import.meta.url));
const out = 'src/generated/';

const sdl = apiSchema(supergraph);
const documents = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.graphql') && !file.startsWith('generated'))
  .sort()
  .map((file) => {
    const rawSDL = readFileSync(join('src', file), 'utf8');
    return { location: file, rawSDL, document: parse(rawSDL) };
  });

const outputs = await preset.buildGeneratesSection({
  baseOutputDir: out,
  schema: parse(sdl),
  documents,
  config: {
    scalars: { ID: 'string', DateTime: 'string', LocalDate: 'string', Cursor: 'string', Money: 'string' },
    enumsAsTypes: true,
    useTypeImports: true,
    avoidOptionals: { field: true, inputValue: false },
    strictScalars: true,
  },
  presetConfig: { fragmentMasking: false, persistedDocuments: { hashAlgorithm: 'sha256' } },
  plugins: [],
  pluginMap: {},
  pluginContext: {},
  profiler: { run: (work) => work(), collect: () => [] },
});

rmSync(out, { recursive: true, force: true });
for (const output of outputs) {
  mkdirSync(dirname(output.filename), { recursive: true });
  writeFileSync(output.filename, await codegen(output));
}
writeFileSync(join(out, 'schema.graphql'), sdl);
