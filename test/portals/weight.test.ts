import { gzipSync } from 'node:zlib';
import type { Page, Response } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { needs } from '../support/programs.js';
import { openWorld, type World } from '../world/world.js';
import { openDesks, type Desk, type Desks, type House } from './desk.js';
import { beginAct, choose, fillRegistration, sendRegistration } from './hands.js';

/** What a browser may have to load before somebody sees their desk. Bytes, compressed. */
const MOST = 200_000;

/** Heard of in pages: what the policy of the page forbade. */
declare global {
  interface Window {
    forbidden: string[];
  }
}

/** Somebody of each house. */
const PEOPLE: readonly (readonly [House, string])[] = [
  ['hospital', 'pro'],
  ['insurer', 'adj'],
  ['committee', 'med'],
];

needs('chromium', 'the weight and the manners of the portals', () => {
  let world: World;
  let desks: Desks;
  let desk: Desk;
  beforeAll(async () => {
    world = await openWorld({ demo: true });
    desks = await openDesks(world);
    desk = await desks.open();
    await desk.context.addInitScript(() => {
      window.forbidden = [];
      document.addEventListener('securitypolicyviolation', (event) =>
        window.forbidden.push(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`),
      );
    });
  });
  afterAll(async () => {
    await desks?.close();
    await world?.stop();
  });

  const forbidden = (page: Page) => page.evaluate(() => window.forbidden);

  it.each(PEOPLE)('the %s loads less than 200 kB of script from the door to the desk', async (house, account) => {
    const theirs = await desks.open({ house });
    const scripts = new Map<string, Promise<number>>();
    theirs.page.on('response', (response: Response) => {
      if (!/javascript/.test(response.headers()['content-type'] ?? '')) return;
      scripts.set(
        response.url(),
        response.body().then((body) => gzipSync(body).length),
      );
    });
    await theirs.go('/');
    await theirs.signIn(account);
    await theirs.page.getByText('全部在办').first().waitFor();
    await theirs.settled();
    const weights = await Promise.all(scripts.values());
    // The framework alone is more than this: less would mean that nothing was weighed.
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    expect(total).toBeGreaterThan(50_000);
    expect(total).toBeLessThan(MOST);
    await theirs.context.close();
  });

  it('does nothing that the policy of its page forbids, nor would it be let', async () => {
    const { page } = desk;
    await desk.go('/sign-in');
    await desk.signIn('pro');
    await desk.go('/complaints/register');
    await fillRegistration(page, {
      ...{ patient: '陈国平', summary: '取件窗口无人', category: '医疗管理', departments: ['口腔科'] },
    });
    await sendRegistration(page);
    await page.getByRole('link', { name: '打开这件投诉' }).click();
    await beginAct(page, '分类定级');
    await choose(page, '投诉类别', '其他投诉');
    await page.locator('.strip .badge').click();
    await page.getByRole('dialog').locator('blockquote').waitFor();
    expect(await forbidden(page)).toEqual([]);

    // A control: what the policy forbids is heard of here.
    // oxlint-disable-next-line no-eval -- that it is not let is what is shown
    await page.evaluate(() => setTimeout(() => (0, eval)('window.evaluated = true'), 0));
    await expect.poll(() => forbidden(page)).toEqual([expect.stringMatching(/^script-src eval/)]);
    expect(await page.evaluate(() => 'evaluated' in window)).toBe(false);
  });
});
