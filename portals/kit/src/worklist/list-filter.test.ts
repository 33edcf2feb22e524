import { describe, expect, it } from 'vitest';
import { defineListFilter, endOfDay } from './list-filter.js';

const filter = defineListFilter({
  views: ['MINE', 'OPEN'],
  usualView: 'OPEN',
  chips: { stage: ['SURVEY', 'PAID'], due: ['today', 'week'] },
  caseNumber: /^LP\d{4}-\d+$/i,
});

describe('the filter in the address', () => {
  it('says only what differs from the usual', () => {
    expect(filter.write(filter.usual)).toEqual({});
    expect(filter.write({ ...filter.usual, view: 'MINE' })).toEqual({ view: 'MINE' });
    expect(filter.isNarrowed(filter.usual)).toBe(false);
  });
  it('never says whom somebody looked for: a case number stands there, a name or a phone does not', () => {
    expect(filter.write({ ...filter.usual, q: ' lp2026-42' })).toEqual({ q: ' lp2026-42' });
    for (const q of ['王丽', '13800138000', 'LP2026']) {
      expect(filter.write({ ...filter.usual, q })).toEqual({});
      expect(filter.isNarrowed({ ...filter.usual, q })).toBe(true);
    }
  });
  it('comes back as it was written', () => {
    const narrowed = { view: 'MINE', stage: 'PAID', due: 'week', q: 'LP2026-1' };
    expect(filter.read(filter.write(narrowed) as never)).toEqual(narrowed);
  });
  it('does not believe what anybody can write there', () =>
    expect(filter.read({ view: 'DROP', stage: ['PAID'], due: '<b>', other: 'x' })).toEqual(filter.usual));
});

describe('what is due within some days', () => {
  /** 23:30 on Sunday 22 November in Shanghai. */
  const now = new Date('2026-11-22T15:30:00Z');
  it('ends at midnight of the legal zone, today counted', () => {
    expect(endOfDay(1, now)).toBe('2026-11-22T16:00:00.000Z');
    expect(endOfDay(7, now)).toBe('2026-11-28T16:00:00.000Z');
  });
});
