import { describe, expect, it } from 'vitest';
import { scrub } from './log-scrub.js';

describe('what is logged', () => {
  it('loses phone and identity numbers, and every sign that is not ASCII', () => {
    expect(scrub('call 187-5681-4420 or +86 13857400001, id 11010519491231002X of 王小明')).toBe(
      'call # or #, id # of …',
    );
  });

  it('keeps the number of an incident that has the digits of a phone in it, and only that', () => {
    const incident = 'd587f187-5681-4420-acea-663b67fc40c0';
    expect(scrub(`${incident} after 18756814420, ${incident}`)).toBe(`${incident} after #, ${incident}`);
  });
});
