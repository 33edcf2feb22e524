import { expect, it } from 'vitest';
import { Conflict } from '../domain/conflict.js';
import { takeTurns } from './turns.js';

it('gives each its turn, and tells what failed at the end', async () => {
  const done: number[] = [];
  const round = takeTurns([1, 2, 3, 4], async (one) => {
    if (one % 2 === 1) throw new Error(`no ${one}`);
    done.push(one);
  });
  await expect(round).rejects.toMatchObject({ errors: [new Error('no 1'), new Error('no 3')] });
  expect(done).toEqual([2, 4]);
});

it('takes no offence when another replica was faster, and does when the database is busy', async () => {
  const stale = () => Promise.reject(new Conflict('STALE_VERSION', 3));
  await takeTurns([1], stale);
  await expect(takeTurns([1], () => Promise.reject(new Conflict('BUSY')))).rejects.toThrow(AggregateError);
});
