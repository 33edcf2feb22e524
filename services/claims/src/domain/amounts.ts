/** Whether this is whole 分 from 0 up. */
export function isAmount(fen: number): boolean {
  return Number.isSafeInteger(fen) && fen >= 0;
}
