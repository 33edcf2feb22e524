import { expect, it } from 'vitest';
import { typedCode } from './second-factor.js';

it.each([
  ['123456', { kind: 'TOTP', code: '123456' }],
  [' 123 456 ', { kind: 'TOTP', code: '123456' }],
  ['１２３４５６', { kind: 'TOTP', code: '123456' }],
  ['abcd-efgh-2345-6789', { kind: 'RECOVERY', code: 'ABCDEFGH23456789' }],
  ['12345', { kind: 'RECOVERY', code: '12345' }],
])('reads %s', (typed, read) => {
  expect(typedCode(typed)).toEqual(read);
});
