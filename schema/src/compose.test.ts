import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { compose, CompositionFailed, type Part } from './compose.js';
import { staleFiles, writeFiles } from './files.js';
import { readGraph } from './graph.js';

const LINK = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.5", import: ["@key", "@shareable"])';
const wards: Part = {
  name: 'wards',
  sdl: `${LINK} type Query { ward: Ward } type Ward @key(fields: "id") { id: ID! }`,
};
const beds: Part = { name: 'beds', sdl: `${LINK} type Ward @key(fields: "id") { id: ID! beds: Int }` };

/** The keeper of the wards does not look into the beds. */
const contracts = { keeper: (_: string, field: string) => field !== 'beds' };

const pages = (sdls: Readonly<Record<string, string>>) => ({ 'policy.md': `Keepers see ${sdls['keeper']?.length}.` });

const folder = await mkdtemp(join(tmpdir(), 'concord-schema-'));
afterAll(() => rm(folder, { recursive: true }));

describe('composing', () => {
  it('gives the same supergraph in any order', () => {
    expect(compose([wards, beds])).toBe(compose([beds, wards]));
    expect(compose([wards, beds])).toContain('WARDS @join__graph(name: "wards"');
  });

  it('names every reason it cannot be done', () => {
    const twice: Part = {
      name: 'twice',
      sdl: `${LINK} type Query { ward: Int  other: Nowhere2 @shareable } type Nowhere2 { a: Int }`,
    };
    const again: Part = { name: 'again', sdl: `${LINK} type Query { other: Nowhere2 } type Nowhere2 { a: Int }` };
    const failure = () => compose([wards, twice, again]);
    expect(failure).toThrow(CompositionFailed);
    expect(failure).toThrow(/Query\.ward[\s\S]*Nowhere2\.a/);
  });
});

describe('the committed files', () => {
  it('are current after they were written, and stale after either side changed', async () => {
    const written = { parts: [wards, beds], contracts, pages };
    await writeFiles(folder, written);
    expect(await staleFiles(folder, written)).toEqual([]);
    expect(await readGraph(folder, ['keeper'])).toEqual({
      supergraphSdl: compose([wards, beds]),
      contracts: {
        keeper: expect.stringMatching(/^type Query \{\n {2}ward: Ward\n\}\n\ntype Ward \{\n {2}id: ID!\n\}\n$/),
      },
    });
    const fewer = { ...written, parts: [wards], contracts: {} };
    expect(await staleFiles(folder, fewer)).toEqual([
      'contracts/keeper.graphql',
      'policy.md',
      'subgraphs/beds.graphql',
      'supergraph.graphql',
    ]);
    await writeFile(join(folder, 'subgraphs', 'wards.graphql'), `${wards.sdl} `);
    await writeFile(join(folder, 'policy.md'), 'Everybody sees everything.');
    expect(await staleFiles(folder, written)).toEqual(['policy.md', 'subgraphs/wards.graphql']);
    const more = { ...written, contracts: { keeper: () => true } };
    expect(await staleFiles(folder, more)).toEqual(expect.arrayContaining(['contracts/keeper.graphql', 'policy.md']));
  });
});
