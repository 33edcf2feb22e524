import type { PolicyTerms } from '../policy-terms.js';
import { yuan, type PayoutVector } from './payout-vector.fixture.js';

const CASE_34: PolicyTerms = {
  perPersonFen: yuan(200_000),
  aggregateFen: yuan(1_800_000),
  deductible: {
    kind: 'PERCENT_OF_LIMIT',
    takenFrom: 'CAPPED',
    fixedFen: yuan(2_000),
    percent: 10,
    whichever: 'HIGHER',
  },
};
const TERMS_34 = 'published: limits, the higher of 2,000 and 10% of the limit; assumed: loss, after the limit';

/** The deductible is a percentage of the limit: one constant for every claim. */
export const PERCENT_OF_LIMIT: readonly PayoutVector[] = [
  {
    name: 'a loss beyond the limit: 20,000 off the limit',
    mark: 'assumed',
    source: '34',
    note: TERMS_34,
    terms: CASE_34,
    loss: { compensationFen: yuan(350_000) },
    insurerCompensationFen: yuan(180_000),
    insurerLegalFen: yuan(0),
    hospitalFen: yuan(170_000),
  },
  {
    name: 'the same loss with the constant off the loss: the limit is paid in full',
    mark: 'assumed',
    source: '34',
    note: 'published: limits, deductible; assumed: loss, before the limit',
    terms: {
      ...CASE_34,
      deductible: {
        kind: 'PERCENT_OF_LIMIT',
        takenFrom: 'LOSS',
        fixedFen: yuan(2_000),
        percent: 10,
        whichever: 'HIGHER',
      },
    },
    loss: { compensationFen: yuan(350_000) },
    insurerCompensationFen: yuan(200_000),
    insurerLegalFen: yuan(0),
    hospitalFen: yuan(150_000),
  },
  {
    name: 'a loss within the limit bears the same 20,000',
    mark: 'assumed',
    source: '34',
    note: TERMS_34,
    terms: CASE_34,
    loss: { compensationFen: yuan(50_000) },
    insurerCompensationFen: yuan(30_000),
    insurerLegalFen: yuan(0),
    hospitalFen: yuan(20_000),
  },
  {
    name: 'a loss below the constant stays with the hospital',
    mark: 'assumed',
    source: '34',
    note: TERMS_34,
    terms: CASE_34,
    loss: { compensationFen: yuan(18_000) },
    insurerCompensationFen: yuan(0),
    insurerLegalFen: yuan(0),
    hospitalFen: yuan(18_000),
  },
  {
    name: 'one of many claims of the year finds 100,000 of the aggregate left',
    mark: 'assumed',
    source: '34',
    note: TERMS_34,
    terms: CASE_34,
    loss: { compensationFen: yuan(350_000) },
    used: { aggregateFen: yuan(1_700_000) },
    insurerCompensationFen: yuan(100_000),
    insurerLegalFen: yuan(0),
    hospitalFen: yuan(250_000),
  },
];
