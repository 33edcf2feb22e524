import type { Loss, UsedLimits } from '../compute-payout.js';
import type { PolicyTerms } from '../policy-terms.js';

/** One worked payout, reckoned by hand. Amounts of money in 分. */
export interface PayoutVector {
  readonly name: string;
  /** `published`: a source gives the insurer's share itself. `assumed`: the loss is ours, and what the note adds. */
  readonly mark: 'published' | 'assumed';
  /** The published case, or `R1` for the published wording and provincial scheme. */
  readonly source?: string;
  /** What of it is published, and what is assumed. */
  readonly note: string;
  readonly terms: PolicyTerms;
  readonly loss: Partial<Loss> & Pick<Loss, 'compensationFen'>;
  readonly used?: Partial<UsedLimits>;
  readonly insurerCompensationFen: number;
  readonly insurerLegalFen: number;
  readonly hospitalFen: number;
}

/** Yuan, with two decimals at most, as 分. */
export function yuan(amount: number): number {
  return Math.round(amount * 100);
}
