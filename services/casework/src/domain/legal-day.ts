import { endOfLegalDay, legalDate, startOfLegalDay } from '@concord/rules/calendar/legal-time';
import type { PlainDate } from '@concord/rules/calendar/plain-date';

/** The legal day on which `now` falls, `YYYY-MM-DD`. */
export function legalToday(now: Date): PlainDate {
  return legalDate(now.getTime());
}

/** 00:00 of the legal day on which `now` falls. */
export function startOfToday(now: Date): Date {
  return new Date(startOfLegalDay(legalToday(now)));
}

/** 24:00 of the legal day on which `now` falls. */
export function endOfToday(now: Date): Date {
  return new Date(endOfLegalDay(legalToday(now)));
}

/** The year by the calendar of the law: a case of New Year's early morning belongs to the new one. */
export function legalYear(now: Date): number {
  return Number(legalToday(now).slice(0, 4));
}
