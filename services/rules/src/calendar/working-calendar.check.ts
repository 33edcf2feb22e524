import { isSaturdayOrSunday, toPlainDate, type PlainDate } from './plain-date.js';
import type { WorkingCalendar } from './working-calendar.js';

/** Thrown when calendar data contradicts itself; the message names the date. */
export class CalendarInvalid extends Error {
  constructor(version: string, fault: string) {
    super(`calendar ${version}: ${fault}`);
    this.name = 'CalendarInvalid';
  }
}

/**
 * Returns the calendar if its data holds together, else throws {@link CalendarInvalid} naming the date:
 * coverage in order; every date exists, is covered, is listed once and is named; a make-up day is a Saturday or Sunday.
 */
export function checkCalendar(calendar: WorkingCalendar): WorkingCalendar {
  const fail = (fault: string): never => {
    throw new CalendarInvalid(calendar.version, fault);
  };
  const existing = (date: string): PlainDate => {
    try {
      return toPlainDate(date);
    } catch (error) {
      return fail((error as RangeError).message);
    }
  };
  if (existing(calendar.coveredFrom) > existing(calendar.coveredUntil)) {
    fail(`covered from ${calendar.coveredFrom}, which is after ${calendar.coveredUntil}`);
  }
  const seen = new Map<PlainDate, string>();
  const check = (list: 'holidays' | 'makeUpDays'): void => {
    for (const { date, name } of calendar[list]) {
      existing(date);
      if (date < calendar.coveredFrom || date > calendar.coveredUntil) fail(`${date} in ${list} is outside coverage`);
      if (seen.has(date)) fail(`${date} in ${list} is already in ${seen.get(date)}`);
      if (!name.zh || !name.en) fail(`${date} in ${list} has no name`);
      if (list === 'makeUpDays' && !isSaturdayOrSunday(date)) fail(`make-up day ${date} is not a Saturday or Sunday`);
      seen.set(date, list);
    }
  };
  check('holidays');
  check('makeUpDays');
  return calendar;
}
