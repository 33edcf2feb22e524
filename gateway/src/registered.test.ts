import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { post } from './test/post.js';
import { openSocket, type TestSocket } from './test/socket.js';
import { createWorld, ORIGIN, type World } from './test/world.js';

const READ = 'query Read($id: ID!) { complaint(id: $id) { id } }';
const OTHER = 'query Other { complaint(id: "c2") { id } }';
const FEED = 'subscription Feed { complaintFeed { cursor } }';
const hash = (text: string) => createHash('sha256').update(text).digest('hex');
const documents = (...texts: string[]) => Object.fromEntries(texts.map((text) => [`sha256:${hash(text)}`, text]));
const named = (text: string, more: object = {}) => ({
  ...{ extensions: { persistedQuery: { version: 1, sha256Hash: hash(text) } }, ...more },
});
const mount = { folder: '/nowhere', spaFallback: false };
const mounts = [
  { ...mount, path: '/hospital', contract: 'hospital', documents: documents(READ, FEED) },
  { ...mount, path: '/insurer', contract: 'insurer', documents: documents(OTHER) },
] as const;
const page = { origin: ORIGIN, 'sec-fetch-site': 'same-origin' };

let [production, trial] = [] as unknown as [World, World];
beforeAll(async () => {
  production = await createWorld({ mounts });
  trial = await createWorld({ mounts, production: false });
});
afterAll(async () => {
  await production.stop();
  await trial.stop();
});

/** Asks as a page does; `long` takes the long way in. */
const ask = (world: World, body: object, { headers = page as Record<string, string>, long = false } = {}) =>
  post(world, body, { headers: { ...headers, ...(long && { 'content-type': 'application/json; a=b' }) } });
const answered = { data: { complaint: { id: 'c1' } } };
const reason = async (...of: Parameters<typeof ask>) => {
  const { status, body } = await ask(...of);
  return [status, body.errors?.[0]?.extensions];
};

describe.each([false, true])('a page in production (the long way: %s)', (long) => {
  it('names a registered document of its contract, and is answered', async () => {
    const asked = named(READ, { variables: { id: 'c1' } });
    expect((await ask(production, asked, { long })).body).toEqual(answered);
  });

  it('is not asked for in words of its own, whichever way it shows to be a page', async () => {
    const words = { query: READ, variables: { id: 'c1' } };
    const refused = [400, { code: 'BAD_USER_INPUT', reason: 'NOT_REGISTERED' }];
    expect(await reason(production, words, { long })).toEqual(refused);
    expect(await reason(production, words, { long, headers: { 'sec-fetch-site': 'cross-site' } })).toEqual(refused);
    const cookie = `concord_session=${production.identity.tokenFor({})}`;
    expect(await reason(production, words, { long, headers: { cookie, authorization: '' } })).toEqual(refused);
    for (const empty of [{}, { extensions: null }, { extensions: { persistedQuery: null } }])
      expect(await reason(production, { ...words, ...empty }, { long })).toEqual(refused);
    expect(await reason(production, [words], { long })).toEqual(refused);
  });

  it('is not let say how it is answered', async () => {
    const words = { status: 200, code: 'FORBIDDEN', message: 'so be it', refused: { status: 99_999 }, asked: {} };
    expect(await reason(production, words, { long })).toEqual([
      ...[400, { code: 'BAD_USER_INPUT', reason: 'NOT_REGISTERED' }],
    ]);
    const known = named(READ, { ...words, variables: { id: 'c1' } });
    expect((await ask(production, known, { long })).body).toEqual(answered);
  });

  it('cannot register one, nor bring its own words with a hash that is known', async () => {
    const unknown = [400, { code: 'BAD_USER_INPUT', reason: 'UNKNOWN_DOCUMENT' }];
    expect(await reason(production, named('{ __typename }'), { long })).toEqual(unknown);
    expect(await reason(production, named('{ __typename }', { query: '{ __typename }' }), { long })).toEqual(unknown);
    const smuggled = named(READ, { query: '{ complaints { id } }', variables: { id: 'c1' } });
    expect((await ask(production, smuggled, { long })).body).toEqual(answered);
  });

  it('is told nothing of another portal’s document', async () => {
    expect(await reason(production, named(OTHER), { long })).toEqual(
      await reason(production, named('{ __typename }'), { long }),
    );
  });
});

describe('others', () => {
  it('a tool sends its own words in production', async () => {
    expect((await post(production, { query: READ, variables: { id: 'c1' } })).body).toEqual(answered);
  });

  it('a page of a trial may do either', async () => {
    for (const asked of [named(READ), { query: READ }])
      expect((await ask(trial, { ...asked, variables: { id: 'c1' } })).body).toEqual(answered);
    expect(await reason(trial, named('{ __typename }'))).toEqual([
      ...[400, { code: 'BAD_USER_INPUT', reason: 'UNKNOWN_DOCUMENT' }],
    ]);
    expect((await ask(trial, named('{ __typename }', { query: '{ __typename }' }))).status).toBe(400);
  });
});

describe('a page on a socket in production', () => {
  const open = async (): Promise<TestSocket> => {
    const cookie = `concord_session=${production.identity.tokenFor({})}`;
    const client = await openSocket(production, { headers: { cookie } });
    client.send({ type: 'connection_init' });
    await client.next();
    return client;
  };
  const subscribe = (client: TestSocket, payload: object) => client.send({ id: '1', type: 'subscribe', payload });

  it('listens by the hash', async () => {
    const client = await open();
    const before = production.source.opened;
    subscribe(client, { query: '', ...named(FEED) });
    await expect.poll(() => production.source.opened).toBe(before + 1);
    await client.end();
  });

  it('and not in words of its own', async () => {
    const refusal = async (payload: object) => {
      const client = await open();
      subscribe(client, payload);
      const { payload: told } = await client.next();
      await client.end();
      return told[0].extensions;
    };
    expect(await refusal({ query: FEED })).toEqual({ code: 'BAD_USER_INPUT', reason: 'NOT_REGISTERED' });
    const other = named(`${FEED} `, { query: FEED });
    expect(await refusal(other)).toEqual({ code: 'BAD_USER_INPUT', reason: 'UNKNOWN_DOCUMENT' });
  });
});
