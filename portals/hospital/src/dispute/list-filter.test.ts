import { describe, expect, it } from 'vitest';
import { disputeFilter, graphFilter } from './list-filter.js';

describe('the filter of disputes', () => {
  it('asks for open ones as long as nothing is narrowed', () =>
    expect(graphFilter(disputeFilter.usual)).toEqual({ view: 'OPEN' }));

  it('goes through closed ones too for a number or a stage', () => {
    expect(graphFilter(disputeFilter.read({ q: 'JF2026-11-00001' }))).toEqual({
      view: 'ALL',
      search: 'JF2026-11-00001',
    });
    expect(graphFilter(disputeFilter.read({ status: 'CLOSED' }))).toEqual({ view: 'ALL', status: ['CLOSED'] });
    expect(graphFilter(disputeFilter.read({ status: 'OPEN', view: 'OVERDUE' }))).toEqual({
      ...{ view: 'OVERDUE', status: ['OPEN'] },
    });
  });

  it('takes a made-up word of the address for nothing', () =>
    expect(disputeFilter.read({ view: 'SECRET', status: 'DROP' })).toEqual(disputeFilter.usual));
});
