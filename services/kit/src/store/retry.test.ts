import { describe, expect, it } from 'vitest';
import { Conflict } from '../domain/conflict.js';
import { DatabaseFault, type FaultKind } from './faults.js';
import { Again, retrying } from './retry.js';

describe('a write that the database refuses', () => {
  const attempts = (faults: number, error: Error, kinds: FaultKind[] = ['transient'], within = 6_000) => {
    let made = 0;
    const heard: string[] = [];
    const done = retrying(
      async () => {
        if (made++ < faults) throw error;
        return made;
      },
      kinds,
      ({ code }) => heard.push(code),
      { attempts: 4, within },
    );
    return { done, made: () => made, heard };
  };
  const deadlock = new DatabaseFault('transient', '1213', 'UPDATE `note`');

  it('is tried again while the reason passes', async () => {
    const { done, heard } = attempts(3, deadlock);
    expect(await done).toBe(4);
    expect(heard).toEqual(['1213', '1213', '1213']);
  });

  it('ends as busy when it does not pass, by number or by time', async () => {
    const { done, made } = attempts(9, deadlock);
    await expect(done).rejects.toEqual(new Conflict('BUSY'));
    expect(made()).toBe(4);
    const slow = attempts(9, deadlock, ['transient'], -1);
    await expect(slow.done).rejects.toEqual(new Conflict('BUSY'));
    expect(slow.made()).toBe(1);
  });

  it('is not tried again for what will not pass', async () => {
    for (const error of [
      new Error('ours'),
      new Conflict('STALE_VERSION'),
      new DatabaseFault('lost', '2013', 'COMMIT'),
    ]) {
      const { done, made } = attempts(1, error);
      await expect(done).rejects.toBe(error);
      expect(made()).toBe(1);
    }
  });

  it('is tried again when nothing was wrong but the moment', async () => {
    const { done, heard } = attempts(1, new Again());
    expect(await done).toBe(2);
    expect(heard).toEqual([]);
  });
});
