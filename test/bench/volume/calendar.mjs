/** When the generated installation is looked at: a Friday, ten in the morning in Shanghai. */
export const NOW = new Date('2026-11-20T02:00:00Z');

/** Its first day. */
const BEGAN = Date.parse('2021-01-01T00:00:00Z');
const SPAN = NOW.getTime() - BEGAN;
/** More complaints come in each year than in the one before. */
const GROWTH = 1.6;

/** When the record `index` of `size` came in, milliseconds; later ones later, the last shortly before `NOW`. */
export const cameIn = (/** @type {number} */ index, /** @type {number} */ size) =>
  Math.floor(BEGAN + SPAN * (1 - (1 - (index + 0.5) / size) ** GROWTH));

/** The year in Shanghai, which has no summer time. */
export const legalYearOf = (/** @type {number} */ at) => new Date(at + 8 * 3_600_000).getUTCFullYear();

const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** An id as the services make them, sorted by `at`; `serial` tells apart what was made at the same moment. */
export function idAt(/** @type {string} */ prefix, /** @type {number} */ at, /** @type {number} */ serial) {
  return `${prefix}_${inBase32(at, 10)}${inBase32(serial, 16)}`;
}

function inBase32(/** @type {number} */ value, /** @type {number} */ length) {
  let text = '';
  for (let rest = value; text.length < length; rest = Math.floor(rest / 32)) text = `${DIGITS[rest % 32]}${text}`;
  return text;
}
