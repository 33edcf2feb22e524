import { expect, it } from 'vitest';
import { isPercent, percentOf } from './percent.js';
import { inYuan } from './yuan.js';

it('a percentage of an amount is rounded half up to the whole fen', () => {
  expect([percentOf(4, 10), percentOf(5, 10), percentOf(14, 10), percentOf(15, 10)]).toEqual([0, 1, 1, 2]);
  expect([percentOf(10_000, 2.5), percentOf(100, 33.33), percentOf(777, 0), percentOf(777, 100)]).toEqual([
    250, 33, 0, 777,
  ]);
});

it('stays exact where numbers with a fraction would not', () => {
  expect(percentOf(Number.MAX_SAFE_INTEGER, 100)).toBe(Number.MAX_SAFE_INTEGER);
  // In floating point 0.07 × 100 is not 7.
  expect([percentOf(10_000, 0.07), percentOf(50, 1), percentOf(1_000, 8.65)]).toEqual([7, 1, 87]);
});

it('has two decimals at most, and lies between nothing and everything', () => {
  expect([0, 2.5, 33.33, 0.07, 100].every(isPercent)).toBe(true);
  expect([-0.01, 100.01, 1.001, Number.NaN, Infinity].some(isPercent)).toBe(false);
});

it('money is read in yuan, with thousands apart', () => {
  expect([0, 5, 123_456_789].map((fen) => inYuan(fen).zh)).toEqual(['0.00元', '0.05元', '1,234,567.89元']);
  expect(inYuan(9_000_000).en).toBe('90,000.00 yuan');
});
