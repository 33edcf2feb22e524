import type { Bilingual } from '../bilingual.js';
import type { Article, Verification } from '../deadlines/deadline-rule.js';

/** `GREATER` leaves the amount itself out (不含本数), `GREATER_OR_EQUAL` takes it in (含本数). */
export const COMPARISONS = ['GREATER', 'GREATER_OR_EQUAL'] as const;
export type Comparison = (typeof COMPARISONS)[number];

/** Which amount is compared: what the patient claims, or what was agreed. */
export type ComparedAmount = 'CLAIMED' | 'AGREED';

/** What follows when the threshold is exceeded. */
export type ThresholdEffect =
  'PRIVATE_SETTLEMENT_BARRED' | 'INSURER_JOINS_NEGOTIATION' | 'INSURER_JOINS_MEDIATION' | 'APPRAISAL_REQUIRED';

/** A boundary of money as data: the law of a place says whether the amount itself is over it, and which amount counts. */
export interface Threshold {
  readonly id: string;
  readonly title: Bilingual;
  readonly words: Bilingual;
  readonly article: Article;
  readonly verified: Verification;
  /** 分. */
  readonly amountFen: number;
  readonly comparison: Comparison;
  readonly of: ComparedAmount;
  readonly appliesTo: 'ALL_HOSPITALS' | 'PUBLIC_HOSPITALS';
  readonly effect: ThresholdEffect;
}

/** Who owns a hospital, as far as a threshold asks. */
export type Ownership = 'PUBLIC' | 'PRIVATE';

/** Whether a hospital is held to the threshold. One whose owner is not known is: that is the safe side. */
export function appliesTo(threshold: Threshold, ownership: Ownership | undefined): boolean {
  return threshold.appliesTo === 'ALL_HOSPITALS' || ownership !== 'PRIVATE';
}

/** Whether the amount, in 分, is over the threshold. The caller passes the amount that `threshold.of` names. */
export function exceeds(threshold: Threshold, amountFen: number | bigint): boolean {
  if (typeof amountFen === 'number' && !Number.isSafeInteger(amountFen)) {
    throw new RangeError(`amountFen: ${amountFen} is not a whole number of fen`);
  }
  return threshold.comparison === 'GREATER' ? amountFen > threshold.amountFen : amountFen >= threshold.amountFen;
}
