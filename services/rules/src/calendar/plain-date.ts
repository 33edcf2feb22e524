import { Temporal } from 'temporal-polyfill';

/** A civil date in the legal zone, `YYYY-MM-DD`. A date, never an instant. */
export type PlainDate = `${number}-${number}-${number}`;

/** Reads a civil date; throws a RangeError naming the text when it is not `YYYY-MM-DD` of a day that exists. */
export function toPlainDate(text: string): PlainDate {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) throw new RangeError(`"${text}" is not a date of the form YYYY-MM-DD`);
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() as PlainDate;
  } catch {
    throw new RangeError(`"${text}" is not a day that exists`);
  }
}

// A worklist walks many thousand days for one page, so a step from day to day is plain arithmetic on UTC midnights,
// which have neither offset nor daylight saving. Years and clock times are left to Temporal.
const DAY_MS = 86_400_000;

/** The date `days` calendar days later (earlier when negative). */
export function addDays(date: PlainDate, days: number): PlainDate {
  return new Date(Date.parse(date) + days * DAY_MS).toISOString().slice(0, 10) as PlainDate;
}

/** The corresponding date `years` later; the last day of the month where it does not exist (民法典 202). */
export function addYears(date: PlainDate, years: number): PlainDate {
  return Temporal.PlainDate.from(date).add({ years }, { overflow: 'constrain' }).toString() as PlainDate;
}

/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export function daysFrom(from: PlainDate, to: PlainDate): number {
  return (Date.parse(to) - Date.parse(from)) / DAY_MS;
}

/** Saturday or Sunday, whatever any calendar says of that day. */
export function isSaturdayOrSunday(date: PlainDate): boolean {
  return new Date(Date.parse(date)).getUTCDay() % 6 === 0;
}
