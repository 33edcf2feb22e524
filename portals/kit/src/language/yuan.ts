/** Amounts of the graph, decimal strings of yuan, reckoned in whole cents: sums on the screen are exact. */
const amount = /^(-?)(\d+)(?:\.(\d{1,2}))?$/;

/** Cents of `-1234.5`; throws on anything that is no amount. */
export function centsOf(yuan: string): bigint {
  const [, sign, whole, cents = ''] = amount.exec(yuan) ?? [];
  if (whole === undefined) throw new Error(`Not an amount in yuan: ${yuan}`);
  const all = BigInt(whole) * 100n + BigInt(cents.padEnd(2, '0'));
  return sign ? -all : all;
}

/** `-1234.50` of so many cents. */
export function yuanOf(cents: bigint): string {
  const plain = cents < 0n ? -cents : cents;
  return `${cents < 0n ? '-' : ''}${plain / 100n}.${String(plain % 100n).padStart(2, '0')}`;
}

/** What the amounts come to. */
export const sumOf = (amounts: readonly string[]): string =>
  yuanOf(amounts.reduce((sum, yuan) => sum + centsOf(yuan), 0n));
