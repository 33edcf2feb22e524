import { describe, expect, it } from 'vitest';
import { CHINA_2026_1 } from './calendars.js';
import type { PlainDate } from './plain-date.js';
import { CalendarInvalid, checkCalendar } from './working-calendar.check.js';
import type { NamedDay, WorkingCalendar } from './working-calendar.js';

const named = (date: string): NamedDay => ({ date: date as PlainDate, name: { zh: '试', en: 'Trial' } });
const plain: WorkingCalendar = { ...CHINA_2026_1, version: 'trial', holidays: [], makeUpDays: [] };

describe('calendar data is refused', () => {
  it.each<[string, Partial<WorkingCalendar>, string]>([
    ['a make-up day within the week', { makeUpDays: [named('2026-02-13')] }, 'make-up day 2026-02-13'],
    ['a holiday outside coverage', { holidays: [named('2027-01-01')] }, '2027-01-01 in holidays is outside coverage'],
    ['a make-up day outside coverage', { makeUpDays: [named('2024-12-28')] }, '2024-12-28 in makeUpDays is outside'],
    [
      'a date that is both',
      { holidays: [named('2026-02-14')], makeUpDays: [named('2026-02-14')] },
      '2026-02-14 in makeUpDays is already in holidays',
    ],
    ['a date listed twice', { holidays: [named('2026-05-01'), named('2026-05-01')] }, '2026-05-01 in holidays'],
    ['a day that does not exist', { holidays: [named('2026-02-30')] }, '2026-02-30'],
    ['a date of another form', { holidays: [named('2026-2-3')] }, '2026-2-3'],
    ['a nameless day', { holidays: [{ date: '2026-05-01', name: { zh: '', en: 'May' } }] }, '2026-05-01'],
    ['coverage that ends before it begins', { coveredFrom: '2027-01-01' }, '2027-01-01'],
  ])('%s', (_, change, words) => {
    const check = (): unknown => checkCalendar({ ...plain, ...change });
    expect(check).toThrow(CalendarInvalid);
    expect(check).toThrow(words);
  });

  it('sound data comes back as it is', () => {
    expect(checkCalendar(plain)).toBe(plain);
  });
});
