import { parse } from 'graphql';
import { afterEach, describe, expect, it } from 'vitest';
import { createFeed } from '../live/feed.js';
import { eventually } from '../test/eventually.js';
import { coded, createGraphDouble } from '../test/graph-double.js';
import { createSocketDouble } from '../test/socket-double.js';
import { createLive, waitBefore, type Live } from './live.js';

const sdl = `
  type Query { ok: Boolean }
  type Subscription { feed(after: String): Item! }
  type Item { cursor: String! entry: Entry }
  type Entry { id: ID! }
`;
type Item = { feed: { cursor: string; entry?: { id: string } | null } };
let live: Live;
afterEach(() => live.stop());

/** A feed of numbered entries that can be added to. */
function open({ refuse = false } = {}) {
  const entries = ['a', 'b'];
  const asked: (string | null)[] = [];
  const wake = new Set<() => void>();
  async function* feed(_root: unknown, { after }: { after: string | null }) {
    asked.push(after);
    if (refuse && after === 'old') throw coded('BAD_USER_INPUT', { reason: 'RESYNC' });
    for (let at = Number(after ?? 0); ;) {
      while (at < entries.length) yield { cursor: String(++at), entry: { id: entries[at - 1] } };
      await new Promise<void>((go) => wake.add(go));
    }
  }
  const graph = createGraphDouble(sdl, { Subscription: { feed } });
  const socket = createSocketDouble(graph, () => 'st_1');
  live = createLive({ url: 'ws://x.test', documents: 'text', longestWait: 1, webSocketImpl: socket.implementation });
  let gaps = 0;
  const heard: string[] = [];
  const document = parse('subscription S($after: String) { feed(after: $after) { cursor entry { id } } }') as never;
  const stream = createFeed<Item, { id: string }>({
    live,
    document,
    open: ({ feed: item }) => item,
    onGap: () => void gaps++,
  });
  stream.onEntry(({ id }) => heard.push(id));
  const add = (id: string) => {
    entries.push(id);
    for (const go of wake) go();
  };
  return { stream, heard, asked, add, socket, gaps: () => gaps };
}

describe('a live line', () => {
  it('replays from the cursor and goes on live', async () => {
    const { stream, heard, add } = open();
    stream.start('1');
    await eventually(() => expect(heard).toEqual(['b']));
    add('c');
    await eventually(() => expect(heard).toEqual(['b', 'c']));
    expect(live.state.value).toBe('live');
  });

  it('comes back after it was torn, from where it stopped, missing nothing and repeating nothing', async () => {
    const { stream, heard, asked, add, socket } = open();
    let restored = 0;
    live.onRestored(() => restored++);
    stream.start(undefined);
    await eventually(() => expect(heard).toEqual(['a', 'b']));
    socket.tear();
    add('c');
    await eventually(() => expect(heard).toEqual(['a', 'b', 'c']));
    expect(asked).toEqual([null, '2']);
    expect(restored).toBe(1);
  });

  it('says when it cannot go on from a cursor', async () => {
    const { stream, gaps } = open({ refuse: true });
    stream.start('old');
    await eventually(() => expect(gaps()).toBeGreaterThan(0));
  });

  it('waits longer each time, but never beyond the longest, and never all at once', () => {
    expect(waitBefore(0, 30_000, () => 1)).toBe(550);
    expect(waitBefore(20, 30_000, () => 1)).toBe(30_050);
    expect(waitBefore(20, 30_000, () => 0)).toBe(50);
  });
});
