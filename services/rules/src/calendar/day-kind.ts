import type { Bilingual } from '../bilingual.js';
import { isSaturdayOrSunday, type PlainDate } from './plain-date.js';
import type { NamedDay, WorkingCalendar } from './working-calendar.js';

/** What a day is. `provisional`: the calendar does not cover it, so only the plain week is known. */
export type DayKind =
  | { readonly kind: 'WORKING' | 'WEEKEND'; readonly provisional: boolean }
  | { readonly kind: 'HOLIDAY' | 'MAKE_UP'; readonly name: Bilingual; readonly provisional: false };

/** What the calendar says of the date. */
export function dayKind(calendar: WorkingCalendar, date: PlainDate): DayKind {
  const listed = listedDays(calendar).get(date);
  if (listed) return listed;
  const provisional = date < calendar.coveredFrom || date > calendar.coveredUntil;
  return { kind: isSaturdayOrSunday(date) ? 'WEEKEND' : 'WORKING', provisional };
}

/** A plain working day or a make-up day. */
export function isWorked(day: DayKind): boolean {
  return day.kind === 'WORKING' || day.kind === 'MAKE_UP';
}

// Calendars are immutable, so the look-up table of each is built once.
const tables = new WeakMap<WorkingCalendar, ReadonlyMap<PlainDate, DayKind>>();

function listedDays(calendar: WorkingCalendar): ReadonlyMap<PlainDate, DayKind> {
  const known = tables.get(calendar);
  if (known) return known;
  const entry =
    (kind: 'HOLIDAY' | 'MAKE_UP') =>
    ({ date, name }: NamedDay): [PlainDate, DayKind] => [date, { kind, name, provisional: false }];
  const table = new Map([...calendar.holidays.map(entry('HOLIDAY')), ...calendar.makeUpDays.map(entry('MAKE_UP'))]);
  tables.set(calendar, table);
  return table;
}
