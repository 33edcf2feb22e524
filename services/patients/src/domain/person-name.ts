import { BadInput } from '@concord/kit/domain/conflict';

/** Longest name in characters; transcribed names with several parts reach about thirty. */
export const NAME_LENGTH = 60;

/**
 * A name as it is kept: width folded (NFKC), no spaces between Chinese characters, single ones elsewhere, one kind of
 * dot inside transcribed names (`阿卜杜拉·买买提`).
 *
 * @throws BadInput naming the field, never the value
 */
export function toPersonName(text: string, path: readonly string[]): string {
  const name = tidied(text);
  if (name.length === 0) throw new BadInput(path, 'a name is needed');
  if (Array.from(name).length > NAME_LENGTH) throw new BadInput(path, `at most ${NAME_LENGTH} characters`);
  if (/[\p{Cc}\p{Cf}\p{Co}\p{Cn}]/u.test(name)) throw new BadInput(path, 'holds a character that is not written');
  if (!/\p{L}/u.test(name)) throw new BadInput(path, 'a name has letters');
  return name;
}

/** What names are compared and found by: spaces, dots, case and width do not count. */
export function nameKey(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s·•・‧.'’-]/gu, '');
}

function tidied(text: string): string {
  return text
    .normalize('NFKC')
    .trim()
    .replace(/\s+/gu, ' ')
    .replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '')
    .replace(/(?<=\p{Script=Han})\s*[•・‧.·]\s*(?=\p{Script=Han})/gu, '·');
}
