import type { DeadlineDayType } from '@concord/kit/graphql/types/deadline-day.type';
import type { DeadlineType } from '@concord/kit/graphql/types/deadline.type';
import { calendarOf } from '@concord/rules/calendar/calendars';
import { articleLine } from '@concord/rules/deadlines/deadline-rule';
import { explainDeadline } from '@concord/rules/deadlines/explain-deadline';
import type { ExplainedDay } from '@concord/rules/deadlines/explained-day';
import { reckon, type CaseClock, type RunningClock } from '../domain/case-clock.js';

/** A clock of a case as the graph shows it at `now`, explained day by day. One that runs was reckoned at `now` already. */
export function shownDeadline(clock: CaseClock | RunningClock, now: Date): DeadlineType {
  const { name, rule, facts } = clock;
  const asOf = now.toISOString();
  const deadline = 'due' in clock ? clock.due : reckon(clock, now);
  return {
    name,
    title: rule.title,
    words: rule.words,
    article: articleLine(rule.article),
    verified: rule.verified,
    startedAt: new Date(facts.start),
    dueAt: new Date(deadline.dueAt),
    provisional: deadline.provisional,
    state: (deadline.state === 'MET' && deadline.late ? 'MISSED' : deadline.state) as DeadlineType['state'],
    remaining: deadline.remaining.amount,
    unit: deadline.remaining.unit as DeadlineType['unit'],
    warned: warningReached(deadline.warnAt, facts.metAt ?? asOf),
    calendarVersion: facts.calendarVersion,
    // A worklist shows the date of fifty complaints and explains none: reckoned only when asked for.
    get explanation() {
      return explainDeadline(rule, facts, calendarOf(facts.calendarVersion), asOf).days.map(shownDay);
    },
  };
}

function shownDay({ date, kind, total, note }: ExplainedDay): DeadlineDayType {
  return { date, kind: kind as DeadlineDayType['kind'], count: total, note };
}

function warningReached([half, most]: readonly [string, string], asOf: string): number {
  return asOf >= most ? 80 : asOf >= half ? 50 : 0;
}
