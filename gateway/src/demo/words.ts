import { isFact } from './cases/fact.js';

/** What a word that names a day or a moment stands for; `undefined` for every other word. */
export type SpellTime = (word: string) => string | undefined;

/**
 * Puts what they stand for in the place of facts and of the words of an input:
 *
 * - `@day-40`, `@day+5`, in stories: counted from the first start
 * - `@2020-12-19`, `@2020-12-19T09:30`, in cases: days of the case
 * - every other `@word`: what `idOf` answers
 */
export function spelledOut(told: unknown, idOf: (word: string) => unknown, spell: SpellTime): unknown {
  const out = (value: unknown): unknown => {
    if (typeof value === 'string') return value.startsWith('@') ? ofWord(value.slice(1)) : value;
    if (Array.isArray(value)) return value.map(out);
    if (typeof value !== 'object' || value === null) return value;
    if (isFact(value)) return out(value.value);
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, out(item)]));
  };
  const ofWord = (word: string): unknown => spell(word) ?? idOf(word);
  return out(told);
}
