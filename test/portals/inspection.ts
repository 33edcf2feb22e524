import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What is wrong with how a page stands there: sideways scroll, and what axe calls serious or critical. */
export async function inspect(page: Page): Promise<readonly string[]> {
  return [...(await page.evaluate(sideways)), ...(await barriers(page))];
}

/** The page, and every part of it that scrolls by itself: what is wider than its place is cut off or has to be dragged. */
function sideways(): string[] {
  const named = (element: Element) =>
    `${element.localName}${[...element.classList].map((name) => `.${name}`).join('')}`;
  const scrolls = (element: Element) => /auto|scroll/.test(getComputedStyle(element).overflowX);
  const wider = [...document.querySelectorAll('body *')].filter(
    (element) => scrolls(element) && element.scrollWidth > element.clientWidth,
  );
  const { scrollWidth } = document.scrollingElement!;
  return [
    ...(scrollWidth > innerWidth ? [`the page scrolls sideways: ${scrollWidth} px in ${innerWidth} px`] : []),
    ...wider.map((part) => `${named(part)} scrolls sideways: ${part.scrollWidth} px in ${part.clientWidth} px`),
  ];
}

async function barriers(page: Page): Promise<readonly string[]> {
  // Through the debugger: the page's own policy lets no foreign script in.
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run(options: object): Promise<AxeResults> } }).axe.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
      resultTypes: ['violations'],
    }),
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, impact, nodes }) => `axe ${impact} ${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
}

/** Four letters in a row: a name of a key is shorter, and a case number has two. */
const ENGLISH = /[a-z]{4,}/i;
/** What stands on a paper or is reckoned from it is of no language: `AX-YLZR-00117`, `档案-BRTM`, a fingerprint. */
const NUMBER = /[A-Z\d]*(?:-[A-Z\d]+)+|\b[0-9a-f]{8,}\b/g;

/** What has no other name in Chinese: formats, and what a provider of single sign-on calls its own parts. */
const NAMES = /\b(?:Word|Excel|OpenID Connect|https|issuer|client id|client secret|preferred_username)\b/g;

/** Lines of a Chinese page that are English; the switch that leads there is named in its own language. */
export async function englishLines(page: Page): Promise<readonly string[]> {
  const lines = await page.evaluate(translated);
  return lines.filter((line) => ENGLISH.test(line.replace('English', '').replaceAll(NUMBER, '').replaceAll(NAMES, '')));
}

/** The lines of the page but for what is of no language: ids and codes, which say so of themselves. */
function translated(): string[] {
  const codes = [...document.querySelectorAll<HTMLElement>('[translate=no]')];
  for (const code of codes) code.style.display = 'none';
  const lines = document.body.innerText.split('\n');
  for (const code of codes) code.style.display = '';
  return lines;
}

/** `nav.home`, `AWAITING_SIGNATURE`: what stands where nobody wrote the sentence, or the word of a value. */
const KEY = /\b[a-z]\w+(?:\.\w+)+\b|\b[A-Z]{2,}(?:_[A-Z]+)+\b/;

/** Lines in which a key stands in the place of a sentence. */
export async function wordlessKeys(page: Page): Promise<readonly string[]> {
  return (await page.evaluate(translated)).filter((line) => KEY.test(line)).map((line) => `has no words: ${line}`);
}
