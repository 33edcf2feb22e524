import type { Bilingual } from '../bilingual.js';
import type { Loss, PayoutStep, PayoutStepId, UsedLimits } from './compute-payout.js';
import { CLAUSES, deductibleWords, limitWords, WORDS } from './payout-words.js';
import { percentOf } from './percent.js';
import type { PolicyTerms } from './policy-terms.js';
import { deductionOf, type DeductiblePlace } from './retention.js';

/** One claim as the stages see it, its parts already checked. */
export interface ReckonedClaim {
  readonly terms: PolicyTerms;
  readonly loss: Loss;
  readonly used: UsedLimits;
}

/** Turns what the insurer bears so far into one more step; no step where the policy has no such term or it cannot matter. */
export type Stage = (claim: ReckonedClaim, beforeFen: number) => PayoutStep | undefined;

function step(id: PayoutStepId, beforeFen: number, afterFen: number, sentence: Bilingual): PayoutStep {
  return { id, sentence, clause: CLAUSES[id], beforeFen, afterFen };
}

const base: Stage = ({ loss }, beforeFen) =>
  step('base', beforeFen, loss.compensationFen, WORDS.base(loss.compensationFen));

const mentalDamage: Stage = ({ terms, loss }, beforeFen) => {
  const limit = terms.mentalDamage;
  if (!limit || loss.mentalFen === 0) return undefined;
  const over = Math.max(0, loss.mentalFen - mentalLimitFen(terms));
  const sentence =
    limit.kind === 'EXCLUDED'
      ? WORDS.mentalExcluded(loss.mentalFen)
      : limitWords('mental-damage', loss.mentalFen, mentalLimitFen(terms));
  return step('mental-damage', beforeFen, beforeFen - over, sentence);
};

function mentalLimitFen({ mentalDamage: limit, perPersonFen }: PolicyTerms): number {
  if (!limit) return perPersonFen;
  switch (limit.kind) {
    case 'PERCENT_OF_PER_PERSON':
      return percentOf(perPersonFen, limit.percent);
    case 'AMOUNT':
      return limit.fen;
    case 'EXCLUDED':
      return 0;
    default:
      return limit satisfies never;
  }
}

const perPerson: Stage = ({ terms }, beforeFen) => limited('per-person-limit', beforeFen, terms.perPersonFen, 0);

const deductible: Stage = ({ terms, loss }, beforeFen) => {
  const deduction = deductionOf(terms, loss.compensationFen, beforeFen);
  const afterFen = Math.max(0, beforeFen - deduction.fen);
  return step('deductible', beforeFen, afterFen, deductibleWords(deduction, beforeFen));
};

const occurrence: Stage = ({ terms, used }, beforeFen) =>
  terms.perOccurrenceFen === undefined
    ? undefined
    : limited('occurrence-limit', beforeFen, terms.perOccurrenceFen, used.occurrenceFen);

const aggregate: Stage = ({ terms, used }, beforeFen) =>
  limited('aggregate-limit', beforeFen, terms.aggregateFen, used.aggregateFen);

function limited(id: PayoutStepId, beforeFen: number, limitFen: number, usedFen: number): PayoutStep {
  const afterFen = Math.min(beforeFen, remaining(limitFen, usedFen));
  return step(id, beforeFen, afterFen, limitWords(id, beforeFen, limitFen, usedFen));
}

// Limits may be used up beyond themselves when they were lowered after reservations were made: nothing is left then.
function remaining(limitFen: number, usedFen: number): number {
  return Math.max(0, limitFen - usedFen);
}

const legalCosts: Stage = ({ terms, loss }, beforeFen) => {
  if (loss.legalFen === 0) return undefined;
  if (!terms.legalCosts) return step('legal-costs', beforeFen, beforeFen, WORDS.legalNotCovered(loss.legalFen));
  if (!loss.legalConsented) return step('legal-costs', beforeFen, beforeFen, WORDS.legalWithoutConsent(loss.legalFen));
  return step('legal-costs', beforeFen, beforeFen + loss.legalFen, WORDS.legalCovered(loss.legalFen));
};

const legalClaimLimit: Stage = ({ terms: { legalCosts: limits }, loss }, beforeFen) => {
  if (!limits || !loss.legalConsented || loss.legalFen === 0) return undefined;
  const over = Math.max(0, loss.legalFen - limits.perClaimFen);
  const sentence = limitWords('legal-claim-limit', loss.legalFen, limits.perClaimFen);
  return step('legal-claim-limit', beforeFen, beforeFen - over, sentence);
};

const legalAggregate: Stage = ({ terms: { legalCosts: limits }, loss, used }, beforeFen) => {
  if (!limits || !loss.legalConsented || loss.legalFen === 0) return undefined;
  const costs = Math.min(loss.legalFen, limits.perClaimFen);
  const over = Math.max(0, costs - remaining(limits.aggregateFen, used.legalAggregateFen));
  const sentence = limitWords('legal-aggregate-limit', costs, limits.aggregateFen, used.legalAggregateFen);
  return step('legal-aggregate-limit', beforeFen, beforeFen - over, sentence);
};

/** The order of the compensation's steps, by where the policy takes its deductible. */
export const COMPENSATION_STAGES: Readonly<Record<DeductiblePlace, readonly Stage[]>> = {
  LOSS: [base, mentalDamage, deductible, perPerson, occurrence, aggregate],
  CAPPED: [base, mentalDamage, perPerson, deductible, occurrence, aggregate],
  PAYMENT: [base, mentalDamage, perPerson, occurrence, aggregate, deductible],
};

/** Legal costs come on top, under limits of their own; the deductible does not touch them. */
export const LEGAL_STAGES: readonly Stage[] = [legalCosts, legalClaimLimit, legalAggregate];
