import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { post, type Posted } from '../test/post.js';
import { createWorld, ORIGIN, type World } from '../test/world.js';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.stop());

type Headers = Record<string, string>;
/** All that was answered, but for what differs between any two answers. */
const told = ({ status, text, headers }: Posted) => {
  const named = Object.fromEntries([...headers].filter(([name]) => name !== 'date'));
  if (named['x-request-id']) named['x-request-id'] = 'some';
  return { status, named, text: text.replace(/"incident":"[^"]+"/, '"incident":"some"') };
};

describe('a question that goes the short way', () => {
  const query = '{ complaint(id: "c1") { status patient { name } } }';
  it.each<[string, unknown, Headers]>([
    ['is answered', { query }, {}],
    ['may say its charset', { query }, { 'content-type': 'application/json; charset=UTF-8' }],
    ['may say another type that is JSON to nobody else', { query }, { 'content-type': 'application/json;x=1' }],
    ['comes from a page we know', { query }, { origin: ORIGIN }],
    ['comes from a page we do not know', { query }, { origin: 'https://elsewhere.example' }],
    ['takes the newer type', { query }, { accept: 'application/graphql-response+json' }],
    ['takes no JSON', { query }, { accept: 'image/png' }],
    ['cannot be parsed', { query: '{ complaint(' }, {}],
    ['does not fit the schema', { query: '{ nothing }' }, {}],
    ['fails', { query: '{ complaint(id: "fault") { id } }' }, {}],
    ['is empty', {}, {}],
    ['is several', [{ query }, { query }], {}],
    ['is a value', '7', {}],
    ['is nothing', 'null', {}],
    ['is no JSON', '{"query":', {}],
    ['is not there', '', {}],
    ['begins with a byte order mark', `\uFEFF${JSON.stringify({ query })}`, {}],
    ['is another than JSON', { query }, { 'content-type': 'text/plain' }],
    ['is in another charset', { query }, { 'content-type': 'application/json; charset=utf-16' }],
    ['says it is packed', { query }, { 'content-encoding': 'gzip' }],
    ['is too large', { query: `${query} #${'x'.repeat(300_000)}` }, {}],
    ['comes from somebody who is not signed in', { query }, { authorization: 'Bearer not-a-session' }],
  ])('and %s is answered as on the long way, by the same headers', async (_, body, headers) => {
    const short = await post(world, body, { headers });
    const long = await post(world, body, { headers, path: '/graphql?' });
    expect(told(short)).toEqual(told(long));
    expect(short.headers.get('content-security-policy')).toContain("default-src 'self'");
  });

  it('is let go of when its caller goes away while sending', async () => {
    const socket = connect(world.port, '127.0.0.1');
    const head = `POST /graphql HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${world.identity.tokenFor({})}\r\ncontent-type: application/json\r\n`;
    await new Promise<void>((resolve) => socket.write(`${head}content-length: 99\r\n\r\n{"query"`, () => resolve()));
    socket.destroy();
    expect((await post(world, { query })).status).toBe(200);
  });
});
