import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ORIGIN } from '../../world/house.js';
import type { Person } from '../../world/person.js';
import { openWorld, type WatchedWorld } from '../../world/world.js';
import { INSIDE, times } from './requests.js';
import { openSocket, signedIn, upgrade, type HandSocket } from './sockets.js';

const FEED = 'subscription { complaintFeed { cursor entry { kind } } }';

let world: WatchedWorld;
let pro: Person;
beforeAll(async () => {
  world = await openWorld();
  pro = world.hospital('甬江').person('PRO');
});
afterAll(() => world.stop());

/** A stream that is open tells where it is, by and by. */
const serves = async (client: HandSocket, id = 'control') => {
  client.subscribe(id, FEED);
  for (;;) {
    const message = await client.next();
    if (message.id !== id) continue;
    expect(message).toMatchObject({ type: 'next', payload: { data: { complaintFeed: {} } } });
    return;
  }
};

describe('a socket', () => {
  it('W01 is opened from pages that are known', async () => {
    for (const origin of ['https://evil.example', 'null', `${ORIGIN}.evil.example`, 'http://concord.test:81', ''])
      expect([origin, await upgrade(world, { origin })]).toEqual([origin, 403]);
    expect(await upgrade(world, {})).toBe(403);
    // A page whose name was turned to this address after it was loaded.
    expect(await upgrade(world, { origin: 'http://evil.example', host: 'evil.example' })).toBe(403);
    expect(await upgrade(world, { origin: ORIGIN }, '/elsewhere')).toBe(404);
    expect(await upgrade(world, { origin: ORIGIN })).toBe(101);
  });

  it('W02 is closed to who subscribes before saying who they are', async () => {
    const client = await openSocket(world);
    client.subscribe('1', FEED);
    expect(await client.closed).toBe(4401);
    expect(client.frames).toEqual([]);
  });

  it('W03 waits for that only so long', async () => {
    const silent = await openSocket(world);
    const other = await signedIn(world, pro);
    expect(await silent.closed).toBe(4408);
    await serves(other);
    await other.close();
  });

  it('W04 keeps to its protocol', async () => {
    const closing = async (misdo: (client: HandSocket) => void) => {
      const client = await signedIn(world, pro);
      misdo(client);
      return client.closed;
    };
    expect(await closing((client) => client.send({ type: 'connection_init' }))).toBe(4429);
    const twice = (client: HandSocket) => [1, 2].forEach(() => client.subscribe('1', FEED));
    expect(await closing(twice)).toBe(4409);
    for (const text of [
      '{bad',
      '[]',
      '"x"',
      '{"type":"nothing"}',
      '{"type":"subscribe"}',
      '{"id":1,"type":"complete"}',
    ])
      expect([text, await closing((client) => client.send(text))]).toEqual([text, 4400]);
    const old = await openSocket(world, { protocols: ['graphql-ws'] }).catch((error: Error) => error);
    expect(old instanceof Error || (await old.closed) === 4406).toBe(true);
    const none = await openSocket(world, { protocols: [] });
    expect(await none.closed).toBe(4406);
    await serves(await signedIn(world, pro));
  });

  it('W05 is for those whose session stands', async () => {
    const gone = world.hospital('甬江').person('CM');
    const ended = await gone.token();
    await gone.signOut();
    const payloads = [undefined, {}, { authorization: 5 }, { authorization: 'Bearer nobody-has-this-token' }];
    for (const payload of [...payloads, { authorization: `Bearer ${ended}` }, { authorization: await pro.token() }]) {
      const client = await openSocket(world);
      client.send({ type: 'connection_init', payload });
      client.subscribe('1', FEED);
      expect([payload, await client.closed, client.frames]).toEqual([payload, 4401, []]);
    }
    const browser = await openSocket(world, { headers: { cookie: `concord_session=${await pro.token()}` } });
    browser.send({ type: 'connection_init' });
    expect((await browser.next()).type).toBe('connection_ack');
    await browser.close();
  });

  it('W08 serves subscriptions, within the limits of a request, and nothing else', async () => {
    const client = await signedIn(world, pro);
    const number = '110101199001011234';
    const refused: readonly [query: string, code: string, variables?: object][] = [
      ['{ me { id } }', 'BAD_USER_INPUT'],
      ['mutation { departmentAdd(input: { idempotencyKey: "k", name: "x" }) { department { id } } }', 'BAD_USER_INPUT'],
      ['{ __schema { types { name } } }', 'BAD_USER_INPUT'],
      ['subscription { __schema { types { name } } }', 'BAD_USER_INPUT'],
      ['subscription { complaintFee { cursor } }', 'BAD_USER_INPUT'],
      ['subscription { complaintFeed { cursor } mediationFeed { cursor } }', 'BAD_USER_INPUT'],
      [`subscription { complaintFeed { ${times(31, (nth) => `a${nth}: cursor`)} } }`, 'TOO_MUCH'],
      [`subscription { complaintFeed { ${times(2_000, () => 'cursor')} } }`, 'BAD_USER_INPUT'],
      ['subscription($a: Cursor) { complaintFeed(after: $a) { cursor } }', 'BAD_USER_INPUT', { a: { x: number } }],
      ['query A { me { id } } subscription B { complaintFeed { cursor } }', 'BAD_USER_INPUT'],
    ];
    const { calls } = await world.counted(async () => {
      for (const [at, [query, code, variables]] of refused.entries()) {
        client.subscribe(`${at}`, query, variables);
        const { type, payload } = await client.next();
        // What is wrong with values alone is told as the one answer of the stream.
        const errors = type === 'error' ? payload : payload.errors;
        expect([query, errors[0].extensions.code, payload.data ?? null]).toEqual([query, code, null]);
        if (type === 'next') expect((await client.next()).type).toBe('complete');
      }
    });
    expect(calls).toEqual({});
    expect(client.frames.join('')).not.toMatch(INSIDE);
    await serves(client);
    await client.close();
  });

  it('W11 carries twenty streams, and a person has twenty sockets', async () => {
    const person = world.hospital('甬江').person('FRONT');
    const client = await signedIn(world, person);
    for (let nth = 1; nth <= 21; nth++) client.subscribe(`${nth}`, FEED);
    const errors = [];
    const open = new Set<string>();
    while (errors.length < 1 || open.size < 20) {
      const { id, type, payload } = await client.next();
      if (type === 'error') errors.push([id, payload[0].extensions.code]);
      else open.add(id as string);
    }
    expect(errors).toEqual([['21', 'TOO_MUCH']]);
    const others = [];
    for (let nth = 2; nth <= 20; nth++) others.push(await signedIn(world, person));
    const last = await openSocket(world);
    last.send({ type: 'connection_init', payload: { authorization: `Bearer ${await person.token()}` } });
    expect(await last.closed).toBe(4429);
    // Nobody else is kept out by it, and a place that is left is free.
    await (await signedIn(world, pro)).close();
    await others[0]!.close();
    await serves(await signedIn(world, person));
    for (const each of [client, ...others]) each.socket.terminate();
  });

  it('W12 takes no frame of a hundred kilobytes and no flood', async () => {
    const large = await signedIn(world, pro);
    large.send({ type: 'ping', payload: { x: 'x'.repeat(100_000) } });
    expect(await large.closed).toBe(1009);
    const fragmented = await signedIn(world, pro);
    for (let nth = 0; nth < 10; nth++) fragmented.socket.send('x'.repeat(10_000), { fin: false });
    expect(await fragmented.closed).toBe(1009);
    const floods: readonly ((client: HandSocket) => void)[] = [
      (client) => client.socket.ping(),
      (client) => client.send({ type: 'ping' }),
      (client) => client.send({ id: 'x', type: 'complete' }),
    ];
    for (const flood of floods) {
      const client = await signedIn(world, pro);
      for (let nth = 0; nth < 1_000; nth++) flood(client);
      // Who still floods while they are told may miss the word and see the line cut.
      expect([4429, 1006]).toContain(await client.closed);
      // What it was answered until then is bounded by what it may say, not by what it said.
      expect(client.frames.length).toBeLessThan(250);
    }
    const calm = await signedIn(world, pro);
    for (let nth = 0; nth < 20; nth++) calm.socket.ping();
    await serves(calm);
    await calm.close();
  });

  it('W13 takes no session from its address, where it would be written down', async () => {
    const token = await pro.token();
    for (const query of [`?token=${token}`, `?authorization=Bearer%20${token}`, `?access_token=${token}`]) {
      const client = await openSocket(world, { query });
      client.send({ type: 'connection_init' });
      expect([query.split('=')[0], await client.closed]).toEqual([query.split('=')[0], 4401]);
    }
    expect(world.log.join('')).not.toContain(token);
    await (await signedIn(world, pro)).close();
  });
});
