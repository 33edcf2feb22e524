import { expect, it } from 'vitest';
import { canonicalJson } from './canonical.js';

it('writes equal inputs as equal texts, whatever the order of their names', () => {
  const one = { b: [1, { y: null, x: undefined }], a: new Date(0), c: Buffer.from('hi') };
  const two = { c: new Uint8Array([104, 105]), a: new Date(0), b: [1, { y: null }], d: undefined };
  expect(canonicalJson(one)).toBe(canonicalJson(two));
  expect(canonicalJson(one)).toBe('{"a":"1970-01-01T00:00:00.000Z","b":[1,{"y":null}],"c":"aGk="}');
});

it('tells apart what differs: order in a list, absence from null, number from text', () => {
  const texts = [[1, 2], [2, 1], { a: null }, {}, { a: 1 }, { a: '1' }, 'x', null].map(canonicalJson);
  expect(new Set(texts).size).toBe(texts.length);
});

it('takes nothing that has no text', () => {
  for (const value of [() => 1, 1n, Number.NaN, Symbol('x')]) expect(() => canonicalJson({ value })).toThrow(TypeError);
});
