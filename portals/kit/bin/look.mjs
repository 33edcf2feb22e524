/**
 * Photographs every page of the built portal in the current folder, at both widths and in both languages, over a graph in
 * memory; reports what axe finds, what scrolls sideways, and what the browser complained about.
 *
 * Usage: node ../kit/bin/look.mjs [folder for the pictures] [pattern of pages' names]
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { serveDouble } from './double-server.mjs';

const [out = join(tmpdir(), 'concord-pictures'), only] = process.argv.slice(2);
const { base, person, pages } = await import(pathToFileURL(join(process.cwd(), 'look.pages.mjs')).href);
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

mkdirSync(out, { recursive: true });
const profile = mkdtempSync(join(tmpdir(), 'look-'));
let complaints = 0;
const complain = (line) => {
  complaints++;
  console.log(line);
};

for (const width of [1280, 390]) {
  for (const language of ['zh-CN', 'en']) {
    // A world of its own for each round: what one page does must not change the next round's pictures.
    const site = await serveDouble(base);
    const context = await chromium.launchPersistentContext(mkdtempSync(join(profile, 'p-')), {
      executablePath: '/usr/bin/chromium',
      headless: true,
      args,
      viewport: { width, height: width > 900 ? 800 : 844 },
      reducedMotion: 'reduce',
    });
    await context.addInitScript((chosen) => localStorage.setItem('concord.language', chosen), language);
    for (const { name, path, open = false, as = person, steps } of pages) {
      if (only && !new RegExp(only).test(name)) continue;
      const title = `${name}-${width}-${language}`;
      if (open) await site.double.fetch('/auth/sign-out', {});
      else site.double.enter(as);
      const page = await context.newPage();
      page.on(
        'console',
        (line) => line.type() === 'error' && !/401/.test(line.text()) && complain(`${title}: ${line.text()}`),
      );
      page.on('pageerror', (error) => complain(`${title}: ${error}`));
      page.on('request', (request) => {
        if (!request.url().startsWith(site.origin) && !request.url().startsWith('data:'))
          complain(`${title}: asked ${request.url()}`);
      });
      await page.goto(site.origin + base + path);
      await page.waitForTimeout(700);
      try {
        await steps?.(page, language);
      } catch (error) {
        complain(`${title}: ${String(error).split('\n')[0]}`);
      }
      await page.waitForTimeout(300);
      await page.screenshot({ path: join(out, `${title}.png`) });
      const sideways = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      if (sideways > 0) complain(`${title}: scrolls sideways by ${sideways} px`);
      // Through the debugger, not a script tag: the policy of the page forbids those.
      await page.evaluate(axe);
      const found = await page.evaluate(() =>
        globalThis.axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'] }),
      );
      for (const { id, impact, nodes } of found.violations)
        (['serious', 'critical'].includes(impact) ? complain : console.log)(
          `${title}: axe ${impact} ${id} ${nodes
            .slice(0, 3)
            .map(({ target }) => target.join(' '))
            .join(' | ')}`,
        );
      await page.close();
    }
    await context.close();
    await site.stop();
  }
}
rmSync(profile, { recursive: true, force: true });
console.log(`Pictures are in ${out}`);
console.log(complaints ? `${complaints} complaints` : 'nothing to complain about');
process.exit(complaints ? 1 : 0);
