import { words, type Word } from './words.js';
import type { Place } from './court.js';

/** Who was sent which words. */
export interface Hearsay {
  /** Accounts that were sent a word, in alphabetical order. */
  who(word: Word): readonly string[];
  /** Those of them who work in a place. */
  at(place: Place, word: Word): readonly string[];
  /** Accounts that were sent a text that is no word of the story. */
  any(text: string): readonly string[];
  /** Whether somebody in any of the places was sent it. */
  reached(word: Word, ...places: readonly Place[]): boolean;
}

/** Reads what was sent. @param seen accounts by the word that they were sent */
export function hearsay(
  seen: Readonly<Record<string, readonly string[]>>,
  accountsOf: (place: Place) => readonly string[],
  any: (text: string) => readonly string[] = () => [],
): Hearsay {
  const who = (word: Word) => {
    const accounts = seen[word];
    if (!accounts) throw new Error(`Nobody looked for ${words[word]}`);
    return accounts;
  };
  const at = (place: Place, word: Word) => who(word).filter((account) => accountsOf(place).includes(account));
  return { who, at, any, reached: (word, ...places) => places.some((place) => at(place, word).length > 0) };
}
