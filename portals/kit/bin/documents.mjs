import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { preset } from '@graphql-codegen/client-preset';
import { codegen } from '@graphql-codegen/core';
import { buildSchema, concatAST, parse, validate } from 'graphql';

/** @typedef {{ location: string, rawSDL: string, document: import('graphql').DocumentNode }} DocumentFile */

/** Every document of a package, in the order of their paths. @returns {DocumentFile[]} */
export function readDocuments(/** @type {string} */ folder) {
  const source = join(folder, 'src');
  return readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.graphql') && !file.startsWith('generated'))
    .sort()
    .map((file) => {
      const rawSDL = readFileSync(join(source, file), 'utf8');
      return { location: file, rawSDL, document: parse(rawSDL) };
    });
}

/** What the schema has against these documents. @returns {string[]} */
export function faultsOf(/** @type {string} */ sdl, /** @type {DocumentFile[]} */ documents) {
  return validate(buildSchema(sdl), concatAST(documents.map(({ document }) => document))).map(({ message }) => message);
}

/** What is generated of documents, by the name of the file. @returns {Promise<Record<string, string>>} */
export async function typed(/** @type {string} */ sdl, /** @type {DocumentFile[]} */ documents) {
  const outputs = await preset.buildGeneratesSection({
    baseOutputDir: 'generated/',
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
  /** @type {Record<string, string>} */
  const files = {};
  for (const output of outputs) files[basename(output.filename)] = await codegen(output);
  return files;
}
