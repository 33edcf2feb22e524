import type { Bilingual } from '../bilingual.js';
import { checkLoss } from './check-loss.js';
import { checkTerms } from './check-terms.js';
import { COMPENSATION_STAGES, LEGAL_STAGES, type Stage } from './payout-stages.js';
import type { PolicyTerms } from './policy-terms.js';
import { placeOf } from './retention.js';

/** What one claimant is owed and what it cost to defend, in 分. */
export interface Loss {
  /** As agreed by the parties or fixed by a court, mental harm included. */
  readonly compensationFen: number;
  /** The part of `compensationFen` that is for mental harm. */
  readonly mentalFen: number;
  readonly legalFen: number;
  /** Whether the insurer consented in writing before the legal costs were incurred. */
  readonly legalConsented: boolean;
}

/** What earlier payments and standing reservations already take of the limits, in 分. This claim's own are not in it. */
export interface UsedLimits {
  readonly aggregateFen: number;
  /** For other persons harmed by the same occurrence. */
  readonly occurrenceFen: number;
  readonly legalAggregateFen: number;
}

/** Every limit still whole. */
export const NOTHING_USED: UsedLimits = { aggregateFen: 0, occurrenceFen: 0, legalAggregateFen: 0 };

export type PayoutStepId =
  | 'base'
  | 'mental-damage'
  | 'per-person-limit'
  | 'deductible'
  | 'occurrence-limit'
  | 'aggregate-limit'
  | 'legal-costs'
  | 'legal-claim-limit'
  | 'legal-aggregate-limit';

/** One step of the reckoning: what the insurer bore before it and after it, in 分, why, and under which term of the policy. */
export interface PayoutStep {
  readonly id: PayoutStepId;
  readonly sentence: Bilingual;
  readonly clause: Bilingual;
  readonly beforeFen: number;
  readonly afterFen: number;
}

/** Who pays what, in 分. The insurer's and the hospital's shares add up to compensation and legal costs. */
export interface Payout {
  readonly insurerFen: number;
  readonly insurerCompensationFen: number;
  readonly insurerLegalFen: number;
  readonly hospitalFen: number;
  /** From 0 to `insurerFen`; each begins where the one before it ended. */
  readonly steps: readonly PayoutStep[];
}

/**
 * Reckons from the policy's own terms what the insurer pays for one claimant, step by step, and what is left to the
 * hospital. Never more than what is left of any limit. A higher limit never lowers the insurer's share, with one
 * exception that such policies contract for: under PERCENT_OF_LIMIT a higher per-person limit raises the deductible, and
 * may lower the share by as much as that.
 *
 * @throws PolicyTermsInvalid naming every field of `terms` that cannot be reckoned with
 * @throws RangeError naming the field of `loss` or `used` that is not a whole number of 分 from 0 up
 */
export function computePayout(terms: PolicyTerms, loss: Loss, used: UsedLimits): Payout {
  const claim = { terms: checkTerms(terms), ...checkLoss(loss, used) };
  const steps: PayoutStep[] = [];
  const run = (stages: readonly Stage[], from: number): number =>
    stages.reduce((beforeFen, stage) => {
      const step = stage(claim, beforeFen);
      if (step) steps.push(step);
      return step?.afterFen ?? beforeFen;
    }, from);
  const insurerCompensationFen = run(COMPENSATION_STAGES[placeOf(terms.deductible)], 0);
  const insurerFen = run(LEGAL_STAGES, insurerCompensationFen);
  return {
    insurerFen,
    insurerCompensationFen,
    insurerLegalFen: insurerFen - insurerCompensationFen,
    hospitalFen: loss.compensationFen + loss.legalFen - insurerFen,
    steps,
  };
}
