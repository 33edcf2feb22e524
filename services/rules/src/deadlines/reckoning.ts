import type { PlainDate } from '../calendar/plain-date.js';
import type { DeadlineFacts } from './deadline-facts.js';
import type { DeadlineRule } from './deadline-rule.js';
import type { WorkingCalendar } from '../calendar/working-calendar.js';

/** What every unit's clock answers; all times in milliseconds since the epoch. */
export interface Reckoning {
  readonly dueAt: number;
  /** The legal day on which it falls due. */
  readonly lastDay: PlainDate;
  readonly provisional: boolean;
  /** What is left at the moment of reckoning; below 0 by what it is over the term. */
  readonly remaining: Remaining;
  /** When that share of the term has run, pauses left out. */
  shareRunAt(percent: number): number;
}

/** Minutes for exact clocks, days for the others. */
export interface Remaining {
  readonly amount: number;
  readonly unit: 'MINUTES' | 'CALENDAR_DAYS' | 'WORKING_DAYS';
}

/** Everything a clock is reckoned from; `asOf` is now, or the moment the deadline was met. */
export interface Clock {
  readonly rule: DeadlineRule;
  readonly facts: DeadlineFacts;
  readonly calendar: WorkingCalendar;
  readonly asOf: number;
}
