import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import { bearerOf, tokenOf } from './token.js';

const request = (headers: object) => ({ headers }) as IncomingMessage;

describe('a token', () => {
  it('is a word as long as one that was given, in whatever it is carried', () => {
    const given = 'a'.repeat(43);
    expect(bearerOf(`Bearer ${given}`)).toBe(given);
    expect(tokenOf(request({ authorization: `bearer ${given}` }))).toBe(given);
    expect(tokenOf(request({ cookie: `other=1; concord_session=${given}` }))).toBe(given);
    // A longer one is nobody's; to ask the identity service about it would be a fault of ours.
    for (const token of ['short', 'a'.repeat(101), 'a'.repeat(1_500), 'two words', '密'.repeat(20)])
      expect([
        ...[bearerOf(`Bearer ${token}`), tokenOf(request({ authorization: `Bearer ${token}` }))],
        tokenOf(request({ cookie: `concord_session=${token}` })),
      ]).toEqual([undefined, undefined, undefined]);
  });

  it('is none of a value that is no text', () => {
    for (const value of [undefined, null, 5, {}, ['Bearer aaaaaaaaaaaa']]) expect(bearerOf(value)).toBeUndefined();
  });
});
