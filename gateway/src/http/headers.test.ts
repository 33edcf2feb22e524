import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { post } from '../test/post.js';
import { createWorld, type World } from '../test/world.js';

let world: World;
beforeAll(async () => {
  world = await createWorld({ https: true });
});
afterAll(() => world.stop());

const json = { 'content-type': 'application/json' };
/** One answer of every kind that is no page: by the short way, by the long one, refused, not found, a fault, whether all is well. */
const answers = async (at: World): Promise<Readonly<Record<string, Headers>>> => ({
  short: (await post(at, { query: '{__typename}' })).headers,
  long: (
    await post(at, { query: '{__typename}' }, { headers: { 'content-type': 'application/json;charset=utf-8;x=1' } })
  ).headers,
  refused: (await post(at, { query: '{' })).headers,
  'not signed in': (await post(at, { query: '{__typename}' }, { token: null })).headers,
  'no JSON': (await post(at, '{bad')).headers,
  'too large': (await post(at, { query: 'x'.repeat(300_000) })).headers,
  GET: (await fetch(`${at.url}/graphql`)).headers,
  'signing in': (await fetch(`${at.url}/auth/sign-in`, { method: 'POST', headers: json, body: '{}' })).headers,
  'not found': (await fetch(`${at.url}/nowhere`)).headers,
  'no address': (await fetch(`${at.url}/%E0%A4%A`)).headers,
  live: (await fetch(`${at.url}/livez`)).headers,
  ready: (await fetch(`${at.url}/readyz`)).headers,
});

describe('an answer that is no page', () => {
  it('is kept by nobody on the way, framed by nobody, and taken for nothing else', async () => {
    for (const [kind, headers] of Object.entries(await answers(world))) {
      const told = ['cache-control', 'x-content-type-options', 'x-frame-options', 'referrer-policy', 'x-powered-by'];
      expect([kind, told.map((name) => headers.get(name))]).toEqual([
        ...[kind, ['no-store', 'nosniff', 'DENY', 'no-referrer', null]],
      ]);
      expect([kind, headers.get('content-security-policy')]).toEqual([
        kind,
        expect.stringContaining("script-src 'self';"),
      ]);
      expect([kind, headers.get('permissions-policy')]).toEqual([kind, expect.stringContaining('camera=()')]);
    }
  });

  it('tells browsers to come over TLS from now on, where there is TLS', async () => {
    for (const [kind, headers] of Object.entries(await answers(world)))
      expect([kind, headers.get('strict-transport-security')]).toEqual([
        kind,
        expect.stringContaining('max-age=31536000'),
      ]);
    const plain = await createWorld();
    for (const [kind, headers] of Object.entries(await answers(plain)))
      expect([kind, headers.get('strict-transport-security')]).toEqual([kind, null]);
    await plain.stop();
  });
});
