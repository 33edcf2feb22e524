import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, onTestFailed } from 'vitest';
import { needs } from '../support/programs.js';
import { openWorld, type World } from '../world/world.js';
import { NARROW, openDesks, WIDE, type Desk, type Desks } from './desk.js';
import { englishLines, inspect } from './inspection.js';
import { everyPlace, type Place } from './routes.js';

needs('chromium', 'every page of the hospital portal', () => {
  let world: World;
  let desks: Desks;
  let places: readonly Place[];
  let pictures: string;
  let isWrong = false;
  beforeAll(async () => {
    pictures = mkdtempSync(join(tmpdir(), 'concord-pages-'));
    world = await openWorld({ demo: true });
    desks = await openDesks(world);
    places = await everyPlace(world);
  });
  afterAll(async () => {
    await desks?.close();
    await world?.stop();
    if (isWrong) process.stdout.write(`The pages as they stood: ${pictures}\n`);
    else rmSync(pictures, { recursive: true, force: true });
  });

  /** Pages for those who are not in; who is in is led past them. */
  const OUTSIDE = new Set(['/sign-in', '/forbidden']);
  /** Whoever is not signed in is told so when the page asks: that is an answer, not a fault. */
  const isNotIn = (fault: string) => /\bstatus of 401\b/.test(fault);

  /** Opens the pages in turn, those inside signed in. @returns what is wrong with them, by route */
  async function look(desk: Desk, name: string, at: readonly Place[]): Promise<readonly string[]> {
    onTestFailed(() => void (isWrong = true));
    const wrong: string[] = [];
    const outside = at.filter(({ route }) => OUTSIDE.has(route));
    const inside = at.filter(({ route }) => !OUTSIDE.has(route));
    for (const { route, address } of [...outside, ...inside]) {
      if (address === inside[0]?.address) {
        await desk.go('/sign-in');
        await desk.signIn('pro');
      }
      const before = desk.faults.length;
      await desk.go(address);
      await desk.settled();
      const file = `${name}${route.replaceAll(/[^\w]+/g, '-')}.png`;
      await desk.page.screenshot({ path: join(pictures, file) });
      const found = [
        ...(await inspect(desk.page)),
        ...desk.faults.slice(before).filter((fault) => !(OUTSIDE.has(route) && isNotIn(fault))),
      ];
      if (name.startsWith('zh')) found.push(...(await englishLines(desk.page)).map((line) => `is English: ${line}`));
      wrong.push(...found.map((fault) => `${route}: ${fault}`));
    }
    return wrong;
  }

  const windows = [
    { title: 'in Chinese on a screen', language: 'zh-CN', size: WIDE },
    { title: 'in Chinese on a telephone', language: 'zh-CN', size: NARROW },
    { title: 'in English on a screen', language: 'en', size: WIDE },
    { title: 'in English on a telephone', language: 'en', size: NARROW },
  ] as const;
  for (const { title, language, size } of windows)
    it(`stands without a barrier ${title}`, async () => {
      const desk = await desks.open({ language, size });
      expect(await look(desk, `${language}-${size.width}`, places)).toEqual([]);
      expect(places.length).toBeGreaterThanOrEqual(9);
      // A control: English is found where English is.
      if (language === 'en') expect(await englishLines(desk.page)).not.toEqual([]);
      await desk.context.close();
    });

  it('keeps list and case within a window that is enlarged to twice its size', async () => {
    const desk = await desks.open({ size: { width: WIDE.width / 2, height: WIDE.height / 2 }, scale: 2 });
    const enlarged = places.filter(({ route }) => /^\/complaints(\/:caseNo)?$/.test(route));
    expect(enlarged).toHaveLength(2);
    expect(await look(desk, 'zh-enlarged', enlarged)).toEqual([]);
    await desk.context.close();
  });
});
