import chineseDays from 'chinese-days';
import { describe, expect, it } from 'vitest';
import { CHINA_2026_1, calendarOf, latestCalendar } from './calendars.js';
import { dayKind, isWorked } from './day-kind.js';
import { addDays, isSaturdayOrSunday, type PlainDate } from './plain-date.js';

const everyDay: PlainDate[] = [];
for (let day: PlainDate = '2025-01-01'; day <= '2026-12-31'; day = addDays(day, 1)) everyDay.push(day);

describe('the published calendar', () => {
  it('covers every day of 2025 and 2026', () => {
    expect(everyDay).toHaveLength(730);
    expect([CHINA_2026_1.coveredFrom, CHINA_2026_1.coveredUntil]).toEqual(['2025-01-01', '2026-12-31']);
  });

  it('says of every single day what an independent list says', () => {
    const disagreements = everyDay.filter((date) => dayKind(CHINA_2026_1, date).kind !== independentKind(date));
    expect(disagreements).toEqual([]);
    const worked = everyDay.filter((date) => isWorked(dayKind(CHINA_2026_1, date)));
    expect(worked).toEqual(everyDay.filter((date) => chineseDays.isWorkday(date)));
  });

  it('is found by the version a deadline keeps, and the newest is the one to start with', () => {
    expect(calendarOf('china-2026.1')).toBe(CHINA_2026_1);
    expect(latestCalendar()).toBe(CHINA_2026_1);
    expect(() => calendarOf('china-1999.1')).toThrow('china-1999.1');
  });
});

function independentKind(date: PlainDate): string {
  if (chineseDays.isWorkday(date)) return isSaturdayOrSunday(date) ? 'MAKE_UP' : 'WORKING';
  // That list gives a day that is not of the plain week a name with commas.
  return chineseDays.getDayDetail(date).name.includes(',') ? 'HOLIDAY' : 'WEEKEND';
}
