/** Which of a fixed sum and a percentage the hospital bears where the policy names both. */
export const WHICHEVER = ['HIGHER', 'LOWER'] as const;
export type Whichever = (typeof WHICHEVER)[number];

/** What the hospital bears of one claim: a fixed sum in 分, a percentage (0–100, two decimals at most), or whichever the policy takes of the two. */
export interface Retention {
  readonly fixedFen: number;
  readonly percent: number;
  /** HIGHER with one of the two at 0 means: the other alone. */
  readonly whichever: Whichever;
}

/** What a deductible is taken from: the loss before the per-person limit is applied, or what that limit leaves of it. */
export const TAKEN_FROM = ['LOSS', 'CAPPED'] as const;
export type TakenFrom = (typeof TAKEN_FROM)[number];

/** One band of losses with its own retention. */
export interface DeductibleTier extends Retention {
  /** The highest loss of this band, itself included, in 分; absent on the last band and only there. */
  readonly upToFen?: number;
}

/**
 * How the deductible of a policy is reckoned. Real policies differ in base and order, so both are terms:
 * - `AFTER_CAP`: on what the per-person limit leaves, and off it.
 * - `BEFORE_CAP`: on the whole loss, off it before the limit is applied.
 * - `PERCENT_OF_LIMIT`: the percentage is of the per-person limit, so the deductible is one constant for every claim.
 * - `TIERED_BY_LOSS`: the whole loss, limits aside, says which band's retention holds.
 * - `ABOVE_LOSS_THRESHOLD`: nothing unless the whole loss, limits aside, is above the threshold (the threshold itself is not).
 * - `ON_PAYMENT`: on what the insurer would pay once every limit is applied, and off it.
 */
export type Deductible =
  | ({ readonly kind: 'AFTER_CAP' } & Retention)
  | ({ readonly kind: 'BEFORE_CAP' } & Retention)
  | ({ readonly kind: 'PERCENT_OF_LIMIT'; readonly takenFrom: TakenFrom } & Retention)
  | { readonly kind: 'TIERED_BY_LOSS'; readonly takenFrom: TakenFrom; readonly tiers: readonly DeductibleTier[] }
  | ({
      readonly kind: 'ABOVE_LOSS_THRESHOLD';
      readonly takenFrom: TakenFrom;
      readonly thresholdFen: number;
    } & Retention)
  | ({ readonly kind: 'ON_PAYMENT' } & Retention);
export type DeductibleKind = Deductible['kind'];

/** The limit of compensation for mental harm (精神损害), always inside the per-person limit. */
export type MentalDamageLimit =
  | { readonly kind: 'PERCENT_OF_PER_PERSON'; readonly percent: number }
  | { readonly kind: 'AMOUNT'; readonly fen: number }
  | { readonly kind: 'EXCLUDED' };

/** The limits of legal costs (法律费用), apart from those of compensation; the deductible does not touch them. */
export interface LegalCostLimits {
  readonly perClaimFen: number;
  readonly aggregateFen: number;
}

/** The money terms of one liability policy, amounts in 分. What a claim is paid follows from them alone. */
export interface PolicyTerms {
  readonly perPersonFen: number;
  /** Absent: an occurrence that harms several persons has no limit of its own. */
  readonly perOccurrenceFen?: number;
  /** Of the whole insurance period. */
  readonly aggregateFen: number;
  /** Absent: within the per-person limit, without a limit of its own. */
  readonly mentalDamage?: MentalDamageLimit;
  /** Absent: legal costs are not covered. */
  readonly legalCosts?: LegalCostLimits;
  readonly deductible: Deductible;
}

/** A policy without a deductible. */
export const NO_DEDUCTIBLE: Deductible = { kind: 'AFTER_CAP', fixedFen: 0, percent: 0, whichever: 'HIGHER' };
