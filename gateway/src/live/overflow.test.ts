import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { complaintOf } from '../test/complaints.fixture.js';
import { createTestFeed } from '../test/feed.js';
import { signedIn, until, type TestSocket } from '../test/socket.js';
import { createWorld, type World } from '../test/world.js';

const FEED = 'subscription ($after: Cursor) { complaintFeed(after: $after) { cursor } }';
const OVERFLOW = { code: 'TOO_MUCH', reason: 'OVERFLOW', retryable: true };

let world: World;
afterEach(() => world.stop());

/** Subscribes, takes one event and then reads nothing more from the TCP socket. */
const stalledClient = async () => {
  const client = await signedIn(world);
  client.subscribe('1', FEED);
  await client.next();
  client.socket.pause();
  return client;
};

/** Reads on: how many events there are before the stream ends, and with what. */
const readToEnd = async (client: TestSocket) => {
  client.socket.resume();
  for (let events = 1; ; events++) {
    const { payload, id } = await client.next();
    if (payload.errors) return { id, events, errors: payload.errors, after: await client.next() };
  }
};

describe('a client that does not read', () => {
  beforeEach(async () => {
    world = await createWorld({ limits: { stallTime: 200 } });
    world.source.flood((number) => ({ cursor: `n-${number}-${'x'.repeat(20_000)}` }));
  });

  it('has its stream ended at its source, and is told so when it reads again', async () => {
    const client = await stalledClient();
    await until('the source is closed', () => world.source.current === 0);
    const { events, errors, after } = await readToEnd(client);
    expect(errors).toEqual([{ message: expect.any(String), extensions: OVERFLOW }]);
    expect(after).toEqual({ id: '1', type: 'complete' });
    // What was sent is in the buffers of two sockets; what was read ahead of the client is what is allowed, and one.
    expect(world.source.taken - events).toBe(256 + 1);
    client.subscribe('2', FEED);
    expect(await client.next()).toMatchObject({ id: '2', type: 'next' });
    client.socket.terminate();
  });

  it('costs nobody else anything', async () => {
    const other = await signedIn(world);
    other.subscribe('1', FEED);
    await other.next();
    const client = await stalledClient();
    await until('one of the two is closed', () => world.source.current === 1);
    const heard = other.received.length;
    await until('the other hears on', () => other.received.length > heard + 100);
    expect(other.received.some(({ payload }) => payload?.errors)).toBe(false);
    client.socket.terminate();
    other.socket.terminate();
    await until('both are closed', () => world.source.current === 0);
  });
});

describe('a client that does not read what is told to many', () => {
  it('goes on alone from where it was, and costs the others nothing', async () => {
    const feed = createTestFeed();
    world = await createWorld({ feed, limits: { stallTime: 200, heldEvents: 16 } });
    const query = 'subscription ($after: Cursor) { complaintFeed(after: $after) { cursor complaint { id } } }';
    const [reads, stalls] = [await signedIn(world), await signedIn(world)];
    for (const [n, client] of [reads, stalls].entries()) {
      client.subscribe('1', query);
      await until('the stream was opened', () => world.subscribed.length > n);
    }
    await until('they share one stream', () => feed.current === 1);
    feed.happens('c0');
    await stalls.next();
    stalls.socket.pause();
    const ids = Array.from({ length: 600 }, (_, n) => `c${n + 1}-${'x'.repeat(60_000)}`);
    for (let n = 0; n < ids.length; n += 20) {
      feed.happens(...ids.slice(n, n + 20));
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    await until('the other has heard all', () => reads.received.length === 2 + ids.length);
    expect(reads.received.slice(2).map(({ payload }) => payload.data.complaintFeed.complaint.id)).toEqual(ids);
    await until('the stream of the one that stalls was opened and ended', () => world.subscribed.length === 3);
    await until('only the shared stream is open', () => feed.current === 1);

    stalls.socket.resume();
    const heard: string[] = [];
    for (;;) {
      const { payload } = await stalls.next();
      if (payload.errors) {
        expect(payload.errors[0].extensions).toEqual(OVERFLOW);
        break;
      }
      heard.push(payload.data.complaintFeed.complaint.id);
    }
    expect(heard).toEqual(ids.slice(0, heard.length));
    expect(heard.length).toBeLessThan(ids.length);
  });
});

describe('a client that reads', () => {
  it('is told five thousand lines of the past and goes on live, with few lines held and none lost', async () => {
    world = await createWorld({ limits: { heldEvents: 16 } });
    const lines = Array.from({ length: 5_001 }, (_, n) => ({ cursor: `n-${n}`, complaint: complaintOf(`c${n}`) }));
    world.source.remember(...lines);
    const client = await signedIn(world);
    client.subscribe('1', FEED, { after: 'n-0' });
    for (let n = 1; n <= 5_000; n++)
      expect((await client.next()).payload).toEqual({ data: { complaintFeed: { cursor: `n-${n}` } } });
    world.source.emit({ cursor: 'n-5001', complaint: null });
    expect((await client.next()).payload).toEqual({ data: { complaintFeed: { cursor: 'n-5001' } } });
  });
});

describe('a socket that is not read', () => {
  it('holds back no more bytes than it may', async () => {
    world = await createWorld({ limits: { stallTime: 200, heldEvents: 1_000_000, unsentBytes: 100_000 } });
    world.source.flood((number) => ({ cursor: `n-${number}-${'x'.repeat(200_000)}` }));
    const client = await stalledClient();
    await until('the source is closed', () => world.source.current === 0);
    const { events, errors } = await readToEnd(client);
    expect(errors[0].extensions).toEqual(OVERFLOW);
    expect(world.source.taken - events).toBe(0);
  });
});
