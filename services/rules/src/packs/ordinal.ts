const DIGITS = '零一二三四五六七八九';
const PLACES = ['', '十', '百', '千'];

/** The number of an article as an enactment writes it: 31 → 三十一, 1181 → 一千一百八十一. From 1 to 9,999. */
export function ordinal(number: number): string {
  const digits = [...String(number)].map(Number);
  const spelled = digits
    .map((digit, at) => (digit === 0 ? '零' : `${DIGITS[digit]}${PLACES[digits.length - 1 - at]}`))
    .join('')
    .replace(/零+/g, '零')
    .replace(/零$/, '');
  return spelled.replace(/^一十/, '十');
}
