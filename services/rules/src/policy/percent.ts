/** A percentage of an amount in 分, rounded half up to the whole 分. `percent` has at most two decimals ({@link isPercent}). */
export function percentOf(amountFen: number, percent: number): number {
  const hundredths = BigInt(Math.round(percent * 100));
  return Number((BigInt(amountFen) * hundredths + 5_000n) / 10_000n);
}

/** Whether this is a percentage that money can be reckoned with: 0 to 100, at most two decimals. */
export function isPercent(percent: number): boolean {
  return percent >= 0 && percent <= 100 && Number(percent.toFixed(2)) === percent;
}
