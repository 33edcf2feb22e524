import { describe, expect, it } from 'vitest';
import { defaultFilter, graphFilter, isNarrowed, readFilter, writeFilter } from './list-filter.js';

/** 23:30 on Sunday 22 November in Shanghai. */
const now = new Date('2026-11-22T15:30:00Z');

describe('the filter in the address', () => {
  it('says only what differs from the usual', () => {
    expect(writeFilter(defaultFilter)).toEqual({});
    expect(writeFilter({ ...defaultFilter, view: 'MINE' })).toEqual({ view: 'MINE' });
  });
  it('never says whom somebody looked for: a case number stands there, a name or a phone does not', () => {
    expect(writeFilter({ ...defaultFilter, q: 'TS2026-11-00042' })).toEqual({ q: 'TS2026-11-00042' });
    for (const q of ['王丽', '13800138000', 'YJ20230017']) {
      expect(writeFilter({ ...defaultFilter, q })).toEqual({});
      expect(isNarrowed({ ...defaultFilter, q })).toBe(true);
    }
  });
  it('comes back as it was written', () => {
    const filter = {
      view: 'OVERDUE',
      severity: 'MAJOR_URGENT',
      category: 'DENTISTRY',
      due: 'week',
      q: 'TS2026-11-1',
    } as const;
    expect(readFilter(writeFilter(filter) as never)).toEqual(filter);
  });
  it('does not believe what anybody can write there', () =>
    expect(readFilter({ view: 'DROP', severity: ['x'], category: '<b>', due: 'never' })).toEqual(defaultFilter));
});

describe('the filter as the graph takes it', () => {
  it('ends the day at midnight of the legal zone', () =>
    expect(graphFilter({ ...defaultFilter, due: 'today' }, now).dueBefore).toBe('2026-11-22T16:00:00.000Z'));
  it('counts the week with today', () =>
    expect(graphFilter({ ...defaultFilter, due: 'week' }, now).dueBefore).toBe('2026-11-28T16:00:00.000Z'));
  it('searches closed cases too, unless a range was chosen', () => {
    expect(graphFilter({ ...defaultFilter, q: 'TS-1' }, now)).toEqual({ view: 'ALL', search: 'TS-1' });
    expect(graphFilter({ ...defaultFilter, view: 'MINE', q: 'TS-1' }, now).view).toBe('MINE');
  });
});
