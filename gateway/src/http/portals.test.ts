import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createWorld } from '../test/world.js';
import { portalMounts } from './portals.js';

let folder: string;
beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'concord-portals-'))));
afterEach(() => rm(folder, { recursive: true }));
const build = async (house: string) => {
  await mkdir(join(folder, house, 'dist'), { recursive: true });
  await writeFile(join(folder, house, 'dist', 'index.html'), `<title>${house}</title>`);
};

describe('the portals of the three houses', () => {
  it('are served and named at the front, each under its own path', async () => {
    for (const house of ['committee', 'hospital', 'insurer']) await build(house);
    const world = await createWorld({ mounts: portalMounts(folder) });
    const front = await (await fetch(`${world.url}/`)).text();
    const named = [...front.matchAll(/<a href="\/(\w+)\/"><span>([^<]+)</g)].map(([, path, title]) => [path, title]);
    expect(named).toEqual([
      ['hospital', '医院工作台'],
      ['insurer', '保险工作台'],
      ['committee', '调解工作台'],
      ['explorer', expect.any(String)],
    ]);
    for (const path of ['/insurer/', '/committee/cases/TJ-1'])
      expect(await (await fetch(`${world.url}${path}`)).text()).toContain(path.split('/')[1]);
    await world.stop();
  });

  it('that are not built, or half built, are left out, and the door still opens', async () => {
    await build('hospital');
    await mkdir(join(folder, 'insurer', 'dist'), { recursive: true });
    expect(portalMounts(folder).map(({ path }) => path)).toEqual(['/hospital']);
    const world = await createWorld({ mounts: portalMounts(folder) });
    expect(await (await fetch(`${world.url}/`)).text()).not.toContain('/insurer/');
    expect((await fetch(`${world.url}/insurer/`)).status).toBe(404);
    await world.stop();
  });

  it('may all be missing', () => expect(portalMounts(join(folder, 'nowhere'))).toEqual([]));
});
