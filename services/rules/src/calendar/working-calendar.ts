import type { Bilingual } from '../bilingual.js';
import { addDays, type PlainDate } from './plain-date.js';

/** A day that differs from the plain week, and why. */
export interface NamedDay {
  readonly date: PlainDate;
  readonly name: Bilingual;
}

/**
 * Which days are worked, as published. Data with a version: a deadline keeps the version it was computed with.
 * Nothing is known of a day outside `coveredFrom`…`coveredUntil` (both inclusive): what is said of it is provisional.
 */
export interface WorkingCalendar {
  readonly version: string;
  readonly source: Bilingual;
  readonly coveredFrom: PlainDate;
  readonly coveredUntil: PlainDate;
  /** Public holidays, the weekend days among them included. */
  readonly holidays: readonly NamedDay[];
  /** 调休上班日: Saturdays and Sundays that are worked to make up for a holiday. */
  readonly makeUpDays: readonly NamedDay[];
}

/** One holiday as the State Council's yearly notice announces it. */
export interface HolidayPeriod {
  readonly name: Bilingual;
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly makeUp: readonly PlainDate[];
}

/** The notice of one year. */
export interface HolidayNotice {
  readonly year: number;
  readonly source: Bilingual;
  readonly periods: readonly HolidayPeriod[];
}

/** Puts the notices of consecutive years into one calendar; the caller checks it with `checkCalendar`. */
export function calendarOfNotices(
  version: string,
  notices: readonly [HolidayNotice, ...HolidayNotice[]],
): WorkingCalendar {
  const periods = notices.flatMap((notice) => notice.periods);
  const years = notices.map((notice) => notice.year);
  return {
    version,
    source: {
      zh: notices.map((notice) => notice.source.zh).join('；'),
      en: notices.map((notice) => notice.source.en).join('; '),
    },
    coveredFrom: `${Math.min(...years)}-01-01` as PlainDate,
    coveredUntil: `${Math.max(...years)}-12-31` as PlainDate,
    holidays: periods.flatMap(daysOf),
    makeUpDays: periods.flatMap((period) => period.makeUp.map((date) => ({ date, name: period.name }))),
  };
}

function daysOf(period: HolidayPeriod): NamedDay[] {
  const days: NamedDay[] = [];
  for (let date = period.from; date <= period.to; date = addDays(date, 1)) days.push({ date, name: period.name });
  return days;
}
