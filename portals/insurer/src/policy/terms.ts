import type { CoverBasis, DeductibleKind, Exclusion, TakenFrom, Whichever } from '../generated/graphql.js';

export const bases = ['CLAIMS_MADE', 'OCCURRENCE'] as const satisfies readonly CoverBasis[];

/** The six conventions that policies reckon their deductible by. */
export const deductibleKinds = [
  'AFTER_CAP',
  'BEFORE_CAP',
  'ON_PAYMENT',
  'PERCENT_OF_LIMIT',
  'ABOVE_LOSS_THRESHOLD',
  'TIERED_BY_LOSS',
] as const satisfies readonly DeductibleKind[];

export const whichevers = ['HIGHER', 'LOWER'] as const satisfies readonly Whichever[];
export const takenFroms = ['CAPPED', 'LOSS'] as const satisfies readonly TakenFrom[];

/** How a policy limits mental harm: not by itself, by a share of the limit per person, by an amount, or not at all. */
export const mentalLimits = ['WITHIN', 'PERCENT', 'AMOUNT', 'EXCLUDED'] as const;

/** In the order of a policy's schedule. */
export const exclusions = [
  'UNQUALIFIED_STAFF',
  'UNLISTED_STAFF',
  'OUTSIDE_PRACTICE_SCOPE',
  'SUSPENDED_STAFF',
  'INTOXICATED_STAFF',
  'AFTER_STAFF_LEFT',
  'UNLICENSED_ACTIVITY',
  'NOT_FOR_TREATMENT',
  'NO_FAULT_ACCIDENT',
  'INTENT_OR_NOT_PRACTICE',
  'DEFECTIVE_PRODUCT_OR_BLOOD',
  'UNAPPROVED_PRODUCT',
  'CONTROLLED_DRUG_MISUSE',
  'PREMISES',
  'OWN_STAFF_INJURY',
  'PROMISED_LIABILITY',
  'FINES_AND_PUNITIVE_SUMS',
  'NATURAL_DISASTER_FIRE_EXPLOSION',
  'WAR_STRIKE_THEFT',
  'NUCLEAR',
] as const satisfies readonly Exclusion[];
