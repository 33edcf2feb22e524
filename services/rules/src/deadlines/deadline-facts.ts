import type { Instant } from '../calendar/legal-time.js';
import type { WorkingCalendar } from '../calendar/working-calendar.js';
import type { DeadlineRule, PauseReason } from './deadline-rule.js';

/** A time the clock stood still. `to` is null while it still does; `by` is an opaque id of who stopped it. */
export interface Pause {
  readonly from: Instant;
  readonly to: Instant | null;
  readonly reason: PauseReason;
  readonly by: string;
}

/** A lengthening of the term, `amount` in the rule's own unit; `by` is an opaque id of who recorded it. */
export interface Extension {
  readonly amount: number;
  readonly at: Instant;
  readonly by: string;
}

/** What a case keeps of a deadline: only what happened. The due date is always reckoned from it, never stored as truth. */
export interface DeadlineFacts {
  readonly ruleId: string;
  readonly start: Instant;
  /** The case's own amount, when the rule leaves a range. */
  readonly amount?: number;
  readonly pauses: readonly Pause[];
  readonly extensions: readonly Extension[];
  readonly calendarVersion: string;
  /** When what was due was done. */
  readonly metAt?: Instant | null;
}

/** A clock that starts now, pinned to the calendar in hand. */
export function startDeadline(
  rule: DeadlineRule,
  start: Instant,
  calendar: WorkingCalendar,
  amount?: number,
): DeadlineFacts {
  const facts = { ruleId: rule.id, start, pauses: [], extensions: [], calendarVersion: calendar.version, metAt: null };
  return amount === undefined ? facts : { ...facts, amount };
}

/** The clock with one more pause; whether it is lawful is for `factsProblem` to say. */
export function withPause(facts: DeadlineFacts, pause: Pause): DeadlineFacts {
  return { ...facts, pauses: [...facts.pauses, pause] };
}

/** The clock running again from `to`; unchanged when it was not stopped. */
export function withResumption(facts: DeadlineFacts, to: Instant): DeadlineFacts {
  return { ...facts, pauses: facts.pauses.map((pause) => (pause.to === null ? { ...pause, to } : pause)) };
}

/** The clock with a longer term. */
export function withExtension(facts: DeadlineFacts, extension: Extension): DeadlineFacts {
  return { ...facts, extensions: [...facts.extensions, extension] };
}

/** The clock stopped for good, because what was due was done. */
export function withMet(facts: DeadlineFacts, metAt: Instant): DeadlineFacts {
  return { ...facts, metAt };
}

/** The clock re-pinned to a newer calendar. */
export function withCalendar(facts: DeadlineFacts, calendar: WorkingCalendar): DeadlineFacts {
  return { ...facts, calendarVersion: calendar.version };
}
