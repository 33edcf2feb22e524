import { spawnSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { smallTree } from '../architecture/small-tree.js';
import { closing } from './closing-reporter.mjs';

const house = join(import.meta.dirname, '..', '..');

/** Runs vitest over some files, with the closing reporter alone, as a process of its own. */
function run(files: Readonly<Record<string, string>>) {
  const root = smallTree(files);
  symlinkSync(join(house, 'node_modules'), join(root, 'node_modules'));
  const reporter = join(house, 'test', 'bin', 'closing-reporter.mjs');
  const vitest = join(house, 'node_modules', 'vitest', 'vitest.mjs');
  const ended = spawnSync(process.execPath, [vitest, 'run', '--root', root, `--reporter=${reporter}`], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] },
  });
  return { code: ended.status, lastLine: ended.stdout.trimEnd().split('\n').at(-1) };
}

const file = (body: string) => `import { describe, it, expect, beforeAll } from 'vitest';\n${body}\n`;

describe('the closing line', () => {
  it('counts what passed and what was skipped', () => {
    const ended = run({ 'a.test.ts': file(`it('a', () => {}); it('b', () => {}); it.skip('c', () => {});`) });
    expect(ended).toEqual({ code: 0, lastLine: '2 passed, 0 failed, 1 skipped' });
  });

  it('counts a file that cannot be read and a failed set-up among the failures', () => {
    const ended = run({
      'a.test.ts': file(`it('a', () => {}); it('b', () => expect(1).toBe(2));`),
      'broken.test.ts': file(`throw new Error('no');`),
      'set-up.test.ts': file(
        `describe('x', () => { beforeAll(() => { throw new Error('no'); }); it('d', () => {}); });`,
      ),
    });
    expect(ended).toEqual({ code: 1, lastLine: '1 passed, 3 failed, 1 skipped' });
  });

  it('tells a run without any test from a good one', () => {
    expect(run({ 'a.ts': '' })).toEqual({ code: 1, lastLine: '0 passed, 1 failed, 0 skipped' });
  });
});

describe('suites that were left out', () => {
  it('are named with the one command that makes them run', () => {
    const leftOut = new Map([['mariadb' as const, new Set(['b.test.ts > on mariadb', 'a.test.ts > on mariadb'])]]);
    expect(closing({ passed: 4, failed: 0, skipped: 2, leftOut })).toEqual([
      'Not run, because MariaDB is not installed:',
      '  a.test.ts > on mariadb',
      '  b.test.ts > on mariadb',
      'They run after: sudo bash test/setup-debian.sh',
      '',
      '4 passed, 0 failed, 2 skipped',
    ]);
  });
});
