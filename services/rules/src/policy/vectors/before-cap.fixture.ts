import type { PolicyTerms } from '../policy-terms.js';
import { yuan, type PayoutVector } from './payout-vector.fixture.js';

const CASE_47: PolicyTerms = {
  perPersonFen: yuan(150_000),
  perOccurrenceFen: yuan(150_000),
  aggregateFen: yuan(500_000),
  mentalDamage: { kind: 'EXCLUDED' },
  legalCosts: { perClaimFen: yuan(10_000), aggregateFen: yuan(20_000) },
  deductible: { kind: 'BEFORE_CAP', fixedFen: yuan(2_000), percent: 10, whichever: 'HIGHER' },
};
const TERMS_47 = 'published: limits, deductible, no cover for mental harm; assumed: before the limit';

/** The deductible is reckoned on, and comes off, the whole loss before any limit. */
export const BEFORE_CAP: readonly PayoutVector[] = [
  {
    name: 'the death of case 31, had the deductible come off the loss: 100,000',
    mark: 'assumed',
    source: '31',
    note: 'published: limits, deductible; assumed: loss, and the order that the 90,000 of the case rules out',
    terms: {
      perPersonFen: yuan(100_000),
      perOccurrenceFen: yuan(200_000),
      aggregateFen: yuan(800_000),
      deductible: { kind: 'BEFORE_CAP', fixedFen: yuan(3_000), percent: 10, whichever: 'HIGHER' },
    },
    loss: { compensationFen: yuan(250_000) },
    insurerCompensationFen: yuan(100_000),
    insurerLegalFen: yuan(0),
    hospitalFen: yuan(150_000),
  },
  {
    name: 'mental harm left out, then the deductible, then the limit; legal costs to their limit',
    mark: 'assumed',
    source: '47',
    note: TERMS_47,
    terms: CASE_47,
    loss: { compensationFen: yuan(250_000), mentalFen: yuan(50_000), legalFen: yuan(12_000), legalConsented: true },
    used: { legalAggregateFen: yuan(5_000) },
    insurerCompensationFen: yuan(150_000),
    insurerLegalFen: yuan(10_000),
    hospitalFen: yuan(102_000),
  },
  {
    name: 'a small loss: the fixed sum is the higher of the two',
    mark: 'assumed',
    source: '47',
    note: TERMS_47,
    terms: CASE_47,
    loss: { compensationFen: yuan(15_000) },
    insurerCompensationFen: yuan(13_000),
    insurerLegalFen: yuan(0),
    hospitalFen: yuan(2_000),
  },
  {
    name: 'what is left of the aggregate cuts last',
    mark: 'assumed',
    source: '47',
    note: TERMS_47,
    terms: CASE_47,
    loss: { compensationFen: yuan(100_000) },
    used: { aggregateFen: yuan(440_000) },
    insurerCompensationFen: yuan(60_000),
    insurerLegalFen: yuan(0),
    hospitalFen: yuan(40_000),
  },
  {
    name: 'a loss below the deductible stays with the hospital',
    mark: 'assumed',
    source: '47',
    note: TERMS_47,
    terms: CASE_47,
    loss: { compensationFen: yuan(1_500) },
    insurerCompensationFen: yuan(0),
    insurerLegalFen: yuan(0),
    hospitalFen: yuan(1_500),
  },
];
