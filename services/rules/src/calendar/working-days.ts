import { dayKind, isWorked } from './day-kind.js';
import { addDays, daysFrom, isSaturdayOrSunday, type PlainDate } from './plain-date.js';
import type { NamedDay, WorkingCalendar } from './working-calendar.js';

/** A date, and whether a day on the way to it is outside the calendar's coverage. */
export interface ReckonedDate {
  readonly date: PlainDate;
  readonly provisional: boolean;
}

/** The `count`-th working day after `date`; the first day is not counted (民法典 201). `count` ≥ 0; 0 is `date` itself. */
export function addWorkingDays(calendar: WorkingCalendar, date: PlainDate, count: number): ReckonedDate {
  if (!Number.isSafeInteger(count) || count < 0)
    throw new RangeError(`count: ${count} is not a number of working days`);
  let day = date;
  let provisional = false;
  for (let counted = 0; counted < count;) {
    day = addDays(day, 1);
    const kind = dayKind(calendar, day);
    provisional ||= kind.provisional;
    if (isWorked(kind)) counted += 1;
  }
  return { date: day, provisional };
}

/** The date itself if it is worked, else the next working day (民法典 203). */
export function workingDayFrom(calendar: WorkingCalendar, date: PlainDate): ReckonedDate {
  let day = date;
  let kind = dayKind(calendar, day);
  let provisional = kind.provisional;
  while (!isWorked(kind)) {
    day = addDays(day, 1);
    kind = dayKind(calendar, day);
    provisional ||= kind.provisional;
  }
  return { date: day, provisional };
}

/**
 * Working days after `from` up to and with `to`: the inverse of {@link addWorkingDays}. 0 when `to` is not later. Reckoned,
 * not walked: a clock that ran out long ago costs no more than one of today.
 */
export function workingDaysBetween(
  calendar: WorkingCalendar,
  from: PlainDate,
  to: PlainDate,
): { readonly days: number; readonly provisional: boolean } {
  if (to <= from) return { days: 0, provisional: false };
  const within = ({ date }: NamedDay) => date > from && date <= to;
  const worked = calendar.makeUpDays.filter(within).length;
  const off = calendar.holidays.filter((day) => within(day) && !isSaturdayOrSunday(day.date)).length;
  const provisional = addDays(from, 1) < calendar.coveredFrom || to > calendar.coveredUntil;
  return { days: weekdaysUpTo(to) - weekdaysUpTo(from) + worked - off, provisional };
}

/** Mondays to Fridays up to and with the date, counted from a Sunday long ago. */
function weekdaysUpTo(date: PlainDate): number {
  const days = daysFrom(A_SUNDAY, date);
  const weeks = Math.floor(days / 7);
  return weeks * 5 + Math.min(days - weeks * 7, 5);
}

const A_SUNDAY: PlainDate = '1899-12-31';
