import type { PolicyTerms, Whichever } from '../policy-terms.js';
import { yuan, type PayoutVector } from './payout-vector.fixture.js';

// The scheme leaves open whether the higher or the lower of 1,000 and 5% is taken.
const scheme = (whichever: Whichever): PolicyTerms => ({
  perPersonFen: yuan(200_000),
  aggregateFen: yuan(4_000_000),
  legalCosts: { perClaimFen: yuan(20_000), aggregateFen: yuan(400_000) },
  deductible: {
    kind: 'ABOVE_LOSS_THRESHOLD',
    takenFrom: 'LOSS',
    thresholdFen: yuan(20_000),
    fixedFen: yuan(1_000),
    percent: 5,
    whichever,
  },
});
const TERMS_R1 =
  'published: limits of a tertiary hospital, threshold, 1,000 or 5%, before the limit; assumed: which, loss';

/** Nothing is deducted unless the loss is above the threshold. */
export const ABOVE_LOSS_THRESHOLD: readonly PayoutVector[] = [
  {
    name: 'a loss of exactly the threshold bears nothing',
    mark: 'assumed',
    source: 'R1',
    note: TERMS_R1,
    terms: scheme('HIGHER'),
    loss: { compensationFen: yuan(20_000) },
    insurerCompensationFen: yuan(20_000),
    insurerLegalFen: yuan(0),
    hospitalFen: yuan(0),
  },
  {
    name: 'one yuan more, and 5% of the whole loss comes off, to the fen',
    mark: 'assumed',
    source: 'R1',
    note: TERMS_R1,
    terms: scheme('HIGHER'),
    loss: { compensationFen: yuan(20_001) },
    insurerCompensationFen: yuan(19_000.95),
    insurerLegalFen: yuan(0),
    hospitalFen: yuan(1_000.05),
  },
  {
    name: 'a loss beyond the limit: the deductible is absorbed by what the limit leaves out',
    mark: 'assumed',
    source: 'R1',
    note: TERMS_R1,
    terms: scheme('HIGHER'),
    loss: { compensationFen: yuan(300_000) },
    insurerCompensationFen: yuan(200_000),
    insurerLegalFen: yuan(0),
    hospitalFen: yuan(100_000),
  },
  {
    name: 'read as the lower of the two: 1,000',
    mark: 'assumed',
    source: 'R1',
    note: TERMS_R1,
    terms: scheme('LOWER'),
    loss: { compensationFen: yuan(100_000) },
    insurerCompensationFen: yuan(99_000),
    insurerLegalFen: yuan(0),
    hospitalFen: yuan(1_000),
  },
  {
    name: 'the average case of the scheme, with legal costs to their limit',
    mark: 'assumed',
    source: 'R1',
    note: 'published: limits, threshold, 53,000 as the average estimate, legal costs at 10%; assumed: which, legal costs',
    terms: scheme('HIGHER'),
    loss: { compensationFen: yuan(53_000), legalFen: yuan(25_000), legalConsented: true },
    insurerCompensationFen: yuan(50_350),
    insurerLegalFen: yuan(20_000),
    hospitalFen: yuan(7_650),
  },
];
