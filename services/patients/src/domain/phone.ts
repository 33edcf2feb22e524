import { BadInput } from '@concord/kit/domain/conflict';

const MOBILE = /^1[3-9]\d{9}$/;
/** Three digits for 010 and 02x with eight digits behind, four for the rest with seven or eight. */
const LANDLINE = /^(010|02\d|0[3-9]\d{2})(\d{7,8})$/;
/** Numbers of enterprises, for an agent or an employer. */
const SERVICE = /^[48]00\d{7}$/;
const ABROAD = /^\+(?!86)[1-9]\d{6,14}$/;
const EXTENSION = /(?:转|轉|ext\.?|x|#|,)\s*(\d{1,6})$/i;
/** `0571-88881234-802`: a hyphen before the extension, as printed on cards. */
const HYPHENED = /^(.*\d{7})-(\d{1,6})$/;

/**
 * Reads a phone number pasted in any usual format, with or without +86, full width, spaces, brackets, an extension.
 *
 * @returns `13800001234`, `057188881234`, `057188881234-802`, `+85291234567`; `undefined` when it is no phone number
 */
export function readPhone(text: string): string | undefined {
  const folded = text
    .normalize('NFKC')
    .trim()
    .replace(/[‐-―−~]/gu, '-');
  const extended = EXTENSION.exec(folded) ?? undefined;
  const body = extended ? folded.slice(0, extended.index) : folded;
  const digits = bare(body);
  if (digits === undefined) return undefined;
  const number = canonical(digits);
  if (number) return extended ? `${number}-${extended[1]}` : number;
  const hyphened = extended ? undefined : HYPHENED.exec(folded);
  const main = hyphened && canonical(bare(hyphened[1] ?? '') ?? '');
  return main ? `${main}-${hyphened[2]}` : undefined;
}

/** @throws BadInput naming the field, never the value */
export function toPhone(text: string, path: readonly string[]): string {
  const phone = readPhone(text);
  if (phone) return phone;
  throw new BadInput(
    path,
    'not a phone number: a mobile of 11 digits, a landline with its area code, or + and a country code',
  );
}

/** What a phone is found by: an extension does not count. */
export const phoneKey = (phone: string): string => phone.replace(/-\d+$/, '');

/** Digits, with a leading + where there was one; `undefined` when there is anything but digits and punctuation. */
function bare(text: string): string | undefined {
  const stripped = text.replace(/[\s\-().·/]/gu, '');
  return /^\+?\d+$/.test(stripped) ? stripped : undefined;
}

function canonical(digits: string): string | undefined {
  if (ABROAD.test(digits)) return digits;
  const abroad = /^00(?!86)([1-9]\d{6,14})$/.exec(digits);
  if (abroad) return `+${abroad[1]}`;
  const home = digits.replace(/^(\+86|0086)/, '');
  const prefixed = home !== digits;
  const candidates = [home, home.replace(/^86(?=1[3-9]\d{9}$)/, ''), home.replace(/^0(?=1[3-9]\d{9}$)/, '')];
  const mobile = candidates.find((each) => MOBILE.test(each));
  if (mobile) return mobile;
  const landline = prefixed && !home.startsWith('0') ? `0${home}` : home;
  const parts = LANDLINE.exec(landline);
  if (parts) return parts[1]?.length === 3 && parts[2]?.length !== 8 ? undefined : landline;
  return SERVICE.test(home) ? home : undefined;
}
