import { given } from '@concord/kit/test/given';
import { describeMoves } from '@concord/kit/test/move-suite';
import { describe, expect, it } from 'vitest';
import { absenceDecider, type AbsenceFact, type Off } from './absence.js';
import { daysOf, gapsOf, shiftDecider, type Shift, type ShiftFact } from './duty-shift.js';
import { absenceLifecycle, shiftLifecycle } from './roster.moves.js';
import { administrator as actor, now } from './staff.fixture.js';

const stamp = { by: actor.id, at: now.toISOString() };
const ordered = { actor, now };
const shift: Shift = {
  ...{ id: 'dty_1', organization: 'org_a', post: 'COMPLAINTS', staff: 'stf_li' },
  ...{ from: '2026-03-02T12:00:00.000Z', until: '2026-03-03T00:00:00.000Z' },
};
const set = {
  ...{ shift, others: [], absences: [], ...ordered },
  staff: { status: 'ACTIVE', roles: ['CM'] },
  type: 'set',
} as const;
const shiftSet: ShiftFact = { type: 'ShiftSet', ...shift, ...stamp };
const off: Off = { id: 'abs_1', organization: 'org_a', staff: 'stf_li', from: '2026-03-02', until: '2026-03-04' };
const setOff = { type: 'set', off, staff: { status: 'ACTIVE' }, others: [], shifts: 0, ...ordered } as const;
const absenceSet: AbsenceFact = { type: 'AbsenceSet', ...off, ...stamp };

describeMoves(
  { describe, it, expect },
  shiftLifecycle,
  shiftDecider,
  { NEW: [], SET: [shiftSet], CANCELLED: [shiftSet, { type: 'ShiftCancelled', ...stamp }] },
  {
    set: { given: [], command: set, facts: ['ShiftSet'], status: 'SET', twice: 'WRONG_STATE' },
    cancel: {
      ...{ given: [shiftSet], command: { type: 'cancel', ...ordered } as const },
      ...{ facts: ['ShiftCancelled'], status: 'CANCELLED', twice: 'WRONG_STATE' },
    },
  },
);

describeMoves(
  { describe, it, expect },
  absenceLifecycle,
  absenceDecider,
  { NEW: [], SET: [absenceSet], CANCELLED: [absenceSet, { type: 'AbsenceCancelled', ...stamp }] },
  {
    set: { given: [], command: setOff, facts: ['AbsenceSet'], status: 'SET', twice: 'WRONG_STATE' },
    cancel: {
      ...{ given: [absenceSet], command: { type: 'cancel', ...ordered } as const },
      ...{ facts: ['AbsenceCancelled'], status: 'CANCELLED', twice: 'WRONG_STATE' },
    },
  },
);

describe('a shift', () => {
  const when = (changed: object) => given(shiftDecider).when({ ...set, ...changed } as typeof set);
  const told = (changed: Partial<Shift>) => ({ shift: { ...shift, ...changed } });

  it.each([
    ['at a post of an insurer', told({ post: 'HOTLINE' }), 'POST_OF_OTHER_KIND', 'post'],
    ['of somebody suspended', { staff: { status: 'SUSPENDED', roles: ['CM'] } }, 'ROSTER_OF_SUSPENDED', 'staffId'],
    [
      'of somebody who does other work',
      { staff: { status: 'ACTIVE', roles: ['FIN'] } },
      'STAFF_OF_OTHER_ROLE',
      'staffId',
    ],
    ['that ends as it begins', told({ until: shift.from }), 'SHIFT_REVERSED', 'until'],
    ['of a day and a second', told({ until: '2026-03-03T12:00:01.000Z' }), 'SHIFT_TOO_LONG', 'until'],
    ['that is over', told({ from: '2026-03-01T12:00:00.000Z', until: now.toISOString() }), 'SHIFT_OVER', 'until'],
    ['during another one', { others: [{ ...shift, until: '2026-03-02T12:00:00.001Z' }] }, 'SHIFT_OVERLAPS', 'staffId'],
    // From midnight in Shanghai on it is the third of March.
    ['on an off-day', { absences: [{ from: '2026-03-03', until: '2026-03-05' }] }, 'STAFF_ABSENT', 'staffId'],
  ] as const)('%s is refused', (_, changed, code, field) => {
    expect(when(changed).refusal()).toMatchObject({ code, path: [field] });
  });

  it('follows another one at once, is a whole day long at most, and is the day before the off-days', () => {
    const before = { from: '2026-03-02T00:00:00.000Z', until: shift.from };
    expect(when({ others: [before] }).facts()).toHaveLength(1);
    expect(when(told({ until: '2026-03-03T12:00:00.000Z' })).facts()).toHaveLength(1);
    const evening = told({ until: '2026-03-02T16:00:00.000Z' });
    expect(when({ ...evening, absences: [{ from: '2026-03-03', until: '2026-03-05' }] }).facts()).toHaveLength(1);
  });

  it('stays in the roster once it has begun', () => {
    const command = { type: 'cancel', actor, now: new Date(shift.from) } as const;
    expect(given(shiftDecider, shiftSet).when(command).refusal().code).toBe('SHIFT_BEGUN');
  });

  it('touches the legal days of its hours', () => {
    expect(daysOf(shift)).toEqual({ from: '2026-03-02', until: '2026-03-03' });
    expect(daysOf({ ...shift, until: '2026-03-02T16:00:00.000Z' })).toEqual({
      from: '2026-03-02',
      until: '2026-03-02',
    });
  });
});

describe('a post of day and night', () => {
  const hours = (from: number, until: number) => ({
    from: `2026-03-02T${from}:00:00.000Z`,
    until: `2026-03-02T${until}:00:00.000Z`,
  });

  it.each([
    ['nobody', [], [hours(10, 20)]],
    ['somebody all the time', [hours(10, 15), hours(15, 22)], []],
    ['two at once', [hours(12, 22), hours(10, 14), hours(11, 12)], []],
    ['nobody at the ends', [hours(12, 18)], [hours(10, 12), hours(18, 20)]],
    ['nobody in between', [hours(15, 20), hours(10, 13)], [hours(13, 15)]],
    ['somebody later only', [hours(21, 22)], [hours(10, 20)]],
  ])('has %s', (_, shifts, gaps) => {
    expect(gapsOf(shifts, hours(10, 20))).toEqual(gaps);
  });
});

describe('off-days', () => {
  const when = (changed: object) => given(absenceDecider).when({ ...setOff, ...changed } as typeof setOff);

  it.each([
    ['of somebody suspended', { staff: { status: 'SUSPENDED' } }, 'ROSTER_OF_SUSPENDED', 'staffId'],
    ['that end before they begin', { off: { ...off, until: '2026-03-01' } }, 'ABSENCE_REVERSED', 'until'],
    ['of last week', { off: { ...off, from: '2026-02-23', until: '2026-03-01' } }, 'ABSENCE_OVER', 'until'],
    ['that there are', { others: [{ from: '2026-03-04', until: '2026-03-09' }] }, 'ABSENCE_OVERLAPS', 'from'],
    ['of somebody on duty', { shifts: 2 }, 'ABSENT_ON_DUTY', 'from'],
  ])('%s are refused', (_, changed, code, field) => {
    expect(when(changed).refusal()).toMatchObject({ code, path: [field] });
  });

  it('that are over stay', () => {
    const command = { type: 'cancel', actor, now: new Date('2026-03-05T01:00:00.000Z') } as const;
    expect(given(absenceDecider, absenceSet).when(command).refusal().code).toBe('ABSENCE_OVER');
  });
});
