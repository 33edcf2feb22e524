import { chromium } from 'playwright-core';
import { CHROMIUM_FLAGS, find, SET_UP } from '../bin/programs.mjs';

/** @typedef {import('playwright-core').Page} Page */

/** The sizes of the pictures, in pixels of the page; the longer name goes into the name of the file. */
export const SIZES = {
  desktop: { width: 1280, height: 800 },
  phone: { width: 390, height: 844 },
};

const FLAGS = [...CHROMIUM_FLAGS, '--font-render-hinting=none'];
const PATIENCE = 30_000;
/** Device pixels to a pixel of the page: sharp on the screens that people have. */
const SCALE = 1.5;
/** Of a WebP. Letters stay clean, and a desk stays below its weight. */
const QUALITY = 0.82;

/** A browser with a camera. */
export async function openCamera(/** @type {string} */ url) {
  const [executablePath] = find('chromium') ?? [];
  if (!executablePath) throw new Error(`Chromium is not installed. Run: ${SET_UP}`);
  const browser = await chromium.launch({ executablePath, headless: true, args: FLAGS });
  const darkroom = await browser.newPage();
  return {
    /** Sits down at a desk. Whoever complains on the console there is heard in `faults`. */
    async sit(
      /** @type {string} */ house,
      /** @type {keyof typeof SIZES} */ size,
      /** @type {string} */ account,
      /** @type {string} */ password,
    ) {
      const context = await browser.newContext({
        ...{ locale: 'zh-CN', timezoneId: 'Asia/Shanghai', viewport: SIZES[size], deviceScaleFactor: SCALE },
        ...{ reducedMotion: 'reduce', colorScheme: 'light' },
      });
      context.setDefaultTimeout(PATIENCE);
      const page = await context.newPage();
      /** @type {string[]} */
      const faults = [];
      page.on('console', (line) => line.type() === 'error' && !/\b401\b/.test(line.text()) && faults.push(line.text()));
      page.on('pageerror', (error) => faults.push(String(error)));
      await page.goto(`${url}/${house}/sign-in`);
      await page.locator('[name=account]').fill(account);
      await page.locator('[name=password]').fill(password);
      await page.locator('form.sign-in [type=submit]').click();
      await page.locator('nav.rail').waitFor();
      return {
        page,
        faults,
        go: (/** @type {string} */ route) => goTo(page, `${url}/${house}${route}`),
        leave: () => context.close(),
      };
    },
    /** Takes a picture of what stands there now: a WebP. */
    async take(/** @type {Page} */ page) {
      const png = await page.screenshot({ animations: 'disabled', caret: 'hide' });
      const webp = await darkroom.evaluate(develop, { png: png.toString('base64'), quality: QUALITY });
      return Buffer.from(webp, 'base64');
    },
    close: () => browser.close(),
  };
}

/** Comes back when the page has all it asked for, and no line stands in for what is to come. */
async function goTo(/** @type {Page} */ page, /** @type {string} */ address) {
  await page.goto(address);
  await page.locator('main').first().waitFor();
  await page.waitForLoadState('networkidle');
  await page.waitForFunction(() => document.querySelector('.lines[role=status]') === null);
  // The case that is open is in sight in the list beside it.
  const chosen = page.locator('.rows [aria-current]');
  if (await chosen.first().isVisible())
    await chosen.first().evaluate((row) => row.scrollIntoView({ block: 'nearest' }));
}

/** Runs in the browser, which makes a WebP of a PNG. @returns {Promise<string>} base64 */
async function develop(/** @type {{ png: string, quality: number }} */ { png, quality }) {
  const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${png}`)).blob());
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [bitmap.width, bitmap.height];
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
  const [head = '', body = ''] = canvas.toDataURL('image/webp', quality).split(',');
  if (!head.includes('image/webp')) throw new Error('This Chromium makes no WebP.');
  return body;
}
