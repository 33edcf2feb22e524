import fc from 'fast-check';
import type { Loss, UsedLimits } from './compute-payout.js';
import type {
  Deductible,
  DeductibleTier,
  LegalCostLimits,
  MentalDamageLimit,
  PolicyTerms,
  Retention,
} from './policy-terms.js';

const limit = fc.integer({ min: 1, max: 60_000_000 });
const amount = fc.oneof(fc.nat(60_000_000), fc.nat(300));
const percent = fc.integer({ min: 0, max: 10_000 }).map((hundredths) => hundredths / 100);
const takenFrom = fc.constantFrom('LOSS', 'CAPPED');

const retention: fc.Arbitrary<Retention> = fc
  .record({ fixedFen: fc.nat(3_000_000), percent, whichever: fc.constantFrom('HIGHER', 'LOWER') })
  .filter(({ fixedFen, percent: share, whichever }) => whichever === 'HIGHER' || (fixedFen > 0 && share > 0));

const tiers: fc.Arbitrary<readonly DeductibleTier[]> = fc
  .tuple(fc.uniqueArray(limit, { maxLength: 3 }), fc.array(retention, { minLength: 4, maxLength: 4 }))
  .map(([ends, retentions]) => {
    const rising = ends.toSorted((one, other) => one - other);
    return retentions.slice(0, rising.length + 1).map((kept, index) => ({ ...kept, upToFen: rising[index] }));
  });

const deductibles: fc.Arbitrary<Deductible> = fc.oneof(
  retention.map((kept) => ({ kind: 'AFTER_CAP' as const, ...kept })),
  retention.map((kept) => ({ kind: 'BEFORE_CAP' as const, ...kept })),
  retention.map((kept) => ({ kind: 'ON_PAYMENT' as const, ...kept })),
  fc
    .tuple(retention, takenFrom)
    .map(([kept, from]) => ({ kind: 'PERCENT_OF_LIMIT' as const, takenFrom: from, ...kept })),
  fc
    .tuple(tiers, takenFrom)
    .map(([bands, from]) => ({ kind: 'TIERED_BY_LOSS' as const, takenFrom: from, tiers: bands })),
  fc.tuple(retention, takenFrom, amount).map(([kept, from, thresholdFen]) => ({
    kind: 'ABOVE_LOSS_THRESHOLD' as const,
    takenFrom: from,
    thresholdFen,
    ...kept,
  })),
);

const mentalLimits = (perPersonFen: number): fc.Arbitrary<MentalDamageLimit | undefined> =>
  fc.oneof(
    fc.constant(undefined),
    fc.constant({ kind: 'EXCLUDED' as const }),
    percent.map((share) => ({ kind: 'PERCENT_OF_PER_PERSON' as const, percent: share })),
    fc.nat(perPersonFen).map((fen) => ({ kind: 'AMOUNT' as const, fen })),
  );

const legalLimits: fc.Arbitrary<LegalCostLimits | undefined> = fc.option(
  fc.tuple(limit, limit).map((pair) => ({ perClaimFen: Math.min(...pair), aggregateFen: Math.max(...pair) })),
  { nil: undefined },
);

/** Sound policies of every convention. */
export const policies: fc.Arbitrary<PolicyTerms> = fc
  .tuple(limit, limit, limit, fc.boolean())
  .chain(([one, two, three, withOccurrence]) => {
    const [perPersonFen, between, aggregateFen] = [one, two, three].toSorted((a, b) => a - b) as [
      number,
      number,
      number,
    ];
    return fc.record({
      perPersonFen: fc.constant(perPersonFen),
      perOccurrenceFen: fc.constant(withOccurrence ? between : undefined),
      aggregateFen: fc.constant(aggregateFen),
      mentalDamage: mentalLimits(perPersonFen),
      legalCosts: legalLimits,
      deductible: deductibles,
    });
  });

/** Losses, and what is used of the limits before them; a limit may be used beyond itself. */
export const claims: fc.Arbitrary<[Loss, UsedLimits]> = fc.tuple(
  fc
    .record({ otherFen: amount, mentalFen: amount, legalFen: amount, legalConsented: fc.boolean() })
    .map(({ otherFen, ...loss }) => ({ ...loss, compensationFen: otherFen + loss.mentalFen })),
  fc.record({ aggregateFen: amount, occurrenceFen: amount, legalAggregateFen: amount }),
);

const between = (from: number, to: number, by: number): number => from + Math.floor((to - from) * by);

/** Every limit of a policy, raised by a fraction of what keeps the policy sound; a policy without that limit stays as it is. */
export const raisings = {
  perPerson: (terms, by) => ({
    ...terms,
    perPersonFen: between(terms.perPersonFen, terms.perOccurrenceFen ?? terms.aggregateFen, by),
  }),
  perOccurrence: (terms, by) => ({
    ...terms,
    perOccurrenceFen: terms.perOccurrenceFen && between(terms.perOccurrenceFen, terms.aggregateFen, by),
  }),
  noOccurrence: (terms) => ({ ...terms, perOccurrenceFen: undefined }),
  aggregate: (terms, by) => ({ ...terms, aggregateFen: between(terms.aggregateFen, 2 * terms.aggregateFen, by) }),
  mentalDamage: (terms, by) => ({ ...terms, mentalDamage: raisedMental(terms, by) }),
  legalPerClaim: (terms, by) => {
    const { legalCosts: limits } = terms;
    if (!limits) return terms;
    return { ...terms, legalCosts: { ...limits, perClaimFen: between(limits.perClaimFen, limits.aggregateFen, by) } };
  },
  legalAggregate: (terms, by) => {
    const { legalCosts: limits } = terms;
    if (!limits) return terms;
    return {
      ...terms,
      legalCosts: { ...limits, aggregateFen: between(limits.aggregateFen, 2 * limits.aggregateFen, by) },
    };
  },
} as const satisfies Record<string, (terms: PolicyTerms, by: number) => PolicyTerms>;
export type Raising = keyof typeof raisings;

function raisedMental({ mentalDamage, perPersonFen }: PolicyTerms, by: number): MentalDamageLimit | undefined {
  switch (mentalDamage?.kind) {
    case 'PERCENT_OF_PER_PERSON':
      return { ...mentalDamage, percent: between(mentalDamage.percent * 100, 10_000, by) / 100 };
    case 'AMOUNT':
      return { ...mentalDamage, fen: between(mentalDamage.fen, perPersonFen, by) };
    case 'EXCLUDED':
      return { kind: 'AMOUNT', fen: between(0, perPersonFen, by) };
    case undefined:
      return undefined;
    default:
      return mentalDamage satisfies never;
  }
}
