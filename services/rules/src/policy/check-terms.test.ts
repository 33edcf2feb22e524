import { describe, expect, it } from 'vitest';
import { checkTerms, PolicyTermsInvalid, termsFaults } from './check-terms.js';
import { NO_DEDUCTIBLE, type Deductible, type DeductibleTier, type PolicyTerms } from './policy-terms.js';
import { VECTORS } from './vectors/vectors.fixture.js';

const TERMS: PolicyTerms = {
  perPersonFen: 200,
  perOccurrenceFen: 300,
  aggregateFen: 1_000,
  deductible: NO_DEDUCTIBLE,
};
const found = (change: Partial<PolicyTerms>): string[] =>
  termsFaults({ ...TERMS, ...change }).map(({ field, code }) => `${field} ${code}`);
const deducting = (deductible: object): string[] => found({ deductible: deductible as Deductible });
const kept = { fixedFen: 10, percent: 10, whichever: 'HIGHER' } as const;
const tiered = (...tiers: readonly DeductibleTier[]): string[] =>
  deducting({ kind: 'TIERED_BY_LOSS', takenFrom: 'LOSS', tiers });

describe('sound terms', () => {
  it('come back as they are', () => {
    expect(checkTerms(TERMS)).toBe(TERMS);
  });

  it('are those of every worked payout', () => {
    for (const { terms } of Object.values(VECTORS).flat()) expect(termsFaults(terms)).toEqual([]);
  });

  it('may have equal limits, and a deductible of everything', () => {
    expect(found({ perPersonFen: 1_000, perOccurrenceFen: 1_000 })).toEqual([]);
    expect(deducting({ ...kept, kind: 'AFTER_CAP', percent: 100 })).toEqual([]);
  });
});

describe('limits are refused', () => {
  it.each<[string, Partial<PolicyTerms>, string[]]>([
    ['of nothing', { perPersonFen: 0 }, ['perPersonFen NOT_A_LIMIT']],
    [
      'below nothing',
      { aggregateFen: -1, perPersonFen: -2, perOccurrenceFen: -1 },
      ['perPersonFen NOT_A_LIMIT', 'perOccurrenceFen NOT_A_LIMIT', 'aggregateFen NOT_A_LIMIT'],
    ],
    ['of half a fen', { perPersonFen: 1.5 }, ['perPersonFen NOT_A_LIMIT']],
    ['per person above the occurrence', { perPersonFen: 301 }, ['perPersonFen OVER_OCCURRENCE']],
    [
      'per person above the aggregate',
      { perPersonFen: 1_001, perOccurrenceFen: undefined },
      ['perPersonFen OVER_AGGREGATE'],
    ],
    ['per occurrence above the aggregate', { perOccurrenceFen: 1_001 }, ['perOccurrenceFen OVER_AGGREGATE']],
    [
      'of mental harm above 100%',
      { mentalDamage: { kind: 'PERCENT_OF_PER_PERSON', percent: 101 } },
      ['mentalDamage.percent NOT_A_PERCENT'],
    ],
    [
      'of mental harm above the person',
      { mentalDamage: { kind: 'AMOUNT', fen: 201 } },
      ['mentalDamage.fen OVER_PER_PERSON'],
    ],
    ['of mental harm below nothing', { mentalDamage: { kind: 'AMOUNT', fen: -1 } }, ['mentalDamage.fen NOT_AN_AMOUNT']],
    [
      'of mental harm of an unknown kind',
      { mentalDamage: { kind: 'SOME' } as never },
      ['mentalDamage.kind UNKNOWN_TERM'],
    ],
    [
      'of legal costs of nothing',
      { legalCosts: { perClaimFen: 0, aggregateFen: 5 } },
      ['legalCosts.perClaimFen NOT_A_LIMIT'],
    ],
    [
      'of legal costs per claim above their aggregate',
      { legalCosts: { perClaimFen: 6, aggregateFen: 5 } },
      ['legalCosts.perClaimFen OVER_AGGREGATE'],
    ],
  ])('%s', (_, change, faults) => {
    expect(found(change)).toEqual(faults);
  });
});

describe('a deductible is refused', () => {
  it.each<[string, object, string]>([
    ['of an unknown kind', { kind: 'HALF' }, 'deductible.kind UNKNOWN_TERM'],
    ['below nothing', { ...kept, kind: 'AFTER_CAP', fixedFen: -1 }, 'deductible.fixedFen NOT_AN_AMOUNT'],
    ['above 100%', { ...kept, kind: 'BEFORE_CAP', percent: 100.01 }, 'deductible.percent NOT_A_PERCENT'],
    ['of three decimals', { ...kept, kind: 'ON_PAYMENT', percent: 3.333 }, 'deductible.percent NOT_A_PERCENT'],
    ['of no number', { ...kept, kind: 'ON_PAYMENT', percent: Number.NaN }, 'deductible.percent NOT_A_PERCENT'],
    ['without a choice', { ...kept, kind: 'AFTER_CAP', whichever: 'BOTH' }, 'deductible.whichever UNKNOWN_TERM'],
    [
      'as the lower of nothing',
      { ...kept, kind: 'AFTER_CAP', fixedFen: 0, whichever: 'LOWER' },
      'deductible LOWER_OF_NOTHING',
    ],
    ['without a place', { ...kept, kind: 'PERCENT_OF_LIMIT' }, 'deductible.takenFrom UNKNOWN_TERM'],
    [
      'with half a threshold',
      { ...kept, kind: 'ABOVE_LOSS_THRESHOLD', takenFrom: 'LOSS', thresholdFen: 0.5 },
      'deductible.thresholdFen NOT_AN_AMOUNT',
    ],
  ])('%s', (_, deductible, fault) => {
    expect(deducting(deductible)).toEqual([fault]);
  });

  it('without a band, or with bands that leave a loss out or cover it twice', () => {
    expect(tiered()).toEqual(['deductible.tiers NO_TIERS']);
    expect(tiered({ ...kept, upToFen: 10 })).toEqual(['deductible.tiers.0.upToFen LAST_TIER_CLOSED']);
    expect(tiered(kept, kept)).toEqual(['deductible.tiers.0.upToFen TIER_OPEN']);
    expect(tiered({ ...kept, upToFen: 20 }, { ...kept, upToFen: 20 }, kept)).toEqual([
      'deductible.tiers.1.upToFen TIERS_NOT_RISING',
    ]);
    expect(tiered({ ...kept, upToFen: 20 }, { ...kept, percent: -1 })).toEqual([
      'deductible.tiers.1.percent NOT_A_PERCENT',
    ]);
  });
});

it('every fault is thrown at once, with its field and its sentence', () => {
  const nonsense = { ...TERMS, perPersonFen: 2_000, perOccurrenceFen: 0 };
  expect(() => checkTerms(nonsense)).toThrow(PolicyTermsInvalid);
  expect(() => checkTerms(nonsense)).toThrow(
    'policy terms: perOccurrenceFen must be a whole number of fen above 0; perPersonFen must not exceed the limit per occurrence; perPersonFen must not exceed the aggregate limit',
  );
});
