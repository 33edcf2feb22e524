import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { imports } from './imports.mjs';
import { house, seeds } from './import-rules.seeds.js';

const here = join(import.meta.dirname, '..', '..');
const rules: { forbidden: { name: string }[] } = createRequire(import.meta.url)('../../.dependency-cruiser.cjs');
const PACKAGES = [
  'typeorm',
  'type-graphql',
  'graphql',
  'valibot',
  'express',
  'ulid',
  'temporal-polyfill',
  'vue',
  'vitest',
];
const SERVICE_EXPORTS = { './*': { 'concord:source': './src/*.ts' } };

const roots: string[] = [];
afterEach(() => roots.splice(0).forEach((root) => rmSync(root, { recursive: true })));

/** Lays a house out on disk, with its workspaces linked as npm links them. */
function build(files: Readonly<Record<string, readonly string[]>>): string {
  const root = mkdtempSync(join(tmpdir(), 'house-'));
  roots.push(root);
  const put = (file: string, text: string) => {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  };
  const workspaces = new Set(Object.keys(files).map((file) => file.split('/src/')[0]!));
  for (const workspace of workspaces) {
    const name = workspace === 'portals/kit' ? 'portal-kit' : workspace.split('/').at(-1)!;
    put(`${workspace}/package.json`, JSON.stringify({ name: `@concord/${name}`, exports: SERVICE_EXPORTS }));
    mkdirSync(join(root, 'node_modules', '@concord'), { recursive: true });
    symlinkSync(join(root, workspace), join(root, 'node_modules', '@concord', name));
  }
  for (const name of PACKAGES) symlinkSync(join(here, 'node_modules', name), join(root, 'node_modules', name));
  for (const [file, imported] of Object.entries(files))
    put(
      file,
      imported.map((from, at) => `import * as i${at} from '${from}';\nexport const u${at} = i${at};\n`).join(''),
    );
  return root;
}

const broken = async (files: Readonly<Record<string, readonly string[]>>) =>
  (await imports(build(files))).faults.map((fault) => /\n {2}([\w-]+): /.exec(fault)?.[1]);

describe('import rules', () => {
  it('have a seeded violation each', () => {
    expect(new Set(seeds.map(({ rule }) => rule))).toEqual(new Set(rules.forbidden.map(({ name }) => name)));
  });

  it('let a house stand that keeps them', async () => {
    expect(await broken(house)).toEqual([]);
  });

  it.each(seeds)('$rule: $file must not import $imports', async ({ rule, file, imports: imported }) => {
    const found = await broken({ ...house, [file]: [...(house[file] ?? []), imported] });
    expect(found).toContain(rule);
  });
});
