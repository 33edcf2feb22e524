import { describe, expect, it } from 'vitest';
import { moves } from './moves.mjs';
import { readmes } from './readmes.mjs';
import { sizes } from './sizes.mjs';
import { smallTree } from './small-tree.js';
import { words } from './words.mjs';

describe('sizes', () => {
  it('takes a file of 300 lines and refuses one of 301', async () => {
    const root = smallTree({ 'a.ts': 'x;\n'.repeat(300), 'b.vue': 'x\n'.repeat(301), 'c.md': 'x\n'.repeat(900) });
    const { faults, note } = await sizes(root);
    expect(faults).toEqual([expect.stringContaining('b.vue has 301 lines')]);
    expect(note).toBe('2 files, median 300 lines, p90 300, longest 301');
  });

  it('leaves out what is made', async () => {
    const root = smallTree({ 'src/generated/graph.ts': 'x\n'.repeat(900), 'dist/a.mjs': 'x\n'.repeat(900) });
    expect((await sizes(root)).faults).toEqual([]);
  });
});

describe('words', () => {
  const home = ['', 'home', 'somebody', 'concord'].join('/');
  const host = ['https://registry', 'npmjs', 'org'].join('.');

  it.each([
    ['a path of one machine', `see ${home}/notes`],
    ['the host of a package registry', `from ${host}/vue`],
    ['an unfinished thought', `// ${'TO'}DO later`],
  ])('finds %s', async (what, line) => {
    const { faults } = await words(smallTree({ 'a.ts': `\n${line}\n` }));
    expect(faults).toEqual([expect.stringContaining(`a.ts:2 holds ${what}`)]);
  });

  it('takes a route and a word for what they are', async () => {
    expect((await words(smallTree({ 'a.ts': `go('/complaints/work'); rework('/api/home');\n` }))).faults).toEqual([]);
  });
});

describe('readmes', () => {
  it('asks every room with code for its page, and for one page only', async () => {
    const root = smallTree({
      'services/README.md': 'Services.\n',
      'services/claims/README.md': 'x\n'.repeat(81),
      'services/claims/src/service.ts': '',
      'services/kit/README.md': 'Kit.\n',
      'services/kit/src/store/journal.ts': '',
      'portals/insurer/package.json': '{}',
    });
    expect((await readmes(root)).faults).toEqual([
      expect.stringContaining('services/kit/src/store has no README.md'),
      expect.stringContaining('services/claims/README.md has 81 lines'),
    ]);
  });
});

describe('moves', () => {
  const table = { 'services/claims/src/domain/claim.moves.ts': 'export const claimLifecycle = 1;' };
  const test = 'services/claims/src/domain/claim.moves.test.ts';

  it('misses the test of a table', async () => {
    expect((await moves(smallTree(table))).faults).toEqual([expect.stringContaining('claim.moves.ts: no test')]);
  });

  it('is not content with a test that asks nothing', async () => {
    const root = smallTree({ ...table, [test]: `import { claimLifecycle } from './claim.moves.js';` });
    expect((await moves(root)).faults).toHaveLength(1);
  });

  it('holds when the suite is asked of the table', async () => {
    const asked = `import { claimLifecycle } from './claim.moves.js';\ndescribeMoves(runner, claimLifecycle, d, s, e);`;
    expect((await moves(smallTree({ ...table, [test]: asked }))).faults).toEqual([]);
  });
});
