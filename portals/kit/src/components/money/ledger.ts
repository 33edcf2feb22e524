import type { Bilingual } from '../../language/wording.js';
import { centsOf, sumOf } from '../../language/yuan.js';

/** One step of a computation: what was done, by which clause, and what the amount was before and after. */
export interface MoneyStepView {
  readonly sentence: Bilingual;
  readonly clause?: Bilingual | null;
  /** Yuan as a decimal string; none at the first step. */
  readonly before?: string | null;
  readonly after: string;
}

/** One line of a ledger; what is taken off is negative. */
export interface MoneyLineView {
  readonly id: string;
  readonly label: Bilingual;
  /** Yuan as a decimal string, e.g. `-1200.50`. */
  readonly amount: string;
  /** How the amount came about; none where it was agreed or asked for. */
  readonly steps?: readonly MoneyStepView[];
  /** Told beside the others and not added up, e.g. a limit. */
  readonly aside?: boolean;
}

/** What the lines come to, and whether the sum on record says the same. */
export function reckon(lines: readonly MoneyLineView[], onRecord?: string | null) {
  const sum = sumOf(lines.filter(({ aside }) => !aside).map(({ amount }) => amount));
  return { sum, agrees: onRecord == null || centsOf(onRecord) === centsOf(sum) };
}
