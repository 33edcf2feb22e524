import { BadInput } from '@concord/kit/domain/conflict';

const MEMBER_NO = /^(?=.*\d)[A-Z0-9][A-Z0-9-]{1,31}$/;

/** Reads a member number: width folded, capitals, no spaces; `undefined` when it is none (it has at least one digit). */
export function readMemberNo(text: string): string | undefined {
  const folded = text
    .normalize('NFKC')
    .replace(/\s/gu, '')
    .replace(/[‐-―−]/gu, '-')
    .toUpperCase();
  return MEMBER_NO.test(folded) ? folded : undefined;
}

/** @throws BadInput naming the field, never the value */
export function toMemberNo(text: string, path: readonly string[]): string {
  const memberNo = readMemberNo(text);
  if (memberNo) return memberNo;
  throw new BadInput(path, 'a member number has 2 to 32 letters, digits and hyphens, and at least one digit');
}
