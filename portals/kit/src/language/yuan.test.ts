import { describe, expect, it } from 'vitest';
import { centsOf, sumOf, yuanOf } from './yuan.js';

describe('amounts in yuan', () => {
  it.each([
    ['0', 0n],
    ['0.1', 10n],
    ['-0.05', -5n],
    ['90071992547409.93', 9007199254740993n],
  ])('%s is exact', (yuan, cents) => expect(centsOf(yuan)).toBe(cents));
  it.each(['', '1.234', '1,000', 'NaN', '1e3', '.5'])('%s is none', (text) =>
    expect(() => centsOf(text)).toThrow('Not an amount'),
  );
  it('add up where binary fractions would not', () => expect(sumOf(['0.10', '0.20', '-0.30'])).toBe('0.00'));
  it('keep their cents and their sign', () => expect([yuanOf(-5n), yuanOf(120050n)]).toEqual(['-0.05', '1200.50']));
});
