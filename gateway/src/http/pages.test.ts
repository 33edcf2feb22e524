import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { read } from '../test/post.js';
import { createWorld, type World } from '../test/world.js';

let world: World;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'concord-pages-'));
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'index.html'), '<title>portal</title>');
  await writeFile(join(folder, 'assets', 'a-1.js'), '1');
  await writeFile(join(folder, '.env'), 'secret');
  const title = { zh: '医院端', en: 'Hospital portal' };
  world = await createWorld({ mounts: [{ path: '/hospital', folder, spaFallback: true, title }] });
});
afterAll(async () => {
  await world.stop();
  await rm(folder, { recursive: true });
});

const get = async (path: string) => read(await fetch(`${world.url}${path}`));

describe('pages', () => {
  it('lead from the front page to portals and explorer', async () => {
    const { text, headers } = await get('/');
    expect(text).toContain('<a href="/hospital/">医院端 · Hospital portal</a>');
    expect(text).toContain('<a href="/explorer/">');
    expect(headers.get('content-security-policy')).toContain("script-src 'self';");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('serve a portal, whose own router takes unknown addresses', async () => {
    for (const path of ['/hospital', '/hospital/', '/hospital/complaints/c1'])
      expect((await get(path)).text).toContain('portal');
    const asset = await get('/hospital/assets/a-1.js');
    expect(asset.headers.get('cache-control')).toMatch(/immutable/);
    expect((await get('/hospital/')).headers.get('cache-control')).toMatch(/max-age=0/);
    expect((await get('/hospital/assets/gone.js')).status).toBe(404);
  });

  it('serve no other file', async () => {
    expect((await get('/hospital/.env')).text).not.toContain('secret');
    expect((await get('/hospital/%2e%2e/%2e%2e/etc/passwd')).text).not.toContain('root:');
    const nowhere = await get('/nowhere');
    expect([nowhere.status, nowhere.body.errors[0].extensions.code]).toEqual([404, 'NOT_FOUND']);
  });

  it('hold an explorer that loads everything from here', async () => {
    expect((await get('/explorer/')).text).toContain('<base href="/explorer/">');
    expect((await get('/explorer')).text).toContain('<base href="/explorer/">');
    const options = await get('/explorer/concord-options.js');
    expect(options.text).toMatch(/endpointURL: `\/graphql`/);
    expect((await get('/explorer/main.js')).status).toBe(200);
    const policy = (await get('/explorer/')).headers.get('content-security-policy');
    expect(policy).toContain("default-src 'self'");
    expect(policy).not.toMatch(/https?:/);
  });
});
