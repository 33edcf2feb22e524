/** An amount in 分 (1/100 yuan), a safe integer. Decimal strings exist only in the graph. */
export type Fen = number & { readonly __unit: 'fen' };

/** Checks an integer amount in 分. Throws a RangeError naming no value. */
export function fen(amount: number): Fen {
  if (!Number.isSafeInteger(amount)) throw new RangeError('An amount in fen is a safe integer');
  return amount as Fen;
}

const DECIMAL = /^(-?)(\d{1,13})(?:\.(\d{1,2}))?$/;

/** `"123.4"` → 12340 分. At most two decimals; throws a RangeError otherwise. */
export function parseYuan(decimal: string): Fen {
  const match = DECIMAL.exec(decimal.trim());
  if (!match) throw new RangeError('An amount in yuan has at most two decimals');
  const [, sign, whole = '0', cents = ''] = match;
  const amount = Number(whole) * 100 + Number(cents.padEnd(2, '0'));
  return fen(sign ? -amount : amount);
}

/** 12340 分 → `"123.40"`. */
export function formatYuan(amount: Fen): string {
  const digits = String(Math.abs(amount)).padStart(3, '0');
  return `${amount < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
