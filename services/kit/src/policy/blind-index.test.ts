import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createBlindIndex, nameParts } from './blind-index.js';
import { draftKeyFile, parseKeyFile } from './key-file.js';
import { createKeys } from './keys.js';

const index = createBlindIndex(createKeys(parseKeyFile('keys.json', draftKeyFile())));

describe('an exact fingerprint', () => {
  test('is equal for equal values of one organization and column only', () => {
    const print = index.exact('org_a', 'phone', '13800001234');
    expect(print).toMatch(/^[0-9a-f]{16}$/);
    expect(index.exact('org_a', 'phone', '13800001234')).toBe(print);
    expect(index.exact('org_b', 'phone', '13800001234')).not.toBe(print);
    expect(index.exact('org_a', 'contact', '13800001234')).not.toBe(print);
    expect(index.exact('org_a', 'phone', '13800001235')).not.toBe(print);
  });

  test('is not a token of the same text', () => {
    expect(index.tokens('org_a', 'name', '张')).not.toContain(index.exact('org_a', 'name', '张'));
  });
});

describe('the tokens of a name', () => {
  test('are its characters and bigrams, each once', () => {
    expect(nameParts('张三三')).toEqual(['张', '三', '张三', '三三']);
    expect(nameParts('阿卜·Ａli')).toEqual(['阿', '卜', 'a', 'l', 'i', '阿卜', '卜a', 'al', 'li']);
    expect(nameParts(' ')).toEqual([]);
    expect(nameParts('𠮷田')).toEqual(['𠮷', '田', '𠮷田']);
  });

  test('hold every token of any searched part', () => {
    const name = fc.array(fc.constantFrom(...'张王李三丰伟敏欧阳·ab '), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(name, fc.nat(12), fc.nat(12), (characters, from, length) => {
        const whole = new Set(index.tokens('org_a', 'name', characters.join('')));
        const part = characters.slice(from, from + length).join('');
        expect(index.tokens('org_a', 'name', part).every((token) => whole.has(token))).toBe(true);
      }),
    );
  });
});
