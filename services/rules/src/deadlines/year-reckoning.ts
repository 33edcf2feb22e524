import { endOfLegalDay, epochMs, legalDate } from '../calendar/legal-time.js';
import { addYears, daysFrom } from '../calendar/plain-date.js';
import { workingDayFrom } from '../calendar/working-days.js';
import { termOf } from './deadline-facts.check.js';
import type { Clock, Reckoning } from './reckoning.js';

/** A term of YEARS ends at 24:00 of the corresponding day (民法典 202). Nothing stops such a clock: `checkPack` sees to it. */
export function reckonYears({ rule, facts, calendar, asOf }: Clock): Reckoning {
  const startDay = legalDate(epochMs(facts.start, 'start'));
  const corresponding = addYears(startDay, termOf(rule, facts));
  const rolled =
    rule.lastDayOnHoliday === 'NEXT_WORKING_DAY'
      ? workingDayFrom(calendar, corresponding)
      : { date: corresponding, provisional: false };
  const from = endOfLegalDay(startDay);
  const dueAt = endOfLegalDay(rolled.date);
  return {
    dueAt,
    lastDay: rolled.date,
    provisional: rolled.provisional,
    remaining: { amount: daysFrom(legalDate(asOf), rolled.date), unit: 'CALENDAR_DAYS' },
    shareRunAt: (percent) => from + Math.floor(((dueAt - from) * percent) / 100),
  };
}
