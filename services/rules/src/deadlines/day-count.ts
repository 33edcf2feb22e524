import type { Bilingual } from '../bilingual.js';
import { dayKind, isWorked, type DayKind } from '../calendar/day-kind.js';
import { legalDate, epochMs } from '../calendar/legal-time.js';
import { addDays, type PlainDate } from '../calendar/plain-date.js';
import { termOf } from './deadline-facts.check.js';
import type { Pause } from './deadline-facts.js';
import { pausedDays, pauseSpans } from './pause-span.js';
import type { Clock } from './reckoning.js';

/** One legal day after the start, and what it did to the count. */
export interface CountedDay {
  readonly date: PlainDate;
  readonly kind: 'COUNTED' | 'MAKE_UP' | 'WEEKEND' | 'HOLIDAY' | 'PAUSED';
  readonly name: Bilingual | null;
  readonly pause: Pause | null;
  readonly provisional: boolean;
  /** 1 when the day uses up one day of the term, else 0. */
  readonly count: 0 | 1;
  /** Days of the term used up so far, this one included. */
  readonly total: number;
}

/** The walk from the day after the start to the day it falls due. */
export interface DayCount {
  readonly startDay: PlainDate;
  readonly days: readonly CountedDay[];
  readonly term: number;
}

/**
 * Walks a term of CALENDAR_DAYS or WORKING_DAYS day by day. The first day is not counted (民法典 201); when the rule says
 * so, a last day that is not worked moves on to the next working day (203).
 */
export function countDays({ rule, facts, calendar, asOf }: Clock): DayCount {
  const term = termOf(rule, facts);
  const paused = pausedDays(pauseSpans(facts, asOf));
  const startDay = legalDate(epochMs(facts.start, 'start'));
  const rolls = rule.lastDayOnHoliday === 'NEXT_WORKING_DAY';
  const days: CountedDay[] = [];
  let total = 0;
  for (let date = addDays(startDay, 1); ; date = addDays(date, 1)) {
    const day = dayKind(calendar, date);
    const pause = paused.get(date) ?? null;
    const restsOnIt = rule.unit === 'WORKING_DAYS' && !isWorked(day);
    const count = total < term && !pause && !restsOnIt ? 1 : 0;
    total += count;
    const kind = kindOf(day, pause, count, restsOnIt);
    const { provisional } = day;
    days.push({ date, kind, name: 'name' in day ? day.name : null, pause, provisional, count, total });
    const open = total < term || pause !== null || (rolls && !isWorked(day));
    if (!open) return { startDay, days, term };
  }
}

function kindOf(day: DayKind, pause: Pause | null, count: 0 | 1, restsOnIt: boolean): CountedDay['kind'] {
  if (pause && !restsOnIt) return 'PAUSED';
  if (count === 0 && (day.kind === 'WEEKEND' || day.kind === 'HOLIDAY')) return day.kind;
  return day.kind === 'MAKE_UP' ? 'MAKE_UP' : 'COUNTED';
}
