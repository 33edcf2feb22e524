import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { post } from '../test/post.js';
import { signedIn } from '../test/socket.js';
import { createWorld, ORIGIN, type World } from '../test/world.js';

const read = { query: '{ complaint(id: "c1") { id } }' };
const feed = 'subscription { complaintFeed { cursor } }';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.stop());

const keyFor = (scopes: readonly string[], perMinute?: number) => world.identity.keyFor({ scopes }, perMinute);

describe('the key of an API client', () => {
  it('is a bearer token, and looked up as one', async () => {
    const key = keyFor(['complaints:read']);
    const { status, body } = await post(world, read, { token: key });
    expect([status, body]).toEqual([200, { data: { complaint: { id: 'c1' } } }]);
    expect(world.identity.asked.at(-1)!.name).toBe('client.resolve');
    expect(world.calls.at(-1)!.by).toMatch(/^cli_/);
  });

  it('lets its own words through in production, from a page too', async () => {
    const key = keyFor(['complaints:read']);
    const headers = { origin: ORIGIN, 'sec-fetch-site': 'same-origin' };
    expect((await post(world, read, { token: key, headers })).status).toBe(200);
  });

  it('is no cookie, and opens no session', async () => {
    const cookie = `concord_session=${keyFor(['complaints:read'])}`;
    expect((await post(world, read, { token: null, headers: { cookie } })).status).toBe(401);
  });

  it('that is wrong is nobody’s', async () => {
    expect((await post(world, read, { token: 'cck_made_up' })).status).toBe(401);
  });
});

describe('what an API client may ask in a minute', () => {
  it('is counted for each by itself, on either way in', async () => {
    const [one, other] = [keyFor(['complaints:read'], 3), keyFor(['complaints:read'], 3)];
    const ask = (token: string, headers = {}) => post(world, read, { token, headers });
    expect((await ask(one)).status).toBe(200);
    expect((await ask(one)).status).toBe(200);
    expect((await ask(one, { 'content-type': 'application/json; charset=UTF-8; a=b' })).status).toBe(200);
    const refused = await ask(one);
    const wait = Number(refused.headers.get('retry-after'));
    expect(refused.status).toBe(429);
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(60);
    expect(refused.body.errors[0].extensions).toEqual({ code: 'TOO_MUCH', reason: 'RATE', retryAfter: wait });
    expect((await ask(other)).status).toBe(200);
  });

  it('is not counted for people', async () => {
    const token = world.identity.tokenFor({});
    for (let n = 0; n < 5; n += 1) expect((await post(world, read, { token })).status).toBe(200);
  });

  it('is counted for subscriptions, and refused without losing those that are open', async () => {
    const client = await signedIn(world, keyFor(['complaints:listen'], 1));
    const before = world.source.opened;
    client.subscribe('1', feed);
    await expect.poll(() => world.source.opened).toBe(before + 1);
    client.subscribe('2', feed);
    expect(await client.next()).toMatchObject({
      id: '2',
      type: 'error',
      payload: [{ extensions: { code: 'TOO_MUCH' } }],
    });
    expect(world.source.opened).toBe(before + 1);
  });
});

it('a socket of a client ends with its key', async () => {
  const key = keyFor(['complaints:listen']);
  const client = await signedIn(world, key);
  client.subscribe('1', feed);
  world.identity.end(key);
  expect(await client.closed).toBe(4403);
});
