import { expect, it } from 'vitest';
import { runChecks } from './run-checks.mjs';

const holds = () => Promise.resolve({ faults: [] });

it('runs every check though some fail or break, and names those', async () => {
  const said: string[] = [];
  const failed = await runChecks(
    [
      { name: 'broken', run: () => Promise.reject(new Error('no disk')) },
      { name: 'failing', run: () => Promise.resolve({ faults: ['a.ts is wrong\nmend it'] }) },
      { name: 'holding', run: holds },
      { name: 'absent', run: () => Promise.resolve({ faults: [], skipped: 'nothing there yet' }) },
    ],
    '.',
    (line) =>
      said.push(
        line
          .replace(/\d+\.\d s/, '')
          .trimEnd()
          .replace(/ +/g, ' '),
      ),
  );
  expect(failed).toEqual(['broken', 'failing']);
  expect(said).toContain(' a.ts is wrong\n mend it');
  expect(said).toContain('holds holding');
  expect(said).toContain('skipped absent nothing there yet');
  expect(said.join('\n')).toContain('The check itself broke: Error: no disk');
});

it('starts a check after the one it waits for, and no more than two at a time', async () => {
  const order: string[] = [];
  let running = 0;
  const check = (name: string, after?: string) => ({
    name,
    ...(after !== undefined && { after }),
    async run() {
      running += 1;
      order.push(name);
      expect(running).toBeLessThanOrEqual(2);
      await new Promise((resolve) => setImmediate(resolve));
      running -= 1;
      return { faults: [] };
    },
  });
  await runChecks([check('d', 'c'), check('c', 'a'), check('a'), check('b')], '.', () => undefined);
  expect(order).toEqual(['a', 'b', 'c', 'd']);
});
