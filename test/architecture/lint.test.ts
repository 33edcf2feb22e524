import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { smallTree } from './small-tree.js';

const house = join(import.meta.dirname, '..', '..');

/** What the linter says about one file of a house with our rules. */
function lint(file: string, text: string): string {
  const root = smallTree({ '.oxlintrc.json': readFileSync(join(house, '.oxlintrc.json'), 'utf8'), [file]: text });
  const oxlint = join(house, 'node_modules', 'oxlint', 'bin', 'oxlint');
  const { stdout } = spawnSync(process.execPath, [oxlint, '--deny-warnings'], { cwd: root, encoding: 'utf8' });
  return stdout.replace(/\s+/g, ' ');
}

const clean = 'Found 0 warnings and 0 errors';

describe('lint', () => {
  it.each([
    ['the environment', `export const url = process.env['URL'];`, 'read in environment.ts alone'],
    ['the wall clock', `export const now = () => Date.now();`, 'Take the time from the clock you were given'],
    ['chance', `export const id = () => Math.random();`, 'Ids and secrets come from'],
    ['a default export', `export default 1;`, 'no-default-export'],
    ['a non-null assertion', `export const first = (list: string[]) => list[0]!;`, 'no-non-null-assertion'],
    ['any', `export const open = (box: any) => box;`, 'no-explicit-any'],
    ['a bare node module', `import { join } from 'path';\nexport const at = join('a');`, 'Say node:path'],
    ['an empty catch', `export const a = () => { try { JSON.parse('{'); } catch {} };`, 'no-empty'],
    ['the console', `export const say = () => console.log('x');`, 'no-console'],
  ])('refuses %s in the source of a service', (_, text, sentence) => {
    expect(lint('services/claims/src/app/claims.ts', text)).toContain(sentence);
  });

  it('lets environment.ts read the environment, and a clock the time', () => {
    const reads = `export const url = process.env['URL'];`;
    expect(lint('services/claims/src/environment.ts', reads)).toContain(clean);
    expect(lint('services/kit/src/domain/clock.ts', 'export const now = () => Date.now();')).toContain(clean);
  });

  it('lets a screen read the time, but not the environment', () => {
    expect(lint('portals/insurer/src/age.ts', 'export const now = () => Date.now();')).toContain(clean);
    expect(lint('portals/insurer/src/age.ts', `export const a = process.env['A'];`)).toContain('environment.ts alone');
  });

  it('refuses a test that hides the others', () => {
    const text = `import { it } from 'vitest';\nit.only('a', () => {});`;
    expect(lint('services/claims/src/domain/claim.test.ts', text)).toContain('no-focused-tests');
  });
});
