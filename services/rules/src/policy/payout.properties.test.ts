import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { termsFaults } from './check-terms.js';
import { computePayout, type Loss, type UsedLimits } from './compute-payout.js';
import { claims, policies, raisings, type Raising } from './payout.arbitrary.fixture.js';
import { NO_DEDUCTIBLE, type PolicyTerms } from './policy-terms.js';
import { deductionOf } from './retention.js';

const RUNS = { numRuns: 500 };
const share = (terms: PolicyTerms, loss: Loss, used: UsedLimits): number => computePayout(terms, loss, used).insurerFen;
const constantOf = (terms: PolicyTerms): number => deductionOf(terms, 0, 0).fen;
/** The policy with its deductible as the amount it was contracted at, whatever becomes of the limit. */
const held = (terms: PolicyTerms): PolicyTerms => {
  const { deductible } = terms;
  if (deductible.kind !== 'PERCENT_OF_LIMIT') return terms;
  return { ...terms, deductible: { ...deductible, fixedFen: constantOf(terms), percent: 0, whichever: 'HIGHER' } };
};
const growsItsDeductible = ({ deductible }: PolicyTerms, raising: Raising): boolean =>
  deductible.kind === 'PERCENT_OF_LIMIT' && raising === 'perPerson';
const fraction = fc.double({ min: 0, max: 1, noNaN: true });

describe('every payout', () => {
  it('splits the whole, and leaves no share below nothing', () => {
    fc.assert(
      fc.property(policies, claims, (terms, [loss, used]) => {
        const payout = computePayout(terms, loss, used);
        expect(payout.insurerFen + payout.hospitalFen).toBe(loss.compensationFen + loss.legalFen);
        expect(payout.insurerCompensationFen + payout.insurerLegalFen).toBe(payout.insurerFen);
        const shares = [payout.insurerCompensationFen, payout.insurerLegalFen, payout.hospitalFen];
        expect(Math.min(...shares)).toBeGreaterThanOrEqual(0);
        expect(payout.insurerCompensationFen).toBeLessThanOrEqual(loss.compensationFen);
        expect(shares.every(Number.isSafeInteger)).toBe(true);
      }),
      RUNS,
    );
  });

  it('is a chain of steps from nothing to the insurer share', () => {
    fc.assert(
      fc.property(policies, claims, (terms, [loss, used]) => {
        const { steps, insurerFen } = computePayout(terms, loss, used);
        expect(steps.map(({ beforeFen }) => beforeFen)).toEqual(
          [0, ...steps.map(({ afterFen }) => afterFen)].slice(0, -1),
        );
        expect(steps.at(-1)?.afterFen).toBe(insurerFen);
        for (const { sentence, clause } of steps) expect([sentence, clause].flatMap(Object.values)).not.toContain('');
      }),
      RUNS,
    );
  });

  it('never takes more than is left of a limit', () => {
    fc.assert(
      fc.property(policies, claims, (terms, [loss, used]) => {
        const { insurerCompensationFen, insurerLegalFen } = computePayout(terms, loss, used);
        const left = (limitFen: number, usedFen: number): number => Math.max(0, limitFen - usedFen);
        expect(insurerCompensationFen).toBeLessThanOrEqual(terms.perPersonFen);
        expect(insurerCompensationFen).toBeLessThanOrEqual(left(terms.aggregateFen, used.aggregateFen));
        expect(insurerCompensationFen).toBeLessThanOrEqual(
          left(terms.perOccurrenceFen ?? Infinity, used.occurrenceFen),
        );
        const { perClaimFen, aggregateFen } = terms.legalCosts ?? { perClaimFen: 0, aggregateFen: 0 };
        expect(insurerLegalFen).toBeLessThanOrEqual(perClaimFen);
        expect(insurerLegalFen).toBeLessThanOrEqual(left(aggregateFen, used.legalAggregateFen));
      }),
      RUNS,
    );
  });

  it('is never higher for more used before it', () => {
    fc.assert(
      fc.property(policies, claims, fc.nat(50_000_000), (terms, [loss, used], more) => {
        const before = share(terms, loss, used);
        for (const limit of ['aggregateFen', 'occurrenceFen', 'legalAggregateFen'] as const)
          expect(share(terms, loss, { ...used, [limit]: used[limit] + more })).toBeLessThanOrEqual(before);
      }),
      RUNS,
    );
  });

  it('is never higher for a deductible than without one', () => {
    fc.assert(
      fc.property(policies, claims, (terms, [loss, used]) => {
        const free = share({ ...terms, deductible: NO_DEDUCTIBLE }, loss, used);
        expect(share(terms, loss, used)).toBeLessThanOrEqual(free);
      }),
      RUNS,
    );
  });
});

describe.each(Object.entries(raisings) as [Raising, (typeof raisings)[Raising]][])(
  'a higher limit: %s',
  (name, raise) => {
    it('keeps the policy sound', () => {
      fc.assert(
        fc.property(policies, fraction, (terms, by) => {
          expect(termsFaults(raise(terms, by))).toEqual([]);
        }),
        RUNS,
      );
    });

    it('never lowers the insurer share, the deductible being held where it is a percentage of that limit', () => {
      fc.assert(
        fc.property(policies, claims, fraction, (terms, [loss, used], by) => {
          const policy = growsItsDeductible(terms, name) ? held(terms) : terms;
          expect(share(raise(policy, by), loss, used)).toBeGreaterThanOrEqual(share(policy, loss, used));
        }),
        RUNS,
      );
    });
  },
);

describe('a higher per-person limit under a deductible that is a percentage of it', () => {
  it('lowers the share by no more than the deductible grows', () => {
    const constant = policies.filter(({ deductible }) => deductible.kind === 'PERCENT_OF_LIMIT');
    fc.assert(
      fc.property(constant, claims, fraction, (terms, [loss, used], by) => {
        const raised = raisings.perPerson(terms, by);
        const growth = constantOf(raised) - constantOf(terms);
        expect(share(held(terms), loss, used)).toBe(share(terms, loss, used));
        expect(share(raised, loss, used)).toBeGreaterThanOrEqual(share(terms, loss, used) - growth);
      }),
      RUNS,
    );
  });

  it('does lower it for a loss within the limit: 10% of 200,000, then of 300,000', () => {
    const deductible = {
      kind: 'PERCENT_OF_LIMIT',
      takenFrom: 'CAPPED',
      fixedFen: 0,
      percent: 10,
      whichever: 'HIGHER',
    } as const;
    const loss = { compensationFen: 5_000_000, mentalFen: 0, legalFen: 0, legalConsented: false };
    const used = { aggregateFen: 0, occurrenceFen: 0, legalAggregateFen: 0 };
    const under = (perPersonFen: number) => share({ perPersonFen, aggregateFen: 180_000_000, deductible }, loss, used);
    expect([under(20_000_000), under(30_000_000)]).toEqual([3_000_000, 2_000_000]);
  });
});
