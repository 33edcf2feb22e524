import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { post, read } from '../test/post.js';
import { createWorld, type World } from '../test/world.js';

let world: World;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'concord-pages-'));
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'index.html'), '<title>portal</title>');
  await writeFile(join(folder, 'assets', 'a-1.js'), '1');
  await writeFile(join(folder, '.env'), 'secret');
  await writeFile(join(folder, 'persisted-documents.json'), '{"sha256:a":"query Secret { me }"}');
  const title = { zh: '医院端', en: 'Hospital portal' };
  world = await createWorld({ mounts: [{ path: '/hospital', folder, spaFallback: true, title }] });
});
afterAll(async () => {
  await world.stop();
  await rm(folder, { recursive: true });
});

const get = async (path: string, headers: Record<string, string> = {}) =>
  read(await fetch(`${world.url}${path}`, { redirect: 'manual', headers }));
/** As somebody who is signed in. */
const getIn = (path: string) => get(path, { cookie: `concord_session=${world.identity.tokenFor({})}` });

describe('pages', () => {
  it('lead from the front page to portals and explorer', async () => {
    const { text, headers } = await get('/');
    expect(text).toContain('<a href="/hospital/"><span>医院端</span><span lang="en">Hospital portal</span></a>');
    expect(text).toContain('<a href="/explorer/">');
    expect(headers.get('content-security-policy')).toContain("script-src 'self';");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(text).not.toMatch(/<style| style=|<script>| on\w+=|https?:/);
    for (const [, file] of text.matchAll(/(?:src|href)="(\/front\/[^"]+)"/g))
      expect([file, (await get(file!)).status]).toEqual([file, 200]);
    expect((await get('/front/front.mjs')).headers.get('content-type')).toMatch(/javascript/);
  });

  it('let a stranger sign in at the front page, and whoever is signed in sign out', async () => {
    const [stranger, known] = [(await get('/')).text, (await getIn('/')).text];
    expect(stranger).toMatch(/action="\/auth\/sign-in" method="post">/);
    expect(known).toContain('action="/auth/sign-out"');
    expect(known).not.toContain('password');
    expect((await get('/', { cookie: `concord_session=${'x'.repeat(30)}` })).text).toContain('/auth/sign-in');
  });

  it('are compressed, which answers that hold secrets are not', async () => {
    await writeFile(join(folder, 'assets', 'b-2.js'), 'const word = 1;\n'.repeat(500));
    const script = await fetch(`${world.url}/hospital/assets/b-2.js`, { headers: { 'accept-encoding': 'gzip' } });
    expect(script.headers.get('content-encoding')).toBe('gzip');
    expect(await script.text()).toHaveLength(8_000);
    const answer = await post(world, { query: '{ __typename }' }, { headers: { 'accept-encoding': 'gzip' } });
    expect(answer.headers.get('content-encoding')).toBeNull();
  });

  it('lead to a known place after that, and nowhere else', async () => {
    expect((await get('/?then=/explorer/')).text).toContain('data-then="/explorer/"');
    for (const then of ['https://evil.example', '//evil.example', '/explorer/"><script>', '/explorer/&then=/explorer/'])
      expect((await get(`/?then=${then}`)).text).not.toMatch(/data-then|evil/);
  });

  it('name accounts to try it with only where it is tried', async () => {
    const trial = await createWorld({ production: false });
    expect(await (await fetch(`${trial.url}/`)).text()).toContain('Demo accounts');
    expect((await get('/')).text).not.toContain('Demo accounts');
    await trial.stop();
  });

  it('serve a portal, whose own router takes unknown addresses', async () => {
    expect((await get('/hospital')).headers.get('location')).toBe('/hospital/');
    for (const path of ['/hospital/', '/hospital/complaints/c1']) expect((await get(path)).text).toContain('portal');
    const asset = await get('/hospital/assets/a-1.js');
    expect(asset.headers.get('cache-control')).toMatch(/immutable/);
    expect((await get('/hospital/')).headers.get('cache-control')).toMatch(/max-age=0/);
    expect((await get('/hospital/assets/gone.js')).status).toBe(404);
  });

  it('keep to themselves what a portal was built to ask, however its file is named', async () => {
    const ways = [
      'persisted-documents.json',
      'persisted-documents%2ejson',
      'Persisted-Documents.JSON',
      './persisted-documents.json',
    ];
    for (const way of [
      ...ways,
      'x/../persisted-documents.json',
      '/persisted-documents.json',
      'persisted-documents.json?x',
    ]) {
      const { text } = await get(`/hospital/${way}`);
      expect([way, text.includes('Secret')]).toEqual([way, false]);
    }
    expect((await get('/hospital/persisted-documents.json')).status).toBe(404);
  });

  it('serve no other file', async () => {
    expect((await get('/hospital/.env')).text).not.toContain('secret');
    expect((await get('/hospital/%2e%2e/%2e%2e/etc/passwd')).text).not.toContain('root:');
    const nowhere = await get('/nowhere');
    expect([nowhere.status, nowhere.body.errors[0].extensions.code]).toEqual([404, 'NOT_FOUND']);
  });

  it('hold an explorer that loads everything from here', async () => {
    const { text, headers } = await getIn('/explorer/');
    expect(text).toContain('<base href="/explorer/">');
    expect((await get('/explorer')).headers.get('location')).toBe('/explorer/');
    const options = await get('/explorer/concord-options.js');
    expect(options.text).toMatch(/endpointURL: `\/graphql`/);
    expect((await get('/explorer/main.js')).status).toBe(200);
    const policy = headers.get('content-security-policy');
    expect(policy).toContain("default-src 'self'");
    expect(policy).not.toMatch(/https?:/);
  });

  it('lead who opens the explorer without being signed in to the front page, unless they have a token', async () => {
    const { status, headers } = await get('/explorer/');
    expect([status, headers.get('location')]).toEqual([303, '/?then=/explorer/']);
    expect((await get('/explorer/?with=token')).text).toContain('<base href="/explorer/">');
  });
});
