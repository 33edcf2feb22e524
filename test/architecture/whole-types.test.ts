import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { findings } from './whole-types.mjs';
import { join } from 'node:path';
import { smallTree } from './small-tree.js';

/** The findings in a function body; `save` answers a promise, `status` is one of three words. */
function findingsIn(body: string): string[] {
  const text = `declare function save(): Promise<void>;\ndeclare const status: 'NEW' | 'OPEN' | 'CLOSED';
export async function act() {\n${body}\n}\n`;
  const path = join(smallTree({ 'act.ts': text }), 'act.ts');
  const program = ts.createProgram([path], { strict: true, lib: ['lib.es2023.d.ts'], types: [] });
  return findings(program.getTypeChecker(), program.getSourceFile(path)!, 'act.ts');
}

describe('promises', () => {
  it('finds one that nobody waits for', () => {
    expect(findingsIn('save();')).toEqual([expect.stringContaining('act.ts:4 starts a promise')]);
  });

  it.each([
    'await save();',
    'return save();',
    'void save();',
    'save().catch(() => {});',
    'save().then(undefined, () => {});',
    'const kept = save();',
  ])('takes %s', (body) => expect(findingsIn(body)).toEqual([]));

  it('finds one after then', () => {
    expect(findingsIn('save().then(() => {});')).toHaveLength(1);
  });
});

describe('switches', () => {
  it('finds the forgotten member', () => {
    expect(findingsIn(`switch (status) { case 'NEW': break; case 'OPEN': break; }`)).toEqual([
      expect.stringContaining('forgets "CLOSED"'),
    ]);
  });

  it.each([
    `switch (status) { case 'NEW': case 'OPEN': case 'CLOSED': break; }`,
    `switch (status) { case 'NEW': break; default: break; }`,
    `switch (String(status)) { case 'NEW': break; }`,
  ])('takes %s', (body) => expect(findingsIn(body)).toEqual([]));
});
