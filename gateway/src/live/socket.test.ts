import { request } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { complaintOf } from '../test/complaints.fixture.js';
import { openSocket, signedIn, until } from '../test/socket.js';
import { createWorld, ORIGIN, type World } from '../test/world.js';

let world: World;
beforeEach(async () => {
  world = await createWorld({ limits: { sessionCheck: 20, initTime: 300 } });
});
afterEach(() => world.stop());

const FEED = 'subscription { complaintFeed { cursor } }';

/** The status of an upgrade that is refused. */
const upgrade = (headers: Record<string, string>, path = '/graphql') =>
  new Promise<number | undefined>((resolve, reject) => {
    const websocket = { connection: 'Upgrade', upgrade: 'websocket', 'sec-websocket-version': '13' };
    const key = { 'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==', 'sec-websocket-protocol': 'graphql-transport-ws' };
    request({ port: world.port, path, headers: { ...websocket, ...key, ...headers } })
      .on('response', (response) => resolve(response.statusCode))
      .on('upgrade', (_response, socket) => resolve(void socket.destroy()))
      .on('error', reject)
      .end();
  });

describe('a socket', () => {
  it('is opened from known pages only', async () => {
    expect(await upgrade({ origin: 'https://evil.example' })).toBe(403);
    expect(await upgrade({ origin: 'null' })).toBe(403);
    expect(await upgrade({})).toBe(403);
    expect(await upgrade({ origin: 'http://evil.example', host: 'evil.example' })).toBe(403);
    expect(await upgrade({ origin: ORIGIN }, '/elsewhere')).toBe(404);
    expect(await upgrade({ origin: ORIGIN })).toBeUndefined();
    expect(await upgrade({ origin: world.url })).toBe(403);
    const host = `127.0.0.1:${world.port}`;
    expect(await upgrade({ origin: `http://${host}`, host })).toBeUndefined();
  });

  it('is closed by the rules of its protocol', async () => {
    const early = await openSocket(world);
    early.subscribe('1', FEED);
    expect(await early.closed).toBe(4401);
    const silent = await openSocket(world);
    expect(await silent.closed).toBe(4408);
    const twice = await signedIn(world);
    twice.send({ type: 'connection_init' });
    expect(await twice.closed).toBe(4429);
    const same = await signedIn(world);
    same.subscribe('1', FEED);
    same.subscribe('1', FEED);
    expect(await same.closed).toBe(4409);
    const garbled = await signedIn(world);
    garbled.send('{bad');
    expect(await garbled.closed).toBe(4400);
    const old = await openSocket(world, {}, []);
    expect(await old.closed).toBe(4406);
    const large = await signedIn(world);
    large.send({ type: 'ping', payload: { x: 'x'.repeat(100_000) } });
    expect(await large.closed).toBe(1009);
  });

  it('is for those signed in: by token, or by cookie, never by its address', async () => {
    for (const payload of [undefined, { authorization: 'Bearer nobody-has-this-token' }, { authorization: 5 }]) {
      const stranger = await openSocket(world);
      stranger.send({ type: 'connection_init', payload });
      expect(await stranger.closed).toBe(4401);
    }
    const token = world.identity.tokenFor({});
    const browser = await openSocket(world, { headers: { cookie: `concord_session=${token}` } });
    browser.send({ type: 'connection_init' });
    expect((await browser.next()).type).toBe('connection_ack');
    const addressed = await openSocket({ ...world, wsUrl: `${world.wsUrl}?token=${token}` });
    addressed.send({ type: 'connection_init' });
    expect(await addressed.closed).toBe(4401);
  });

  it('serves subscriptions only, within the limits of a request', async () => {
    const client = await signedIn(world);
    const aliases = Array.from({ length: 31 }, (_, n) => `a${n}: cursor`).join(' ');
    const deep = 'lastComplaint { patient { '.repeat(6);
    const refused = {
      '{ complaint(id: "c1") { id } }': 'BAD_USER_INPUT',
      'mutation { complaintTouch(input: { idempotencyKey: "k" }) { id } }': 'BAD_USER_INPUT',
      '{ __schema { types { name } } }': 'BAD_USER_INPUT',
      'subscription { __typename }': 'BAD_USER_INPUT',
      'subscription { complaintFeed { nothing } }': 'BAD_USER_INPUT',
      'subscription { complaintFeed ': 'BAD_USER_INPUT',
      'subscription ($w: Boolean!) { complaintFeed @include(if: $w) { cursor } }': 'BAD_USER_INPUT',
      [`subscription { complaintFeed { ${aliases} } }`]: 'TOO_MUCH',
      [`subscription { complaintFeed { ${'cursor '.repeat(1_500)} } }`]: 'BAD_USER_INPUT',
      [`subscription { complaintFeed { complaint { patient { ${deep} id ${'} }'.repeat(6)} } } } }`]: 'TOO_MUCH',
    };
    for (const [query, code] of Object.entries(refused)) {
      client.subscribe('x', query);
      const message = await client.next();
      const [error] = message.type === 'error' ? message.payload : message.payload.errors;
      expect([query, error.extensions.code]).toEqual([query, code]);
      expect(error.message).not.toMatch(/Did you mean/);
      if (message.type === 'next') await client.next();
    }
    client.subscribe('y', 'subscription ($after: Cursor) { complaintFeed(after: $after) { cursor } }', {
      after: ['110101199001011234'],
    });
    const { payload } = await client.next();
    expect(JSON.stringify(payload)).not.toContain('110101199001011234');
    expect(world.source.opened).toBe(0);
    expect(world.touched).toEqual([]);
    client.subscribe('z', FEED);
    await until('the socket still serves', () => world.source.current === 1);
  });

  it('carries twenty subscriptions', async () => {
    const client = await signedIn(world);
    for (let n = 1; n <= 21; n++) client.subscribe(String(n), FEED);
    expect(await client.next()).toMatchObject({
      id: '21',
      type: 'error',
      payload: [{ extensions: { code: 'TOO_MUCH' } }],
    });
    await until('twenty are open', () => world.source.current === 20);
    client.send({ id: '1', type: 'complete' });
    await until('one is given back', () => world.source.current === 19);
    client.subscribe('22', FEED);
    await until('and taken again', () => world.source.current === 20);
  });

  it('is one of at most twenty of a person', async () => {
    const tight = await createWorld({ limits: { socketsPerPerson: 2 } });
    const [first] = [await signedIn(tight), await signedIn(tight)];
    const third = await openSocket(tight);
    third.send({ type: 'connection_init', payload: { authorization: `Bearer ${tight.identity.tokenFor({})}` } });
    expect(await third.closed).toBe(4429);
    await signedIn(tight, tight.identity.tokenFor({ id: 'stf_li' }));
    await first!.end();
    await signedIn(tight);
    await tight.stop();
  });

  it('is closed when it floods', async () => {
    const client = await signedIn(world);
    for (let n = 0; n < 150; n++) client.send({ type: 'ping' });
    expect(await client.closed).toBe(4429);
    const pinging = await signedIn(world);
    for (let n = 0; n < 150; n++) pinging.socket.ping();
    await pinging.closed;
  });
});

describe('a socket’s session', () => {
  const emit = () => world.source.emit({ cursor: 'n-1', complaint: complaintOf('c1') });

  it.each([
    ['was ended', (token: string) => world.identity.end(token)],
    ['lost a role', (token: string) => world.identity.change(token, { roles: ['FRONT'] })],
  ])('closes it when it %s, and nothing is sent any more', async (_what, change) => {
    const token = world.identity.tokenFor({});
    const client = await signedIn(world, token);
    client.subscribe('1', FEED);
    await until('the stream is open', () => world.source.current === 1);
    change(token);
    expect(await client.closed).toBe(4403);
    emit();
    expect(client.received.filter(({ type }) => type === 'next')).toEqual([]);
    await until('the source is closed', () => world.source.current === 0);
  });

  it('closes it when it expires', async () => {
    const patient = await createWorld({ limits: { sessionCheck: 60_000 } });
    const client = await signedIn(patient, patient.identity.tokenFor({ expiresAt: Date.now() + 300 }));
    client.subscribe('1', FEED);
    expect(await client.closed).toBe(4403);
    await until('the source is closed', () => patient.source.current === 0);
    await patient.stop();
  });

  it('closes it at once on sign-out, whatever the interval', async () => {
    const patient = await createWorld({ limits: { sessionCheck: 3_600_000 } });
    const token = patient.identity.tokenFor({});
    const client = await signedIn(patient, token);
    await fetch(`${patient.url}/auth/sign-out`, { method: 'POST', headers: { authorization: `Bearer ${token}` } });
    expect(await client.closed).toBe(4403);
    await patient.stop();
  });

  it('does not end while a fresh one of the same person is used', async () => {
    const token = world.identity.tokenFor({});
    const client = await signedIn(world, token);
    client.subscribe('1', FEED);
    await until('the stream is open', () => world.source.current === 1);
    world.identity.change(token, { expiresAt: Date.now() + 3_600_000, roles: ['CM'] });
    const looked = world.identity.asked.length;
    await until('the session was looked at', () => world.identity.asked.length > looked + 2);
    emit();
    expect((await client.next()).payload).toEqual({ data: { complaintFeed: { cursor: 'n-1' } } });
  });

  it('ends with the process in a way that clients come back from', async () => {
    const client = await signedIn(world);
    client.subscribe('1', FEED);
    await until('the stream is open', () => world.source.current === 1);
    await world.gateway.stop();
    expect(await client.closed).toBe(1012);
    expect(world.source.current).toBe(0);
    expect((await fetch(`${world.url}/readyz`)).status).toBe(503);
  });
});
