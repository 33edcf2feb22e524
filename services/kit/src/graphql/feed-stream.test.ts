import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createDatedClock } from '../domain/clock.js';
import type { Identity } from '../identity/identity.js';
import type { Feed, FeedItem } from '../store/contract.js';
import { createFeedCursors } from './cursor.js';
import { Resync } from './errors.js';
import { feedStream, type FeedStreamOptions } from './feed-stream.js';

const SEAT = 'org:1';
const clock = createDatedClock(new Date('2026-03-02T00:00:00Z'));
const cursors = createFeedCursors({ service: 'wards', key: randomBytes(32) });
const identity = { expiresAt: clock.now().getTime() + 3_600_000 } as Identity;
const open: AsyncIterableIterator<unknown>[] = [];

/** A feed in memory; `during` runs between the start of a read and its answer. */
function createFeed(lines: number) {
  const items: FeedItem[] = [];
  const listeners = new Set<() => void>();
  const append = () => {
    items.push({ seat: SEAT, number: items.length + 1, entry: { id: `e${items.length + 1}` } as FeedItem['entry'] });
    for (const listener of listeners) listener();
  };
  for (let n = 0; n < lines; n++) append();
  const hooks: { during?: () => void } = {};
  const feed: Feed = {
    async read(_seat, after, limit) {
      const page = items.slice(after, after + limit);
      await Promise.resolve();
      hooks.during?.();
      return page;
    },
    head: async () => items.length,
    onNews(_seat, listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
  return { feed, append, listeners, hooks };
}

async function stream(feed: Feed, more: Partial<FeedStreamOptions<string>> = {}) {
  const show = (item: FeedItem) => item.entry.id;
  const made = await feedStream({ feed, seat: SEAT, cursors, identity, clock, show, ...more });
  open.push(made);
  return made;
}

const take = async (from: AsyncIterator<{ entry: string | null }>, count: number) => {
  const entries: (string | null)[] = [];
  while (entries.length < count) {
    const { value, done } = await from.next();
    if (done) break;
    entries.push(value.entry);
  }
  return entries;
};
const upTo = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, n) => `e${from + n}`);

beforeEach(() => void vi.useFakeTimers());
afterEach(async () => {
  for (const one of open.splice(0)) await one.return?.();
  if (vi.getTimerCount() > 0) throw new Error('A stream that was ended left a timer');
  vi.useRealTimers();
});

describe('a feed as a stream', () => {
  it('replays what was missed, over several pages, then goes on live', async () => {
    const { feed, append } = createFeed(250);
    const events = await stream(feed, { after: cursors.seal(SEAT, 7) });
    expect(await take(events, 243)).toEqual(upTo(8, 250));
    const live = take(events, 2);
    append();
    append();
    expect(await live).toEqual(['e251', 'e252']);
  });

  it('starts from now without a cursor', async () => {
    const { feed, append } = createFeed(5);
    const events = await stream(feed);
    append();
    expect(await take(events, 1)).toEqual(['e6']);
  });

  it('loses nothing that is written while a page is being read', async () => {
    const { feed, append, hooks } = createFeed(3);
    const events = await stream(feed, { after: cursors.seal(SEAT, 0) });
    let more = 5;
    hooks.during = () => void (more-- > 0 && append());
    expect(await take(events, 8)).toEqual(upTo(1, 8));
  });

  it('continues with the next entry after any cursor it gave', async () => {
    const { feed } = createFeed(4);
    const first = await stream(feed, { after: cursors.seal(SEAT, 0) });
    await first.next();
    const { value } = await first.next();
    const second = await stream(feed, { after: value.cursor });
    expect(await take(second, 2)).toEqual(['e3', 'e4']);
  });

  it('sends nothing for what is filtered; the heartbeat moves the cursor on, on its own clock', async () => {
    const { feed, append } = createFeed(0);
    const events = await stream(feed, { show: () => undefined, heartbeat: 1_000 });
    const beat = events.next();
    append();
    append();
    await vi.advanceTimersByTimeAsync(999);
    await vi.advanceTimersByTimeAsync(1);
    const { value } = await beat;
    expect(value.entry).toBeNull();
    expect(cursors.open(SEAT, value.cursor)).toBe(2);
  });

  it('keeps the beat while entries flow', async () => {
    const { feed, append } = createFeed(0);
    const events = await stream(feed, { heartbeat: 1_000 });
    append();
    expect(await take(events, 1)).toEqual(['e1']);
    append();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await take(events, 2)).toEqual([null, 'e2']);
  });

  it('ends at once when it is ended, also while it is quiet', async () => {
    const { feed, listeners } = createFeed(0);
    const events = await stream(feed);
    const pending = events.next();
    await events.return!();
    expect(await pending).toEqual({ done: true, value: undefined });
    expect(listeners.size).toBe(0);
  });

  it('ends when the identity expires', async () => {
    const { feed, append, listeners } = createFeed(0);
    const events = await stream(feed, { identity: { ...identity, expiresAt: clock.now().getTime() + 2_000 } });
    const pending = events.next();
    await vi.advanceTimersByTimeAsync(2_000);
    expect((await pending).done).toBe(true);
    append();
    expect((await events.next()).done).toBe(true);
    expect(listeners.size).toBe(0);
  });

  it('asks to start again for a foreign cursor and for one ahead of the feed', async () => {
    const { feed, listeners } = createFeed(3);
    await expect(stream(feed, { after: cursors.seal('org:2', 1) })).rejects.toThrow(Resync);
    await expect(stream(feed, { after: cursors.seal(SEAT, 4) })).rejects.toThrow(Resync);
    expect(listeners.size).toBe(0);
  });

  it('ends with its timers when a read or the policy fails', async () => {
    const { feed, append, listeners } = createFeed(0);
    const events = await stream(feed, {
      show: () => {
        throw new Error('policy');
      },
    });
    append();
    await expect(events.next()).rejects.toThrow('policy');
    expect(listeners.size).toBe(0);
    expect((await events.next()).done).toBe(true);
  });
});
