import { dayKind, isWorked } from './day-kind.js';
import { addDays, type PlainDate } from './plain-date.js';
import type { WorkingCalendar } from './working-calendar.js';

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

/** Working days after `from` up to and with `to`: the inverse of {@link addWorkingDays}. 0 when `to` is not later. */
export function workingDaysBetween(
  calendar: WorkingCalendar,
  from: PlainDate,
  to: PlainDate,
): { readonly days: number; readonly provisional: boolean } {
  let days = 0;
  let provisional = false;
  for (let day = from; day < to;) {
    day = addDays(day, 1);
    const kind = dayKind(calendar, day);
    provisional ||= kind.provisional;
    if (isWorked(kind)) days += 1;
  }
  return { days, provisional };
}
