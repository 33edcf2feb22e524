import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const PAGE = join(import.meta.dirname, '..', '..', 'gateway', 'integrators.md');

/** The examples of a page: fenced blocks, each with a language and a name. */
export interface Page {
  readonly text: string;
  /** An example, each `<word>` of it filled in. Fails when the page has none of that name. */
  example(language: string, name: string, words?: Readonly<Record<string, string>>): string;
  /** Examples that nobody asked for yet. */
  unused(): readonly string[];
}

/** Reads the integrators' page. */
export function readPage(): Page {
  const text = readFileSync(PAGE, 'utf8');
  const blocks = new Map(
    [...text.matchAll(/^```(\w+)(?: ([\w-]+))?\n([\s\S]*?)^```$/gm)].map(([, language, name, body]) => [
      `${language} ${name}`,
      body!,
    ]),
  );
  const used = new Set<string>();
  return {
    text,
    example(language, name, words = {}) {
      const body = blocks.get(`${language} ${name}`);
      if (body === undefined) throw new Error(`The page has no ${language} called ${name}`);
      used.add(`${language} ${name}`);
      return Object.entries(words).reduce((filled, [word, value]) => filled.replaceAll(`<${word}>`, value), body);
    },
    unused: () => [...blocks.keys()].filter((key) => !used.has(key)),
  };
}

/** Whether an answer is what the page shows: the same fields everywhere, and any text where the page has `…`. */
export function isShown(shown: unknown, answered: unknown): boolean {
  if (shown === '…') return typeof answered === 'string' && answered !== '';
  if (Array.isArray(shown))
    return (
      Array.isArray(answered) &&
      shown.length === answered.length &&
      shown.every((one, at) => isShown(one, answered[at]))
    );
  if (typeof shown === 'object' && shown !== null) {
    if (typeof answered !== 'object' || answered === null) return false;
    const [own, other] = [shown as Record<string, unknown>, answered as Record<string, unknown>];
    return (
      Object.keys(own).sort().join() === Object.keys(other).sort().join() &&
      Object.keys(own).every((key) => isShown(own[key], other[key]))
    );
  }
  return shown === answered;
}
