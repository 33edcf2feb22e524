import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTestFeed, type TestFeed } from '../test/feed.js';
import { signedIn, until, type TestSocket } from '../test/socket.js';
import { createWorld, type World } from '../test/world.js';

let feed: TestFeed;
let world: World;
beforeEach(async () => {
  feed = createTestFeed();
  world = await createWorld({ feed });
});
afterEach(() => world.stop());

const FIELDS = 'cursor complaint { id patient { name } }';
const news = (fields = FIELDS) => `subscription ($after: Cursor) { complaintFeed(after: $after) { ${fields} } }`;

interface Facts {
  readonly id?: string;
  readonly roles?: readonly string[];
  readonly organization?: string;
  readonly expiresAt?: number;
}

/** Somebody who listens, and from whose socket nothing was read yet. */
async function listener(facts: Facts = {}, { query = news(), variables = {} } = {}) {
  const before = world.subscribed.length;
  const token = world.identity.tokenFor(facts);
  const socket = await signedIn(world, token);
  socket.subscribe('1', query, variables);
  await until('the stream was opened', () => world.subscribed.length > before);
  return { ...socket, token };
}

/** People of one class, of whom all but the first have joined the first one's stream. */
async function equals(count: number, facts: Facts = {}, query = news()) {
  const people: (TestSocket & { readonly token: string })[] = [];
  for (let n = 0; n < count; n++) people.push(await listener({ id: `stf_${n}`, ...facts }, { query }));
  await until('they share one stream', () => feed.current === 1);
  return people;
}

const idsOf = (socket: TestSocket): string[] =>
  socket.received.flatMap(({ payload }) => payload?.data?.complaintFeed?.complaint?.id ?? []);
const hears = (socket: TestSocket, ...ids: string[]) =>
  until(`${ids.length} events`, () => idsOf(socket).length >= ids.length).then(() =>
    expect(idsOf(socket)).toEqual(ids),
  );
const numbered = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, n) => `c${from + n}`);

describe('equal streams', () => {
  it('share one upstream: each event is completed once, and told to all in order', async () => {
    const people = await equals(5);
    feed.happens('c1', 'c2');
    feed.happens('c3');
    for (const one of people) await hears(one, 'c1', 'c2', 'c3');
    expect(people[4]!.received.at(-1)).toEqual(people[0]!.received.at(-1));
    expect(people[4]!.received[1]).toMatchObject({
      id: '1',
      type: 'next',
      payload: { data: { complaintFeed: { complaint: { id: 'c1', patient: { name: '王小明' } } } } },
    });
    expect(world.calls).toHaveLength(3);
    expect(world.subscribed).toHaveLength(5);
  });

  it('are those of one class: roles that see different things are never mixed', async () => {
    const managers = await equals(2);
    const clerks = [
      await listener({ id: 'stf_8', roles: ['FRONT'] }),
      await listener({ id: 'stf_9', roles: ['FRONT'] }),
    ];
    await until('two streams', () => feed.current === 2);
    feed.happens('c1');
    for (const one of [...managers, ...clerks]) await hears(one, 'c1');
    const names = [...managers, ...clerks].map(
      ({ received }) => received.at(-1)!.payload.data.complaintFeed.complaint.patient.name,
    );
    expect(names).toEqual(['王小明', '王小明', null, null]);
    expect(world.calls).toHaveLength(2);
  });

  it('are those of one organization', async () => {
    const [ours] = await equals(1);
    const theirs = await listener({ organization: 'org_2' });
    feed.happens('c1');
    feed.happensAt('org_2', 'c2');
    await hears(ours!, 'c1');
    await hears(theirs, 'c2');
    expect(feed.current).toBe(2);
  });

  it('are those with the same variables, but for where they begin, and the same operation', async () => {
    const conditional =
      'subscription ($after: Cursor, $yes: Boolean!) { complaintFeed(after: $after) { cursor complaint { id status @include(if: $yes) } } }';
    feed.happens('c1');
    await listener({}, { query: conditional, variables: { yes: true } });
    await listener({}, { query: conditional, variables: { yes: true, after: feed.cursor(1) } });
    await until('those share', () => feed.current === 1);
    await listener({}, { query: conditional, variables: { yes: false } });
    await listener({}, { query: news('cursor complaint { id }') });
    await until('these do not', () => feed.current === 3);
    feed.happens('c2');
    await until('all were told', () => world.subscribed.length === 4);
    expect(feed.current).toBe(3);
  });

  it('differ where one counts more than what it begins with', async () => {
    const literal = `subscription { complaintFeed(after: "${feed.cursor(0)}") { cursor complaint { id } } }`;
    feed.happens('c1');
    const one = await listener({}, { query: literal });
    await hears(one, 'c1');
    const other = await listener({}, { query: literal });
    await hears(other, 'c1');
    await until('they share', () => feed.current === 1);
    feed.happens('c2');
    await hears(one, 'c1', 'c2');
    await hears(other, 'c1', 'c2');
  });
});

describe('a reader that was away', () => {
  it('hears what it missed on its own stream, then joins the others, without a gap and without a repetition', async () => {
    feed.happens(...numbered(1, 40));
    const [stays] = await equals(1);
    const back = await listener({ id: 'stf_b' }, { variables: { after: feed.cursor(10) } });
    for (let n = 41; n <= 80; n++) {
      feed.happens(`c${n}`);
      if (n % 3 === 0) await new Promise((resolve) => setTimeout(resolve, 1));
    }
    await hears(back, ...numbered(11, 80));
    await hears(stays!, ...numbered(41, 80));
    await until('one stream is left', () => feed.current === 1);
    feed.happens('c81');
    await hears(back, ...numbered(11, 81));
  });

  it('is told by its cursors where it is, as if it were alone', async () => {
    const [one, other] = await equals(2);
    feed.happens('c1', 'c2');
    await hears(other!, 'c1', 'c2');
    const { cursor } = other!.received.at(-2)!.payload.data.complaintFeed;
    const resumed = await listener({ id: 'stf_c' }, { variables: { after: cursor } });
    await hears(resumed, 'c2');
    await hears(one!, 'c1', 'c2');
  });
});

describe('when somebody leaves', () => {
  it('the others go on; when it was the one whose stream it is, another opens it where it was', async () => {
    const [first, second, third] = await equals(3);
    feed.happens('c1');
    for (const one of [first, second, third]) await hears(one!, 'c1');
    await second!.end();
    feed.happens('c2');
    await hears(third!, 'c1', 'c2');
    expect(world.subscribed).toHaveLength(3);

    await first!.end();
    feed.happens('c3');
    await hears(third!, 'c1', 'c2', 'c3');
    expect(world.subscribed.slice(3)).toEqual(['stf_2']);
    expect(world.calls.map(({ by }) => by)).toEqual(['stf_0', 'stf_0', 'stf_2']);
    await third!.end();
    await until('nothing is open', () => feed.current === 0);
  });

  it('and everybody at once, nothing stays open', async () => {
    const people = await equals(20);
    for (const { socket } of people) socket.terminate();
    await until('nothing is open', () => feed.current === 0);
  });

  it('because their role changed, they are out at once, and told nothing more', async () => {
    const [changed, other] = await equals(2);
    world.identity.change(changed!.token, { roles: ['FRONT'] });
    expect(await changed!.closed).toBe(4403);
    feed.happens('c1');
    await hears(other!, 'c1');
    expect(idsOf(changed!)).toEqual([]);
  });

  it('because their session ends, also when nobody tells in time, they are told nothing more', async () => {
    const ending = await listener({ id: 'stf_0', expiresAt: Date.now() + 700 });
    const other = await listener({ id: 'stf_1' });
    await until('they share', () => feed.current === 1);
    // The loop is held up beyond the end of the session: its timers come late, and the event is there before them.
    feed.happens('c1');
    const end = performance.now() + 900;
    while (performance.now() < end);
    await hears(other, 'c1');
    expect(await ending.closed).toBe(4403);
    expect(idsOf(ending)).toEqual([]);
    expect(world.calls.map(({ by }) => by)).not.toContain('stf_0');
  });
});

describe('what holds for one person alone is told to nobody else', () => {
  it('when the event itself is personal', async () => {
    const query = news('cursor listener complaint { id }');
    const people = await equals(3, {}, query);
    feed.happens('c1', 'c2');
    for (const one of people) await hears(one, 'c1', 'c2');
    const listeners = people.map(({ received }) =>
      received.slice(1).map(({ payload }) => payload.data.complaintFeed.listener),
    );
    expect(listeners).toEqual([0, 1, 2].map((n) => [`stf_${n}`, `stf_${n}`]));
    expect(feed.current).toBe(3);
    await listener({ id: 'stf_x' }, { query });
    feed.happens('c3');
    for (const one of people) await hears(one, 'c1', 'c2', 'c3');
    expect(feed.current).toBe(4);
  });

  it('when what another service added is', async () => {
    const people = await equals(2, {}, news('cursor complaint { id patient { reader } }'));
    feed.happens('c1');
    for (const one of people) await hears(one, 'c1');
    expect(people.map(({ received }) => received.at(-1)!.payload.data.complaintFeed.complaint.patient.reader)).toEqual([
      'stf_0',
      'stf_1',
    ]);
  });

  it('when somebody was looked at to decide whether they are told: who may hear it hears it at once', async () => {
    const outside = await listener({ id: 'stf_out' });
    const inside = await listener({ id: 'stf_in' });
    await until('they share', () => feed.current === 1);
    feed.happens('room1');
    await hears(inside, 'room1');
    feed.happens('c2');
    await hears(outside, 'c2');
    await hears(inside, 'room1', 'c2');
    expect(outside.received.filter(({ type }) => type === 'next')).toHaveLength(1);
  });

  it('other questions of the same people are shared all the same', async () => {
    const personal = await equals(2, {}, news('cursor listener complaint { id }'));
    feed.happens('c1');
    for (const one of personal) await hears(one, 'c1');
    for (const id of ['stf_0', 'stf_1', 'stf_2']) await listener({ id });
    await until('two alone and one together', () => feed.current === 3);
  });
});

describe('when something breaks', () => {
  it('the upstream, all are told that they may ask again', async () => {
    const people = await equals(3);
    world.loseStreams();
    for (const one of people) {
      expect((await one.next()).payload.errors).toMatchObject([{ extensions: { retryable: true } }]);
      expect((await one.next()).type).toBe('complete');
    }
  });

  it('another service, everybody hears the event without its part, and goes on together', async () => {
    const people = await equals(2);
    world.moods['patients']!.state = 'down';
    feed.happens('c1');
    for (const one of people) {
      await hears(one, 'c1');
      expect(one.received.at(-1)!.payload.errors).toMatchObject([{ extensions: { reason: 'UNAVAILABLE' } }]);
    }
    world.moods['patients']!.state = 'well';
    feed.happens('c2');
    for (const one of people) await hears(one, 'c1', 'c2');
    expect(feed.current).toBe(1);
  });

  it('and the graph is exchanged, all streams end, and can be asked for again', async () => {
    const people = await equals(2);
    world.gateway.reload(world.graphWithoutNames());
    for (const one of people)
      expect((await one.next()).payload.errors[0].extensions).toMatchObject({
        reason: 'SCHEMA_RELOAD',
        retryable: true,
      });
    await until('nothing is open', () => feed.current === 0);
  });
});
