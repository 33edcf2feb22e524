import { describe, expect, it } from 'vitest';
import { complaintFilter, graphFilter } from './list-filter.js';

/** 23:30 on Sunday 22 November in Shanghai. */
const now = new Date('2026-11-22T15:30:00Z');
const { usual, write } = complaintFilter;

describe('the filter of complaints', () => {
  it('lets a case number stand in the address, and nothing that names somebody', () => {
    expect(write({ ...usual, q: 'TS2026-11-00042' })).toEqual({ q: 'TS2026-11-00042' });
    for (const q of ['王丽', '13800138000', 'YJ20230017']) expect(write({ ...usual, q })).toEqual({});
  });
  it('comes back as it was written', () => {
    const filter = { view: 'OVERDUE', severity: 'MAJOR_URGENT', category: 'DENTISTRY', due: 'week', q: 'TS2026-11-1' };
    expect(complaintFilter.read(write(filter) as never)).toEqual(filter);
  });
});

describe('the filter as the graph takes it', () => {
  it('ends the day at midnight of the legal zone', () =>
    expect(graphFilter({ ...usual, due: 'today' }, now).dueBefore).toBe('2026-11-22T16:00:00.000Z'));
  it('counts the week with today', () =>
    expect(graphFilter({ ...usual, due: 'week' }, now).dueBefore).toBe('2026-11-28T16:00:00.000Z'));
  it('searches closed cases too, unless a range was chosen', () => {
    expect(graphFilter({ ...usual, q: 'TS-1' }, now)).toEqual({ view: 'ALL', search: 'TS-1' });
    expect(graphFilter({ ...usual, view: 'MINE', q: 'TS-1' }, now).view).toBe('MINE');
  });
});
