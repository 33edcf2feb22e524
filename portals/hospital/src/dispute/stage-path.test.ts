import { describe, expect, it } from 'vitest';
import { pathOf, stepAt, type Walked } from './stage-path.js';

const dispute: Walked = { status: 'OPEN', kind: 'TREATMENT', notice: null, forum: null, forums: [] };
const notice = { at: '2026-11-22T02:00:00Z', items: [], by: null };

describe('the steps of a dispute', () => {
  it('begin with the notice, where it arises from treatment', () => {
    expect(stepAt(dispute)).toBe('NOTICE');
    expect(stepAt({ ...dispute, notice })).toBe('ROUTE');
    const premises = { ...dispute, kind: 'PREMISES' as const };
    expect(pathOf(premises)).not.toContain('NOTICE');
    expect(stepAt(premises)).toBe('ROUTE');
  });

  it('name the road that is taken', () => {
    const inCourt = { ...dispute, status: 'IN_FORUM' as const, forum: { kind: 'COURT' as const } };
    expect(stepAt(inCourt)).toBe('COURT');
    expect(pathOf(inCourt)).toEqual(['OPENED', 'NOTICE', 'ROUTE', 'COURT', 'PERFORMING', 'CLOSED']);
  });

  it('remember the road that led to the agreement, not one that was left', () => {
    const settled = {
      ...dispute,
      status: 'SETTLED' as const,
      forums: [{ kind: 'MEDIATION', outcome: 'SETTLED' } as const],
    };
    expect(pathOf(settled)).toContain('MEDIATION');
    expect(stepAt(settled)).toBe('PERFORMING');
    const left = { ...dispute, forums: [{ kind: 'NEGOTIATION', outcome: 'FAILED' } as const] };
    expect(pathOf(left)).toContain('ROAD');
  });
});
