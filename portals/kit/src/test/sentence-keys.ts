import type { Sentences } from '../language/language.js';

/** Every key of a tree of sentences, in full: `fault.NOT_FOUND`. */
export function keysOf(sentences: Sentences, prefix = ''): string[] {
  return Object.entries(sentences).flatMap(([key, value]) =>
    typeof value === 'string' ? [prefix + key] : keysOf(value, `${prefix}${key}.`),
  );
}

/** Places (`{name}`) of every sentence, by key. */
export function placesOf(sentences: Sentences, prefix = ''): Record<string, string> {
  const found = Object.entries(sentences).map(([key, value]) =>
    typeof value === 'string'
      ? { [prefix + key]: [...new Set(value.match(/\{\w+\}/g) ?? [])].sort().join() }
      : placesOf(value, `${prefix}${key}.`),
  );
  return Object.assign({}, ...found) as Record<string, string>;
}

/** Keys that a source text asks for: whole ones, and the beginnings of those it puts together. */
export function keysAskedIn(source: string): { readonly whole: string[]; readonly begun: string[] } {
  const calls = [...source.matchAll(/\bte?\(\s*(['`])([^'`]*?)\1/g)];
  const named = [
    ...source.matchAll(/\b(?:label|hint|says|group|title|unit|rowName|add):\s*'([a-z]\w*(?:\.\w+)+)'/g),
  ].map(([, key]) => key ?? '');
  const plain = calls.flatMap(([, quote, key]) => (quote === "'" && key ? [key] : []));
  const put = calls.flatMap(([, quote, key]) => (quote === '`' && key ? [key] : []));
  const whole = put.filter((key) => !key.includes('${'));
  const begun = put.filter((key) => key.includes('${')).map((key) => key.slice(0, key.indexOf('${')));
  const choices = [...source.matchAll(/\bt\([^()?]*\?\s*'([\w.-]+)'\s*:\s*'([\w.-]+)'/g)].flatMap(([, a, b]) => [
    a ?? '',
    b ?? '',
  ]);
  return { whole: [...plain, ...whole, ...named, ...choices], begun };
}
