import { calendarOf } from '@concord/rules/calendar/calendars';
import { computeDeadline, type Deadline } from '@concord/rules/deadlines/compute-deadline';
import type { DeadlineFacts } from '@concord/rules/deadlines/deadline-facts';
import type { DeadlineRule } from '@concord/rules/deadlines/deadline-rule';

/** A statutory clock of a case, with everything needed to reckon and to explain it. */
export interface CaseClock<Name extends string = string> {
  readonly name: Name;
  readonly rule: DeadlineRule;
  readonly facts: DeadlineFacts;
}

/** A clock still running, and what is due by it. */
export type RunningClock<Name extends string = string> = CaseClock<Name> & { readonly due: Deadline };

/** A clock as it stands at `now`. */
export function reckon({ rule, facts }: CaseClock, now: Date): Deadline {
  return computeDeadline(rule, facts, calendarOf(facts.calendarVersion), now.toISOString());
}

/** The clocks still running whose time is not up for judgement yet, soonest first. */
export function runningClocks<Name extends string>(
  clocks: readonly CaseClock<Name>[],
  now: Date,
): readonly RunningClock<Name>[] {
  return clocks
    .filter(({ facts }) => !facts.metAt)
    .map((clock) => ({ ...clock, due: reckon(clock, now) }))
    .sort((a, b) => a.due.dueAt.localeCompare(b.due.dueAt));
}

/** Whether the time of a clock is over. One that was stopped, stands still or never ran is not over. */
export function isClockOver<Name extends string>(clocks: readonly CaseClock<Name>[], name: Name, now: Date): boolean {
  const clock = clocks.find((each) => each.name === name);
  return clock !== undefined && reckon(clock, now).state === 'OVERDUE';
}
