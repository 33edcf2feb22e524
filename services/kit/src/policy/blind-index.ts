import { createHmac } from 'node:crypto';
import type { BlindIndex } from './contract.js';
import type { Keys } from './keys.js';

/** Hex digits kept: 64 bits. Equal values always meet; the rare stranger is filtered after opening. */
const DIGITS = 16;

/** Keyed fingerprints of sealed values, under a key of their own for each organization and column. */
export function createBlindIndex(keys: Keys): BlindIndex {
  // The kind of fingerprint is hashed along: an exact look-up is never answered by a token of the same text.
  const fingerprint = (organization: string, column: string, kind: string, text: string) =>
    createHmac('sha256', keys.indexKey(organization, column)).update(`${kind}:${text}`).digest('hex').slice(0, DIGITS);

  return {
    exact: (organization, column, normalized) => fingerprint(organization, column, 'exact', normalized),
    tokens: (organization, column, text) =>
      nameParts(text).map((part) => fingerprint(organization, column, 'token', part)),
  };
}

/**
 * Single characters and bigrams of a name, each once. Width, case, spaces and the dots inside transcribed names
 * (`阿卜杜拉·买买提`) do not count.
 */
export function nameParts(text: string): readonly string[] {
  const characters = Array.from(
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[\s·•・‧.'’-]/gu, ''),
  );
  const bigrams = characters.slice(1).map((character, index) => `${characters[index]}${character}`);
  return [...new Set([...characters, ...bigrams])];
}
