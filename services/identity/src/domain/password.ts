import { normalAccount } from './account.js';
import { commonStems } from './password.common.js';
import { refuse } from './register.refusals.js';

/** Fewest characters of a password. */
export const LEAST_CHARACTERS = 10;

/** Most characters, so that nobody has a megabyte hashed. */
export const MOST_CHARACTERS = 128;

/** Passwords that may not come again: the present one and those before it. */
export const REMEMBERED = 5;

const LEAST_DISTINCT = 5;

/**
 * Says whether a password can be taken. Length counts most; what everybody tries first does not count at all.
 *
 * @throws Refusal `PASSWORD_…`; the sentence never repeats the password
 */
export function checkPassword(password: string, account: string, path: readonly string[] = ['password']): void {
  const characters = Array.from(password);
  if (characters.length < LEAST_CHARACTERS)
    throw refuse('PASSWORD_TOO_SHORT', { path, values: { least: LEAST_CHARACTERS } });
  if (characters.length > MOST_CHARACTERS)
    throw refuse('PASSWORD_TOO_LONG', { path, values: { most: MOST_CHARACTERS } });

  const plain = password.normalize('NFKC').toLowerCase();
  const name = normalAccount(account).split('@')[0] ?? '';
  if (name.length >= 3 && plain.includes(name)) throw refuse('PASSWORD_NAMES_ACCOUNT', { path });

  if (new Set(plain).size < LEAST_DISTINCT || isRow(plain) || isCommon(plain))
    throw refuse('PASSWORD_TOO_SIMPLE', { path });
}

const LEET: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};

/** A common word with digits and marks around it, or with digits in place of letters, is still the common word. */
function isCommon(plain: string): boolean {
  const bare = (text: string) => text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  const letters = (text: string) => Array.from(text, (character) => LEET[character] ?? character).join('');
  return [bare(plain), letters(bare(plain)), bare(letters(plain))].some((stem) => commonStems.has(stem) || stem === '');
}

const ROWS = [
  '01234567890123456789',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiopasdfghjklzxcvbnm',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm',
];

/** One row of the keyboard or the alphabet, forwards or backwards. */
function isRow(plain: string): boolean {
  const backwards = Array.from(plain).reverse().join('');
  return ROWS.some((row) => row.includes(plain) || row.includes(backwards));
}
