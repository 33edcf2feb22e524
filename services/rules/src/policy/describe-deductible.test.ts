import { expect, it } from 'vitest';
import { describeDeductible } from './describe-deductible.js';
import { NO_DEDUCTIBLE, type Deductible } from './policy-terms.js';
import { VECTORS } from './vectors/vectors.fixture.js';

const described = (kind: keyof typeof VECTORS) =>
  VECTORS[kind].slice(0, 1).map(({ terms }) => describeDeductible(terms.deductible))[0];

it.each<[keyof typeof VECTORS, string, string]>([
  [
    'AFTER_CAP',
    '3,000.00元与限额内赔偿额的10%两者取高，在适用每人责任限额之后扣除',
    'the higher of 3,000.00 yuan and 10% of what the limit leaves, taken off after the limit per person applies',
  ],
  [
    'BEFORE_CAP',
    '3,000.00元与损失的10%两者取高，在适用每人责任限额之前扣除',
    'the higher of 3,000.00 yuan and 10% of the loss, taken off before the limit per person applies',
  ],
  [
    'PERCENT_OF_LIMIT',
    '2,000.00元与每人责任限额的10%两者取高，在适用每人责任限额之后扣除',
    'the higher of 2,000.00 yuan and 10% of the limit per person, taken off after the limit per person applies',
  ],
  [
    'TIERED_BY_LOSS',
    '损失在40,000.00元以内的，3,000.00元与损失的20%两者取高；损失更高的，损失的20%，在适用每人责任限额之前扣除',
    'for a loss up to 40,000.00 yuan, the higher of 3,000.00 yuan and 20% of the loss; for a higher loss, 20% of the loss, taken off before the limit per person applies',
  ],
  [
    'ABOVE_LOSS_THRESHOLD',
    '损失超过20,000.00元的，1,000.00元与损失的5%两者取高，在适用每人责任限额之前扣除',
    'for a loss above 20,000.00 yuan, the higher of 1,000.00 yuan and 5% of the loss, taken off before the limit per person applies',
  ],
  [
    'ON_PAYMENT',
    '5,000.00元与赔款的10%两者取高，在适用各项限额之后扣除',
    'the higher of 5,000.00 yuan and 10% of the payment, taken off after every limit applies',
  ],
])('%s in one sentence', (kind, zh, en) => {
  expect(described(kind)).toEqual({ zh, en });
});

it('a sum alone, a percentage alone, the lower of both, and nothing at all', () => {
  const kept = (change: object) => describeDeductible({ ...NO_DEDUCTIBLE, ...change } as Deductible).en.split(',')[0];
  expect(kept({ fixedFen: 50_000 })).toBe('500.00 yuan');
  expect(kept({ percent: 2.5 })).toBe('2.5% of what the limit leaves');
  expect(kept({ fixedFen: 5, percent: 1, whichever: 'LOWER' })).toBe(
    'the lower of 0.05 yuan and 1% of what the limit leaves',
  );
  expect(describeDeductible(NO_DEDUCTIBLE)).toEqual({ zh: '未约定免赔额', en: 'the policy has no deductible' });
});
