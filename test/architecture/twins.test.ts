import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Figure } from '../bin/chosen-figures.mjs';
import { tableOf, withTable } from '../bin/figures.mjs';
import { smallTree } from './small-tree.js';
import { read } from './tree.mjs';
import { twins } from './twins.mjs';

const pageOf = (lines: readonly string[]) => `${lines.join('\n')}\n`;
const figures = [
  '<!-- figures -->',
  '| a | b | c | d |',
  '| --- | --- | --- | --- |',
  '| one | 1.2 s | ≤ 3 s | yes |',
  '<!-- /figures -->',
];
const english = pageOf([
  '# A',
  '![a](p.webp)',
  '## B',
  '```sh',
  'npm start',
  '```',
  '1. first',
  '- [x](x.md)',
  ...figures,
]);
const faults = async (from = '', to = '') =>
  (
    await twins(
      smallTree({ 'README.md': english, 'README.zh-CN.md': english.replace(from, to), 'p.webp': '', 'x.md': '' }),
    )
  ).faults;

describe('the front page and its twin', () => {
  it('hold as they are', async () => {
    expect((await twins(join(import.meta.dirname, '..', '..'))).faults).toEqual([]);
  });

  it.each([
    ['a section', '## B\n', '', 'sections'],
    ['a command', 'npm start', 'npm run start', 'commands'],
    ['a picture', '![a](p.webp)', '', 'pictures'],
    ['a point', '1. first', 'first', 'points'],
    ['a link', '[x](x.md)', 'x', 'links'],
    ['a figure', '1.2 s', '1.1 s', 'figures'],
  ])('are told apart by %s', async (_, from, to, what) => {
    expect(await faults(from, to)).toEqual([expect.stringContaining(`have not the same ${what}`)]);
  });

  it('are not let point to what is not there', async () => {
    expect(await faults('x.md', 'y.md')).toContainEqual('README.zh-CN.md points to y.md, which is not there.');
  });
});

describe('figures', () => {
  const machine = { node: 'v20.20.2', cpu: 'A processor', cores: 2, memory: 8 * 2 ** 30 };
  const rows = [
    { what: 'page, open', value: 1.234, unit: '×', aim: '≤ 1.5 ×', met: true },
    { what: 'page, all', value: 1.678, unit: '×', aim: '≤ 1.5 ×', met: false },
  ];
  const results = new Map([['data', { at: '2026-11-22T10:00:00Z', machine, rows }]]);
  const words = { file: 'README.md', language: 'en' as const, head: ['measured', 'is', 'aim', 'held'], none: 'none' };
  const told = { ...words, held: ['yes', 'no'], on: (where: string, days: string) => `${where} on ${days}` };
  const page: Figure = { bench: 'data', of: /^page,/, en: 'slowest page', zh: '最慢的一页' };

  it('are the worst of their rows, with the machine and the day', () => {
    const table = tableOf(results, told, [page]);
    expect(table).toContain('| slowest page | 1.68 × | ≤ 1.5 × | no |');
    expect(table).toContain('2 × A processor, 8 GiB, Node v20.20.2 on 2026-11-22');
  });

  it('are left out as long as nobody measured them', () => {
    expect(tableOf(new Map(), told, [page])).toBe('none');
    expect(tableOf(results, told, [{ ...page, when: () => false }])).toBe('none');
  });

  it('stand between their marks, and nowhere else', () => {
    const root = smallTree({ 'README.md': 'before\n<!-- figures -->\nold\n<!-- /figures -->\nafter\n' });
    expect(withTable(read(root, 'README.md'), 'new')).toBe(
      'before\n<!-- figures -->\n\nnew\n\n<!-- /figures -->\nafter\n',
    );
    expect(() => withTable('no marks', 'new')).toThrow('no place for figures');
  });
});
