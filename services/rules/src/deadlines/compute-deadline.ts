import { epochMs, utcInstant, type Instant } from '../calendar/legal-time.js';
import type { PlainDate } from '../calendar/plain-date.js';
import type { WorkingCalendar } from '../calendar/working-calendar.js';
import { reckonDays } from './day-reckoning.js';
import { DeadlineFactsInvalid, factsProblem } from './deadline-facts.check.js';
import type { DeadlineFacts, Pause } from './deadline-facts.js';
import type { DeadlineRule } from './deadline-rule.js';
import { reckonExact } from './exact-reckoning.js';
import { pauseAt } from './pause-span.js';
import type { Clock, Reckoning, Remaining } from './reckoning.js';
import { reckonYears } from './year-reckoning.js';

export type DeadlineState = 'RUNNING' | 'PAUSED' | 'MET' | 'OVERDUE';

/** A deadline as it stands. Instants are UTC. While PAUSED, due date and warnings are what they would be if the clock ran again now. */
export interface Deadline {
  readonly ruleId: string;
  readonly calendarVersion: string;
  readonly state: DeadlineState;
  /** The first moment that is too late: 24:00 of the last day in the legal zone, or the exact end of minutes and hours. */
  readonly dueAt: Instant;
  readonly lastDay: PlainDate;
  /** A day it depends on is outside the calendar's coverage: the date may move when the next year is published. */
  readonly provisional: boolean;
  readonly remaining: Remaining;
  /** When half, and when four fifths, of the term has run. */
  readonly warnAt: readonly [Instant, Instant];
  /** The pause in which the clock stands still; null unless PAUSED. */
  readonly pausedBy: Pause | null;
  /** Overdue, or met too late. */
  readonly late: boolean;
}

/**
 * Reckons the deadline of `facts` under `rule` as of `now`.
 * Throws DeadlineFactsInvalid when `factsProblem` objects, RangeError when a text is not an instant.
 */
export function computeDeadline(
  rule: DeadlineRule,
  facts: DeadlineFacts,
  calendar: WorkingCalendar,
  now: Instant,
): Deadline {
  const clock = clockOf(rule, facts, calendar, now);
  const reckoning = reckon(clock);
  const state = stateOf(clock, reckoning);
  return {
    ruleId: rule.id,
    calendarVersion: calendar.version,
    state,
    dueAt: utcInstant(reckoning.dueAt),
    lastDay: reckoning.lastDay,
    provisional: reckoning.provisional,
    remaining: reckoning.remaining,
    warnAt: [utcInstant(reckoning.shareRunAt(50)), utcInstant(reckoning.shareRunAt(80))],
    pausedBy: state === 'PAUSED' ? pauseAt(facts, clock.asOf) : null,
    late: clock.asOf >= reckoning.dueAt,
  };
}

/** The clock as of `now`, or as of the moment it was met; throws when the facts are not lawful. */
export function clockOf(rule: DeadlineRule, facts: DeadlineFacts, calendar: WorkingCalendar, now: Instant): Clock {
  const problem = factsProblem(rule, facts, calendar);
  if (problem) throw new DeadlineFactsInvalid(rule.id, problem);
  const asOf = facts.metAt ? epochMs(facts.metAt, 'metAt') : epochMs(now, 'now');
  return { rule, facts, calendar, asOf };
}

function reckon(clock: Clock): Reckoning {
  const { unit } = clock.rule;
  switch (unit) {
    case 'MINUTES':
    case 'HOURS':
      return reckonExact(clock);
    case 'CALENDAR_DAYS':
    case 'WORKING_DAYS':
      return reckonDays(clock);
    case 'YEARS':
      return reckonYears(clock);
    default:
      throw new RangeError(`unit: ${unit satisfies never} is not a unit of time`);
  }
}

// At the very instant of dueAt it is too late: 24:00 is the next day's 00:00, and a timer fires when dueAt has come.
function stateOf({ facts, asOf }: Clock, { dueAt }: Reckoning): DeadlineState {
  if (facts.metAt) return 'MET';
  if (asOf >= dueAt) return 'OVERDUE';
  return pauseAt(facts, asOf) ? 'PAUSED' : 'RUNNING';
}
