import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { addDays, addYears, daysFrom, isSaturdayOrSunday, toPlainDate, type PlainDate } from './plain-date.js';

describe('a civil date', () => {
  it('is read only when it exists and is written in full', () => {
    expect(toPlainDate('2028-02-29')).toBe('2028-02-29');
    for (const text of ['2026-02-29', '2026-13-01', '2026-2-3', '20260203', '2026-02-03T00:00', '']) {
      expect(() => toPlainDate(text)).toThrow(`"${text}"`);
    }
  });

  it('years later is the corresponding day', () => {
    expect(addYears('2026-03-02', 3)).toBe('2029-03-02');
    expect(addYears('2028-02-29', 1)).toBe('2029-02-28');
  });

  it('walks as the proleptic calendar does', () => {
    const days = fc.integer({ min: -40_000, max: 40_000 });
    fc.assert(
      fc.property(days, days, (one, two) => {
        const date = Temporal.PlainDate.from('2026-01-01').add({ days: one });
        const later = date.add({ days: two });
        const [text, laterText] = [date.toString() as PlainDate, later.toString() as PlainDate];
        expect(addDays(text, two)).toBe(laterText);
        expect(daysFrom(text, laterText)).toBe(two);
        expect(isSaturdayOrSunday(text)).toBe(date.dayOfWeek >= 6);
      }),
    );
  });
});
