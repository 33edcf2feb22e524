import { endOfLegalDay, legalDate, startOfLegalDay } from '@concord/rules/calendar/legal-time';

/** The legal day on which `now` falls, `YYYY-MM-DD`. */
export function legalToday(now: Date): string {
  return legalDate(now.getTime());
}

/** 00:00 of the legal day on which `now` falls. */
export function startOfToday(now: Date): Date {
  return new Date(startOfLegalDay(legalDate(now.getTime())));
}

/** 24:00 of the legal day on which `now` falls. */
export function endOfToday(now: Date): Date {
  return new Date(endOfLegalDay(legalDate(now.getTime())));
}

/** The year by the calendar of the law: a case of New Year's early morning belongs to the new one. */
export function legalYear(now: Date): number {
  return Number(legalDate(now.getTime()).slice(0, 4));
}
