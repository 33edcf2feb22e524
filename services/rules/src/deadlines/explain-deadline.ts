import type { Bilingual } from '../bilingual.js';
import { epochMs, legalDate, type Instant } from '../calendar/legal-time.js';
import type { WorkingCalendar } from '../calendar/working-calendar.js';
import { clockOf, computeDeadline, type Deadline } from './compute-deadline.js';
import { countDays } from './day-count.js';
import { termOf } from './deadline-facts.check.js';
import type { DeadlineFacts } from './deadline-facts.js';
import type { DeadlineRule } from './deadline-rule.js';
import type { ExplainedDay } from './explained-day.js';
import { dayNote, dueNote, exactDueNote, pauseNote, startNote } from './explain-notes.js';
import { deadlineSentence } from './explain-sentence.js';
import { pauseSpans } from './pause-span.js';
import type { Clock } from './reckoning.js';

/** Why this date: line by line and in one sentence. */
export interface DeadlineExplanation {
  readonly deadline: Deadline;
  readonly days: readonly ExplainedDay[];
  readonly sentence: Bilingual;
}

/**
 * Explains the deadline `computeDeadline` would give for the same arguments, and throws as it does. Terms in days are
 * told day by day; minutes, hours and years by their start, their pauses and their end.
 */
export function explainDeadline(
  rule: DeadlineRule,
  facts: DeadlineFacts,
  calendar: WorkingCalendar,
  now: Instant,
): DeadlineExplanation {
  const deadline = computeDeadline(rule, facts, calendar, now);
  const clock = clockOf(rule, facts, calendar, now);
  const inDays = rule.unit === 'WORKING_DAYS' || rule.unit === 'CALENDAR_DAYS';
  const days = [startLine(clock), ...(inDays ? dayLines(clock) : spanLines(clock, deadline))];
  return { deadline, days, sentence: deadlineSentence(clock, deadline, days) };
}

function startLine({ rule, facts }: Clock): ExplainedDay {
  const start = epochMs(facts.start, 'start');
  const line = { kind: 'START', count: 0, total: 0, provisional: false } as const;
  return { ...line, date: legalDate(start), note: startNote(rule.unit, start) };
}

function dayLines(clock: Clock): ExplainedDay[] {
  const walk = countDays(clock);
  return walk.days.map((day, index) => {
    const { date, count, total, provisional } = day;
    const due = index === walk.days.length - 1;
    const note = due ? dueNote(day, walk.term) : dayNote(day, walk.term);
    return { date, kind: due ? 'DUE' : day.kind, count, total, provisional, note };
  });
}

function spanLines(clock: Clock, deadline: Deadline): ExplainedDay[] {
  const term = termOf(clock.rule, clock.facts);
  const dueAt = epochMs(deadline.dueAt, 'dueAt');
  const pauses = pauseSpans(clock.facts, clock.asOf)
    .filter(({ from, to }) => from < dueAt && from < to)
    .map((span): ExplainedDay => {
      const line = { kind: 'PAUSED', count: 0, total: 0, provisional: false } as const;
      return { ...line, date: legalDate(span.from), note: pauseNote(span) };
    });
  const due: ExplainedDay = {
    date: deadline.lastDay,
    kind: 'DUE',
    count: term,
    total: term,
    provisional: deadline.provisional,
    note: exactDueNote(clock.rule.unit, dueAt),
  };
  return [...pauses, due];
}
