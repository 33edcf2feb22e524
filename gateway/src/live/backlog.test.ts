import type { ExecutionResult } from 'graphql';
import { describe, expect, it } from 'vitest';
import { until } from '../test/socket.js';
import { createBacklog, type Patience } from './backlog.js';

const patience: Patience = { stallTime: 1, heldEvents: 3, unsentBytes: 1_000 };

/** A backlog on a source that has every number there is, or the first few and then silence. */
function createCase({ numbers = Number.POSITIVE_INFINITY, breaks = false, unsent = 0, ...more } = {}) {
  const seen = { asked: 0, asking: 0, most: 0, returned: 0, overflows: 0 };
  let wake = (): void => undefined;
  const upstream: AsyncIterableIterator<ExecutionResult> = {
    [Symbol.asyncIterator]: () => upstream,
    async next() {
      seen.asking += 1;
      seen.most = Math.max(seen.most, seen.asking);
      if (seen.asked === numbers && breaks) throw new Error('broken');
      if (seen.asked === numbers) await new Promise<void>((resolve) => (wake = resolve));
      else await Promise.resolve();
      seen.asking -= 1;
      if (seen.returned > 0) return { done: true, value: undefined };
      return { done: false, value: { data: { number: ++seen.asked } } };
    },
    async return() {
      seen.returned += 1;
      wake();
      return { done: true, value: undefined };
    },
  };
  const backlog = createBacklog({
    upstream,
    patience: { ...patience, ...more },
    unsent: () => unsent,
    onOverflow() {
      seen.overflows += 1;
      backlog.close();
    },
  });
  const take = async () => (await backlog.take()).value?.data?.['number'];
  return { backlog, seen, take };
}

describe('a backlog', () => {
  it('asks for an event when the client does, whatever the length of the stream', async () => {
    const { seen, take, backlog } = createCase();
    for (let number = 1; number <= 1_000; number++) {
      expect(await take()).toBe(number);
      expect(seen.asked).toBe(number);
    }
    backlog.close();
    expect(seen).toMatchObject({ most: 1, returned: 1, overflows: 0 });
  });

  it('is over when more happens than is held for a client that takes nothing', async () => {
    const { backlog, seen, take } = createCase();
    await take();
    backlog.handed();
    await until('it overflows', () => seen.overflows > 0);
    expect(seen).toMatchObject({ asked: 1 + 3 + 1, most: 1, returned: 1, overflows: 1 });
    expect(await backlog.take()).toEqual({ done: true, value: undefined });
  });

  it('is over at once when the bytes that wait are too many', async () => {
    const { backlog, seen, take } = createCase({ unsent: 1_001 });
    await take();
    backlog.handed();
    await until('it overflows', () => seen.overflows > 0);
    expect(seen.asked).toBe(1);
  });

  it('gives a client that comes back what happened, in order and once', async () => {
    const { backlog, seen, take } = createCase({ numbers: 4 });
    await take();
    backlog.handed();
    await until('it has read ahead', () => seen.asked === 4 && seen.asking === 1);
    expect([await take(), await take()]).toEqual([2, 3]);
    backlog.handed();
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(await take()).toBe(4);
    const pending = take();
    backlog.close();
    expect(await pending).toBeUndefined();
    expect(seen).toMatchObject({ most: 1, returned: 1, overflows: 0 });
  });

  it('tells a failure in its turn', async () => {
    const { backlog, seen, take } = createCase({ numbers: 2, breaks: true });
    await take();
    backlog.handed();
    await until('it has met the failure', () => seen.asked === 2 && seen.asking === 1);
    expect(await take()).toBe(2);
    await expect(backlog.take()).rejects.toThrow('broken');
  });
});
