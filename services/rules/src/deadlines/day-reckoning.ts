import { endOfLegalDay, legalDate, startOfLegalDay } from '../calendar/legal-time.js';
import { daysFrom, type PlainDate } from '../calendar/plain-date.js';
import { workingDaysBetween } from '../calendar/working-days.js';
import { countDays, type CountedDay, type DayCount } from './day-count.js';
import { pauseAt } from './pause-span.js';
import type { Clock, Reckoning, Remaining } from './reckoning.js';

const DAY_MS = 86_400_000;

/** A term of CALENDAR_DAYS or WORKING_DAYS; it ends at 24:00 of the last day in the legal zone. */
export function reckonDays(clock: Clock): Reckoning {
  const walk = countDays(clock);
  const lastDay = lastOf(walk).date;
  return {
    dueAt: endOfLegalDay(lastDay),
    lastDay,
    provisional: restsOnUncoveredDay(clock, walk),
    remaining: remaining(clock, walk, lastDay),
    shareRunAt: (percent) => shareRunAt(walk, percent),
  };
}

function lastOf(walk: DayCount): CountedDay {
  const last = walk.days.at(-1);
  if (!last) throw new Error('a term of no days');
  return last;
}

/** Calendar days need no calendar, except for the days looked at because the last one may be a holiday. */
function restsOnUncoveredDay({ rule }: Clock, { days, term }: DayCount): boolean {
  if (rule.unit === 'WORKING_DAYS') return days.some((day) => day.provisional);
  if (rule.lastDayOnHoliday !== 'NEXT_WORKING_DAY') return false;
  return days.some((day) => day.total === term && day.provisional);
}

/** Days of the rule's kind that are left, or, below 0, that have passed since the last day. */
function remaining(clock: Clock, walk: DayCount, lastDay: PlainDate): Remaining {
  const { rule, calendar, asOf } = clock;
  const today = legalDate(asOf);
  const unit = rule.unit === 'WORKING_DAYS' ? 'WORKING_DAYS' : 'CALENDAR_DAYS';
  if (today <= lastDay) return { amount: walk.term - used(clock, walk), unit };
  const over = unit === 'WORKING_DAYS' ? workingDaysBetween(calendar, lastDay, today).days : daysFrom(lastDay, today);
  return { amount: 0 - over, unit };
}

/** Days of the term used up; today is used up unless the clock stands still. */
function used({ facts, asOf }: Clock, walk: DayCount): number {
  const today = legalDate(asOf);
  const standing = pauseAt(facts, asOf) !== null;
  let total = 0;
  for (const day of walk.days) {
    if (day.date > today || (standing && day.date === today)) break;
    total = day.total;
  }
  return total;
}

function shareRunAt({ days, term }: DayCount, percent: number): number {
  const run = (term * DAY_MS * percent) / 100;
  const whole = Math.floor(run / DAY_MS);
  const rest = run - whole * DAY_MS;
  const counted = days.filter((day) => day.count === 1);
  const day = counted[rest > 0 ? whole : whole - 1];
  if (!day) throw new RangeError(`percent: ${percent} is not a share of the term`);
  return rest > 0 ? startOfLegalDay(day.date) + Math.floor(rest) : endOfLegalDay(day.date);
}
