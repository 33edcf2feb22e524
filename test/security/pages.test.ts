import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { portalMounts } from '@concord/gateway/http/portals';
import { openWorld, type World } from '../world/world.js';
import { send, type Sent } from './checks/requests.js';

const PORTALS = portalMounts();
/** Files of a portal as it is built, by their address. */
const filesOf = (mount: (typeof PORTALS)[number]) =>
  readdirSync(mount.folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ file, address: `${mount.path}${file.slice(mount.folder.length)}` }));
const BUILT = PORTALS.flatMap(filesOf);

let world: World;
let cookie: string;
beforeAll(async () => {
  world = await openWorld();
  cookie = `concord_session=${await world.hospital('甬江').person('PRO').token()}`;
});
afterAll(() => world.stop());

const get = (path: string, headers: Record<string, string> = {}) => send(`${world.url()}${path}`, { headers });

/** What a policy lets a page load, by directive. */
const directivesOf = ({ headers }: Sent) =>
  new Map(
    (headers.get('content-security-policy') ?? '').split(';').map((part) => {
      const [name = '', ...sources] = part.trim().split(' ');
      return [name, sources] as const;
    }),
  );

/** Holds of whatever was answered: a policy that names no other place, and all that browsers are to be told. */
function guarded(path: string, answer: Sent): ReadonlyMap<string, readonly string[]> {
  const policy = directivesOf(answer);
  expect([path, policy.get('default-src'), policy.get('object-src'), policy.get('form-action')]).toEqual([
    ...[path, ["'self'"], ["'none'"], ["'self'"]],
  ]);
  // Itself, pictures and fonts that a page carries, workers of the explorer: no scheme, no host, no wildcard.
  const elsewhere = [...policy.values()].flat().filter((source) => !/^('[\w-]+'|data:|blob:)$/.test(source));
  expect([path, elsewhere]).toEqual([path, []]);
  const told = [
    'x-content-type-options',
    'referrer-policy',
    'cross-origin-opener-policy',
    'cross-origin-resource-policy',
  ];
  expect([path, told.map((name) => answer.headers.get(name))]).toEqual([
    ...[path, ['nosniff', 'no-referrer', 'same-origin', 'same-origin']],
  ]);
  expect([path, answer.headers.get('permissions-policy')]).toEqual([path, expect.stringContaining('microphone=()')]);
  const silent = ['x-powered-by', 'server', 'access-control-allow-origin', 'set-cookie'];
  expect([path, silent.filter((name) => answer.headers.has(name))]).toEqual([path, []]);
  return policy;
}

/** Nothing of the page itself runs or styles but files from here, and nobody frames it. */
function strict(path: string, answer: Sent): void {
  // The page of a redirect, which nobody sees, may load nothing at all.
  if (answer.status === 301) {
    expect([path, [...directivesOf(answer)]]).toEqual([path, [['default-src', ["'none'"]]]]);
    return;
  }
  const policy = guarded(path, answer);
  const of = (name: string) => policy.get(name);
  expect([path, of('script-src'), of('style-src'), of('connect-src'), of('base-uri'), of('frame-ancestors')]).toEqual([
    ...[path, ["'self'"], ["'self'"], ["'self'"], ["'none'"], ["'none'"]],
  ]);
  expect([path, answer.headers.get('x-frame-options')]).toEqual([path, 'DENY']);
}

describe('what the house answers a browser', () => {
  it('is guarded on every page and every file of every portal', async () => {
    expect(PORTALS.map(({ path }) => path)).toEqual(['/hospital', '/insurer', '/committee']);
    expect(BUILT.length).toBeGreaterThan(60);
    for (const { address } of BUILT) {
      const answer = await get(address);
      // What a portal may ask is for the gateway alone.
      expect([address, answer.status]).toEqual([address, address.endsWith('/persisted-documents.json') ? 404 : 200]);
      strict(address, answer);
    }
    for (const { path } of PORTALS)
      for (const route of [
        '',
        '/',
        '/sign-in',
        '/complaints/x',
        '/nowhere/at/all',
        '/assets/gone.js',
        '/%2e%2e/x',
        '/.env',
      ]) {
        const answer = await get(path + route);
        strict(path + route, answer);
        const isPage = answer.status === 200 && /html/.test(answer.headers.get('content-type') ?? '');
        if (isPage) expect(answer.text).toContain('<div id="app">');
      }
  });

  it('is guarded on the front page, on what is no page, and on errors', async () => {
    const front = [...(await get('/')).text.matchAll(/(?:src|href)="(\/front\/[^"]+)"/g)].map(([, file]) => file!);
    expect(front.length).toBeGreaterThan(2);
    const others = [
      '/',
      '/?then=/explorer/',
      ...front,
      '/livez',
      '/readyz',
      '/nowhere',
      '/%E0%A4%A',
      '/graphql',
      '/auth/sign-in',
    ];
    for (const path of others) {
      strict(path, await get(path));
      strict(path, await get(path, { cookie }));
    }
    const post = (path: string, body: string, headers = {}) =>
      send(`${world.url()}${path}`, {
        method: 'POST',
        body,
        headers: { 'content-type': 'application/json', ...headers },
      });
    strict('refused', await post('/graphql', '{}'));
    strict('answered', await post('/graphql', '{"query":"{__typename}"}', { cookie }));
    strict('too large', await post('/graphql', 'x'.repeat(400_000), { cookie }));
    strict('too large', await post('/auth/sign-in', `{"account":"${'x'.repeat(9_000)}"}`));
    strict('wrong', await post('/auth/sign-in', '{"account":"nobody","password":"wrong"}'));
  });

  it('is guarded in the explorer, a foreign program that still reaches nothing but here', async () => {
    const page = await get('/explorer/?with=token');
    const policy = guarded('/explorer/', page);
    expect(policy.get('connect-src')).toEqual(["'self'"]);
    expect(policy.get('frame-ancestors')).toEqual(["'self'"]);
    for (const [, file] of page.text.matchAll(/(?:src|href)="([\w./-]+\.(?:js|css))"/g))
      guarded(file!, await get(`/explorer/${file}`));
    // The looser policy is of the explorer alone.
    strict('/hospital/', await get('/hospital/'));
  });

  it('says how long it may be kept: files by their hash for good, pages not', async () => {
    const hashed = BUILT.filter(({ address }) => address.includes('/assets/'));
    for (const { address } of hashed)
      expect([address, (await get(address)).headers.get('cache-control')]).toEqual([
        address,
        expect.stringMatching(/immutable/),
      ]);
    for (const { path } of PORTALS)
      expect((await get(`${path}/`)).headers.get('cache-control')).toMatch(/max-age=0|no-store|no-cache/);
    for (const path of ['/', '/graphql', '/livez', '/nowhere'])
      expect([path, (await get(path)).headers.get('cache-control')]).toEqual([path, 'no-store']);
  });

  it('carries no script, style or handler in a page', async () => {
    for (const path of ['/', '/hospital/', '/insurer/', '/committee/']) {
      const { text } = await get(path);
      expect([path, text.match(/<script(?![^>]*\bsrc=)[^>]*>|<style| style=| on\w+=|javascript:/gi)]).toEqual([
        path,
        null,
      ]);
    }
  });
});

describe('the files of the portals', () => {
  /** Names that are no addresses: of the languages of pictures and formulae. */
  const NAMES = /^http:\/\/www\.w3\.org\//;
  /** Pages that libraries name in what they say when they are used wrongly. */
  const SPOKEN_OF = /^https:\/\/(vuejs\.org\/error-reference\/|element-plus\.org\/en-US\/component\/\w+\.html)/;

  it('name no other place to load from', () => {
    const found = BUILT.flatMap(({ file, address }) => {
      const text = readFileSync(file, 'utf8');
      const places = [...text.matchAll(/(?:https?|wss?):\/\/[\w.-]+[^\s"'`)<>\\]*/g)].map(([place]) => place);
      return places
        .filter((place) => !NAMES.test(place) && !SPOKEN_OF.test(place))
        .map((place) => `${address}: ${place}`);
    });
    expect(found).toEqual([]);
  });

  it('load by no address that would leave out whose it is', () => {
    const found = BUILT.flatMap(({ file, address }) => {
      const text = readFileSync(file, 'utf8');
      const loads = /(?:\bsrc=|\bhref=|url\(|import\(|@import |from)\s*["'`(]?(\/\/[\w-]+\.[\w.-]+)/g;
      return [...text.matchAll(loads)].map(([, place]) => `${address}: ${place}`);
    });
    expect(found).toEqual([]);
    expect(
      BUILT.filter(({ file }) => /sourceMappingURL=/.test(readFileSync(file, 'utf8'))).map(({ address }) => address),
    ).toEqual([]);
  });
});
