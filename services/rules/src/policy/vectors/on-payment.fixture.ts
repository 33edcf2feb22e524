import type { PolicyTerms } from '../policy-terms.js';
import { yuan, type PayoutVector } from './payout-vector.fixture.js';

const TERMS: PolicyTerms = {
  perPersonFen: yuan(200_000),
  perOccurrenceFen: yuan(250_000),
  aggregateFen: yuan(1_000_000),
  legalCosts: { perClaimFen: yuan(10_000), aggregateFen: yuan(50_000) },
  deductible: { kind: 'ON_PAYMENT', fixedFen: yuan(5_000), percent: 10, whichever: 'HIGHER' },
};
const ASSUMED = 'published: that a policy deducts from the payment; assumed: every figure';

/** The deductible is reckoned on, and comes off, what every limit leaves to be paid. */
export const ON_PAYMENT: readonly PayoutVector[] = [
  {
    name: 'a tenth of the limit that would be paid',
    mark: 'assumed',
    source: 'R1',
    note: ASSUMED,
    terms: TERMS,
    loss: { compensationFen: yuan(300_000) },
    insurerCompensationFen: yuan(180_000),
    insurerLegalFen: yuan(0),
    hospitalFen: yuan(120_000),
  },
  {
    name: 'the aggregate cuts first: a tenth of what is left of it',
    mark: 'assumed',
    source: 'R1',
    note: ASSUMED,
    terms: TERMS,
    loss: { compensationFen: yuan(300_000) },
    used: { aggregateFen: yuan(900_000) },
    insurerCompensationFen: yuan(90_000),
    insurerLegalFen: yuan(0),
    hospitalFen: yuan(210_000),
  },
  {
    name: 'a small payment: the fixed sum is the higher of the two',
    mark: 'assumed',
    source: 'R1',
    note: ASSUMED,
    terms: TERMS,
    loss: { compensationFen: yuan(30_000) },
    insurerCompensationFen: yuan(25_000),
    insurerLegalFen: yuan(0),
    hospitalFen: yuan(5_000),
  },
  {
    name: 'what is left of the occurrence is the payment that the deductible comes off',
    mark: 'assumed',
    source: 'R1',
    note: ASSUMED,
    terms: TERMS,
    loss: { compensationFen: yuan(300_000) },
    used: { occurrenceFen: yuan(200_000), aggregateFen: yuan(200_000) },
    insurerCompensationFen: yuan(45_000),
    insurerLegalFen: yuan(0),
    hospitalFen: yuan(255_000),
  },
  {
    name: 'nothing left of the aggregate, and legal costs without consent',
    mark: 'assumed',
    source: 'R1',
    note: ASSUMED,
    terms: TERMS,
    loss: { compensationFen: yuan(300_000), legalFen: yuan(8_000), legalConsented: false },
    used: { aggregateFen: yuan(1_000_000) },
    insurerCompensationFen: yuan(0),
    insurerLegalFen: yuan(0),
    hospitalFen: yuan(308_000),
  },
];
