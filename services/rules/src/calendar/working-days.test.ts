import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHINA_2026_1 as calendar } from './calendars.js';
import { dayKind, isWorked } from './day-kind.js';
import { addDays, type PlainDate } from './plain-date.js';
import { addWorkingDays, workingDayFrom, workingDaysBetween } from './working-days.js';

/** Also before the calendar begins and after it ends. */
const anyDay = fc.integer({ min: 0, max: 3_000 }).map((days): PlainDate => addDays('2019-04-10', days));
const someDay = fc.integer({ min: 0, max: 760 }).map((days): PlainDate => addDays('2025-01-01', days));

describe('working days', () => {
  it('count make-up days and skip the festival', () => {
    expect(addWorkingDays(calendar, '2026-02-13', 1)).toEqual({ date: '2026-02-14', provisional: false });
    expect(addWorkingDays(calendar, '2026-02-13', 2)).toEqual({ date: '2026-02-24', provisional: false });
    expect(workingDaysBetween(calendar, '2026-02-13', '2026-02-24')).toEqual({ days: 2, provisional: false });
  });

  it('none later is the day itself, and the other way there are none', () => {
    expect(addWorkingDays(calendar, '2026-10-03', 0).date).toBe('2026-10-03');
    expect(workingDaysBetween(calendar, '2026-02-24', '2026-02-13').days).toBe(0);
    expect(() => addWorkingDays(calendar, '2026-10-03', -1)).toThrow('count');
  });

  it('a day off moves on to the next working day, a working day stays', () => {
    expect(workingDayFrom(calendar, '2026-10-03').date).toBe('2026-10-08');
    expect(workingDayFrom(calendar, '2026-10-10').date).toBe('2026-10-10');
  });

  it('are provisional once they pass the last published day', () => {
    expect(addWorkingDays(calendar, '2026-12-30', 1)).toEqual({ date: '2026-12-31', provisional: false });
    expect(addWorkingDays(calendar, '2026-12-30', 2)).toEqual({ date: '2027-01-01', provisional: true });
    expect(workingDaysBetween(calendar, '2026-12-30', '2027-01-04')).toEqual({ days: 3, provisional: true });
    expect(workingDayFrom(calendar, '2027-01-02')).toEqual({ date: '2027-01-04', provisional: true });
  });

  it('counting back what was added gives the same number', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: 0, max: 40 }), (start, count) => {
        const { date } = addWorkingDays(calendar, start, count);
        expect(workingDaysBetween(calendar, start, date).days).toBe(count);
      }),
    );
  });

  it('reckoned over any time are those that one meets day by day', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -3, max: 1_200 }), (from, length) => {
        const to = addDays(from, length);
        let [days, provisional] = [0, false];
        for (let day = from; day < to;) {
          day = addDays(day, 1);
          const kind = dayKind(calendar, day);
          provisional ||= kind.provisional;
          if (isWorked(kind)) days += 1;
        }
        expect(workingDaysBetween(calendar, from, to)).toEqual({ days, provisional });
      }),
    );
  });
});
