import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { masked, masks, type MaskName } from './masks.js';

test.each<[MaskName, string, string]>([
  ['name', '张三丰', '张*'],
  ['name', '欧阳娜娜', '欧*'],
  ['name', ' 𠮷田 ', '𠮷*'],
  ['name', '张', '*'],
  ['name', '', '*'],
  ['phone', '13800001234', '138****1234'],
  ['phone', '+86 138 0000 1234', '138****1234'],
  ['phone', '0574-87654321', '057****4321'],
  ['phone', '87654321', '****'],
  ['idNumber', '110101199001011234', '1101**********1234'],
  ['idNumber', '11010119900101123x', '1101**********123X'],
  ['idNumber', 'E12345678', '********'],
  ['memberNumber', 'VIP20391', 'VI****'],
  ['memberNumber', '2039', '****'],
  ['account', '6222 0212 0300 1234', '****1234'],
  ['account', '1234', '****'],
  ['text', '患者术后疼痛', '***'],
])('%s of %s is %s', (mask, value, expected) => expect(masks[mask](value)).toBe(expected));

describe('every mask', () => {
  test('answers alike for values that differ in what it takes away', () => {
    const digit = fc.integer({ min: 0, max: 9 });
    fc.assert(
      fc.property(fc.array(digit, { minLength: 4, maxLength: 4 }), (middle) => {
        expect(masks.phone(`138${middle.join('')}1234`)).toBe('138****1234');
      }),
    );
    fc.assert(
      fc.property(fc.array(digit, { minLength: 10, maxLength: 10 }), (middle) => {
        expect(masks.idNumber(`1101${middle.join('')}1234`)).toBe('1101**********1234');
      }),
    );
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (rest) => {
        fc.pre(rest.trim() !== '');
        expect(masks.name(`张${rest}`)).toBe('张*');
        expect(masks.text()).toBe('***');
      }),
    );
  });

  test('masks lists item by item and leaves nothing as nothing', () => {
    expect(masked('name', ['张三', null])).toEqual(['张*', null]);
    expect(masked('name', undefined)).toBeUndefined();
    expect(() => masked('phone', 13800001234)).toThrow(/not text/);
  });
});
