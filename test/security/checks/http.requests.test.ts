import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ORIGIN } from '../../world/house.js';
import { openWorld, type WatchedWorld } from '../../world/world.js';
import { postAs, refused, send, served, type Post } from './requests.js';

const NAME = { query: '{__typename}' };
const ANSWER = { __typename: 'Query' };

let world: WatchedWorld;
let post: Post;
let authorization: string;
let graph: string;
beforeAll(async () => {
  world = await openWorld();
  const pro = world.hospital('甬江').person('PRO');
  post = await postAs(world, pro);
  authorization = `Bearer ${await pro.token()}`;
  graph = `${world.url()}/graphql`;
  served(await post(NAME));
});
afterAll(() => world.stop());

const json = 'application/json';
/** Sends as the person, in a way that `post` does not. */
const by = (init: RequestInit & { headers?: Record<string, string> }, url = graph) =>
  send(url, { ...init, headers: { authorization, ...init.headers } });

describe('a request', () => {
  it('S05 carries one question', async () => {
    refused(await post(Array.from({ length: 10 }, () => NAME)));
    refused(await post([NAME]));
    refused(await post([]));
  });

  it('S13 is no GET', async () => {
    for (const headers of [{}, { accept: json }] as Record<string, string>[]) {
      const answer = await by({ headers }, `${graph}?query={__typename}`);
      refused(answer, 405);
      expect(answer.headers.get('allow')).toBe('POST');
    }
  });

  it('S14 is no GET that acts, whatever it says of a preflight', async () => {
    const act = encodeURIComponent('mutation{departmentAdd(input:{idempotencyKey:"k",name:"x"}){department{id}}}');
    const headers = { 'apollo-require-preflight': '1', 'content-type': json };
    const { calls } = await world.counted(async () => refused(await by({ headers }, `${graph}?query=${act}`), 405));
    expect(calls).toEqual({});
  });

  it('S15 is JSON that says so, which no foreign form can send', async () => {
    const text = JSON.stringify(NAME);
    const forms: readonly [type: string, body: string][] = [
      ['application/x-www-form-urlencoded', 'query={__typename}'],
      ['text/plain', text],
      [
        'multipart/form-data; boundary=x',
        `--x\r\ncontent-disposition: form-data; name="operations"\r\n\r\n${text}\r\n--x--`,
      ],
      ['application/json-patch+json', text],
    ];
    for (const [type, body] of forms) refused(await post(body, { 'content-type': type }));
    expect(served(await post(text, { 'content-type': 'application/json; charset=utf-8' }))).toEqual(ANSWER);
  });

  it('S16 is answered no page', async () => {
    const page = await by({ headers: { accept: 'text/html' } });
    expect(page.status).toBe(405);
    expect(page.text).not.toMatch(/graphiql|playground|apollographql|<html|<script/i);
    expect(page.headers.get('content-type')).toContain('json');
  });

  it('S21 of more than a quarter of a megabyte is not read', async () => {
    for (const size of [300_000, 2_000_000]) {
      const extensions = refused(await post({ query: `{__typename} #${'x'.repeat(size)}` }), 413);
      expect(extensions).toEqual({ code: 'TOO_MUCH', reason: 'SIZE' });
    }
    // Nor where its length is not said beforehand.
    const chunks = new ReadableStream({
      pull: (controller) => controller.enqueue(new TextEncoder().encode('x'.repeat(100_000))),
    });
    const unsaid = send(graph, {
      ...{ method: 'POST', headers: { authorization, 'content-type': json }, body: chunks, duplex: 'half' },
    } as RequestInit);
    // It is answered, or cut while it is still sending.
    expect(await unsaid.then(({ status }) => status).catch(() => 413)).toBe(413);
    expect(served(await post({ query: `{__typename} #${'x'.repeat(200_000)}` }))).toEqual(ANSWER);
  });

  it('S22 that is no JSON is answered in JSON', async () => {
    for (const body of [
      '{bad',
      '"text"',
      '12',
      'null',
      '{"query":',
      '\u0000',
      '{"query":{"$ne":1}}',
      '{"query":["{me}"]}',
    ]) {
      const answer = await post(body);
      refused(answer);
      expect(answer.headers.get('content-type')).toContain(json);
    }
  });

  it('S24 opens no stream', async () => {
    const { calls } = await world.counted(async () => {
      refused(await post({ query: 'subscription{complaintFeed{cursor}}' }));
      refused(await post({ query: 'subscription{complaintFeed{cursor}}' }, { accept: 'text/event-stream' }), 406);
    });
    expect(calls).toEqual({});
  });

  it('S26 is taken from pages that are known, and no other is told that it may read', async () => {
    for (const origin of ['https://evil.example', 'null', `${ORIGIN}.evil.example`, 'http://concord.test:81']) {
      const told = [
        await by({ method: 'OPTIONS', headers: { origin, 'access-control-request-method': 'POST' } }),
        await post(NAME, { origin }),
        await send(`${world.url()}/auth/sign-in`, {
          method: 'POST',
          headers: { origin, 'content-type': json },
          body: '{}',
        }),
      ];
      expect(told.map(({ status }) => status)).toEqual([405, 403, 403]);
      for (const { headers } of told)
        expect([...headers.keys()].filter((name) => name.startsWith('access-control-'))).toEqual([]);
    }
    const own = await post(NAME, { origin: ORIGIN });
    expect(served(own)).toEqual(ANSWER);
    expect(own.headers.get('access-control-allow-origin')).toBeNull();
  });
});
