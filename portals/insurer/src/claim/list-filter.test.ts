import { describe, expect, it } from 'vitest';
import { claimFilter, graphFilter } from './list-filter.js';

/** 23:30 on Sunday 22 November in Shanghai. */
const now = new Date('2026-11-22T15:30:00Z');
const { usual, write, read } = claimFilter;

describe('the filter of claims', () => {
  it('lets numbers of claims and disputes stand in the address, and nothing that names somebody', () => {
    for (const q of ['LP2026-1-00042', 'jf2026-3-00007']) expect(write({ ...usual, q })).toEqual({ q });
    for (const q of ['王丽', '13800138000', 'TJ2026-1-00001']) expect(write({ ...usual, q })).toEqual({});
  });
  it('comes back as it was written', () => {
    const filter = { view: 'CONSENT_ASKED', mediationStage: 'PROPOSED', due: 'week', q: 'LP2026-1-1' };
    expect(read(write(filter) as never)).toEqual(filter);
  });
  it('takes an unknown stage for none', () => expect(read({ mediationStage: 'DROP' }).mediationStage).toBe(''));
});

describe('the filter as the graph takes it', () => {
  it('ends the day at midnight of the legal zone', () =>
    expect(graphFilter({ ...usual, due: 'today' }, now).dueBefore).toBe('2026-11-22T16:00:00.000Z'));
  it('asks for one stage of the mediation', () =>
    expect(graphFilter({ ...usual, mediationStage: 'PROPOSED' }, now)).toEqual({
      view: 'OPEN',
      mediationStage: ['PROPOSED'],
    }));
  it('searches closed claims too, unless a range was chosen', () => {
    expect(graphFilter({ ...usual, q: 'LP2026-1-1' }, now)).toEqual({ view: 'ALL', search: 'LP2026-1-1' });
    expect(graphFilter({ ...usual, view: 'MINE', q: 'LP2026-1-1' }, now).view).toBe('MINE');
  });
});
