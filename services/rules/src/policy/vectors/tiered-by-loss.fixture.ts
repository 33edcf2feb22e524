import type { PolicyTerms, TakenFrom } from '../policy-terms.js';
import { yuan, type PayoutVector } from './payout-vector.fixture.js';

const under = (takenFrom: TakenFrom): PolicyTerms => ({
  perPersonFen: yuan(200_000),
  perOccurrenceFen: yuan(250_000),
  aggregateFen: yuan(450_000),
  deductible: {
    kind: 'TIERED_BY_LOSS',
    takenFrom,
    tiers: [
      { upToFen: yuan(40_000), fixedFen: yuan(3_000), percent: 20, whichever: 'HIGHER' },
      { fixedFen: 0, percent: 20, whichever: 'HIGHER' },
    ],
  },
});
const TERMS_33 = 'published: limits, bands; assumed: loss, and where the deductible comes off';

/** The band of the whole loss says which retention holds. */
export const TIERED_BY_LOSS: readonly PayoutVector[] = [
  {
    name: 'in the lower band the fixed sum is the higher of the two',
    mark: 'assumed',
    source: '33',
    note: TERMS_33,
    terms: under('LOSS'),
    loss: { compensationFen: yuan(10_000) },
    insurerCompensationFen: yuan(7_000),
    insurerLegalFen: yuan(0),
    hospitalFen: yuan(3_000),
  },
  {
    name: 'the upper end of a band belongs to it',
    mark: 'assumed',
    source: '33',
    note: TERMS_33,
    terms: under('LOSS'),
    loss: { compensationFen: yuan(40_000) },
    insurerCompensationFen: yuan(32_000),
    insurerLegalFen: yuan(0),
    hospitalFen: yuan(8_000),
  },
  {
    name: 'a fifth of a large loss comes off before the limit',
    mark: 'assumed',
    source: '33',
    note: TERMS_33,
    terms: under('LOSS'),
    loss: { compensationFen: yuan(300_000) },
    insurerCompensationFen: yuan(200_000),
    insurerLegalFen: yuan(0),
    hospitalFen: yuan(100_000),
  },
  {
    name: 'a fifth of the limit comes off after it; the band is still that of the loss',
    mark: 'assumed',
    source: '33',
    note: TERMS_33,
    terms: under('CAPPED'),
    loss: { compensationFen: yuan(300_000) },
    insurerCompensationFen: yuan(160_000),
    insurerLegalFen: yuan(0),
    hospitalFen: yuan(140_000),
  },
  {
    name: 'a second person of one occurrence finds 90,000 of its limit left',
    mark: 'assumed',
    source: '33',
    note: TERMS_33,
    terms: under('CAPPED'),
    loss: { compensationFen: yuan(300_000) },
    used: { occurrenceFen: yuan(160_000), aggregateFen: yuan(160_000) },
    insurerCompensationFen: yuan(90_000),
    insurerLegalFen: yuan(0),
    hospitalFen: yuan(210_000),
  },
];
