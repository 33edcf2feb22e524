import { NO_DEDUCTIBLE, type PolicyTerms } from '../policy-terms.js';
import { yuan, type PayoutVector } from './payout-vector.fixture.js';

const CASE_31: PolicyTerms = {
  perPersonFen: yuan(100_000),
  perOccurrenceFen: yuan(200_000),
  aggregateFen: yuan(800_000),
  deductible: { kind: 'AFTER_CAP', fixedFen: yuan(3_000), percent: 10, whichever: 'HIGHER' },
};

const WORDING: PolicyTerms = {
  perPersonFen: yuan(200_000),
  aggregateFen: yuan(1_000_000),
  mentalDamage: { kind: 'PERCENT_OF_PER_PERSON', percent: 30 },
  legalCosts: { perClaimFen: yuan(5_000), aggregateFen: yuan(20_000) },
  deductible: { kind: 'AFTER_CAP', fixedFen: yuan(1_000), percent: 5, whichever: 'HIGHER' },
};

/** The deductible is reckoned on, and comes off, what the per-person limit leaves. */
export const AFTER_CAP: readonly PayoutVector[] = [
  {
    name: 'a death beyond every limit: 90,000 after a tenth of the limit',
    mark: 'published',
    source: '31',
    note: 'published: limits, deductible, the 90,000; the loss is "over 250,000", taken as 250,000',
    terms: CASE_31,
    loss: { compensationFen: yuan(250_000) },
    insurerCompensationFen: yuan(90_000),
    insurerLegalFen: yuan(0),
    hospitalFen: yuan(160_000),
  },
  {
    name: 'a small loss: the fixed sum is the higher of the two',
    mark: 'assumed',
    source: '31',
    note: 'published: limits, deductible; assumed: loss',
    terms: CASE_31,
    loss: { compensationFen: yuan(20_000) },
    insurerCompensationFen: yuan(17_000),
    insurerLegalFen: yuan(0),
    hospitalFen: yuan(3_000),
  },
  {
    name: 'mental harm cut to 30% of the limit, then the whole to the limit',
    mark: 'assumed',
    source: 'R1',
    note: 'published: order of steps, 30%, the higher of 5% and 1,000; assumed: limits, loss',
    terms: WORDING,
    loss: { compensationFen: yuan(300_000), mentalFen: yuan(80_000) },
    insurerCompensationFen: yuan(190_000),
    insurerLegalFen: yuan(0),
    hospitalFen: yuan(110_000),
  },
  {
    name: 'legal costs on top, without deductible, up to what is left of their own limit',
    mark: 'assumed',
    source: 'R1',
    note: 'published: own limits of legal costs, no deductible on them; assumed: amounts',
    terms: WORDING,
    loss: { compensationFen: yuan(50_000), legalFen: yuan(8_000), legalConsented: true },
    used: { legalAggregateFen: yuan(18_000) },
    insurerCompensationFen: yuan(47_500),
    insurerLegalFen: yuan(2_000),
    hospitalFen: yuan(8_500),
  },
  {
    name: 'mental harm with an amount of its own, no deductible',
    mark: 'assumed',
    source: '36',
    note: 'published: 200,000 per person, 60,000 for mental harm; assumed: aggregate, no deductible, loss',
    terms: {
      perPersonFen: yuan(200_000),
      aggregateFen: yuan(1_000_000),
      mentalDamage: { kind: 'AMOUNT', fen: yuan(60_000) },
      deductible: NO_DEDUCTIBLE,
    },
    loss: { compensationFen: yuan(180_000), mentalFen: yuan(90_000) },
    insurerCompensationFen: yuan(150_000),
    insurerLegalFen: yuan(0),
    hospitalFen: yuan(30_000),
  },
];
