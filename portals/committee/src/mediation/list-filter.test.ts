import { describe, expect, it } from 'vitest';
import { graphFilter, mediationFilter } from './list-filter.js';

const now = new Date('2026-11-22T02:00:00Z');

describe('the filter of the mediations', () => {
  it('asks for what is narrowed and nothing else', () =>
    expect(graphFilter(mediationFilter.read({ view: 'MINE', claimStage: 'CONSENTED' }), now)).toEqual({
      view: 'MINE',
      claimStage: ['CONSENTED'],
    }));

  it('ends "within seven days" with the seventh day where legal days are counted', () =>
    expect(graphFilter(mediationFilter.read({ due: 'week' }), now).dueBefore).toBe('2026-11-28T16:00:00.000Z'));

  it('looks for a number among all cases, closed ones too', () =>
    expect(graphFilter(mediationFilter.read({ q: 'TJ2026-11-00001' }), now)).toEqual({
      view: 'ALL',
      search: 'TJ2026-11-00001',
    }));

  it('takes what anybody may write into the address for nothing', () =>
    expect(mediationFilter.read({ view: 'SECRET', claimStage: 'x', due: 'never' })).toEqual(mediationFilter.usual));

  it('keeps no name in the address', () =>
    expect(mediationFilter.write({ ...mediationFilter.usual, q: '王丽' })).toEqual({}));
});
