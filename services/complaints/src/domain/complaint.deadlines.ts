import { calendarOf } from '@concord/rules/calendar/calendars';
import { endOfLegalDay, legalDate } from '@concord/rules/calendar/legal-time';
import { computeDeadline, type Deadline } from '@concord/rules/deadlines/compute-deadline';
import type { DeadlineFacts } from '@concord/rules/deadlines/deadline-facts';
import type { DeadlineRule } from '@concord/rules/deadlines/deadline-rule';
import { pinnedPack } from '@concord/rules/packs/published';
import { ruleOf } from '@concord/rules/packs/rule-pack';
import type { DeadlineRuleId } from '@concord/rules/packs/rule-ids';
import { clockNames, type ClockName, type ClockRun } from './complaint.clocks.js';
import { reportRuleOf } from './complaint.dispute.js';
import type { Complaint, FiledComplaint } from './complaint.js';

/** A statutory clock of a complaint, with everything needed to reckon and to explain it. */
export interface ComplaintClock {
  readonly name: ClockName;
  readonly rule: DeadlineRule;
  readonly facts: DeadlineFacts;
}

/** The clocks that have run or are running, in the order of `clockNames`, under the law the case was filed under. */
export function clocksOf(complaint: FiledComplaint): readonly ComplaintClock[] {
  const pack = pinnedPack(complaint.rulePack);
  return clockNames.flatMap((name) => {
    const run = complaint.clocks[name];
    if (!run) return [];
    const rule = ruleOf(pack, ruleIdOf(name, complaint));
    return [{ name, rule, facts: factsOf(rule, run, complaint.calendar) }];
  });
}

/** The clocks still running whose time is not up for judgement yet, soonest first. */
export function openDeadlines(complaint: FiledComplaint, now: Date): readonly (ComplaintClock & { due: Deadline })[] {
  return clocksOf(complaint)
    .filter(({ facts }) => !facts.metAt)
    .map((clock) => ({ ...clock, due: reckon(clock, now) }))
    .sort((a, b) => a.due.dueAt.localeCompare(b.due.dueAt));
}

/** A clock as it stands at `now`. */
export function reckon({ rule, facts }: ComplaintClock, now: Date): Deadline {
  return computeDeadline(rule, facts, calendarOf(facts.calendarVersion), now.toISOString());
}

/** 24:00 of the legal day on which `now` falls. */
export function endOfToday(now: Date): Date {
  return new Date(endOfLegalDay(legalDate(now.getTime())));
}

/** The year by the calendar of the law: a complaint of New Year's early morning belongs to the new one. */
export function legalYear(now: Date): number {
  return Number(legalDate(now.getTime()).slice(0, 4));
}

/** Whether the time in which the complainant may still answer has run out. */
export function silenceOver(complaint: Complaint, now: Date): boolean {
  if (complaint.status === 'NEW') return false;
  const silence = clocksOf(complaint).find(({ name }) => name === 'SILENCE');
  return silence !== undefined && reckon(silence, now).state === 'OVERDUE';
}

function ruleIdOf(name: ClockName, complaint: FiledComplaint): DeadlineRuleId {
  switch (name) {
    case 'FEEDBACK':
      return complaint.departments.length > 1 ? 'complaint.feedback-several-departments' : 'complaint.feedback';
    case 'STATUTORY_REPORT':
      return 'negligence.report-major';
    case 'SILENCE':
      return 'complaint.silence-follow-up';
    case 'FOLLOW_UP':
      return 'complaint.call-back';
    case 'SETTLEMENT_REPORT': {
      const rule = 'dispute' in complaint && reportRuleOf(complaint.dispute.kind, complaint.dispute.settledIn);
      if (!rule) throw new Error('The clock of a report runs where none is due');
      return rule;
    }
  }
}

function factsOf(rule: DeadlineRule, run: ClockRun, calendarVersion: string): DeadlineFacts {
  return {
    ruleId: rule.id,
    start: run.startedAt,
    pauses: [],
    extensions: [],
    calendarVersion,
    metAt: run.stoppedAt ?? null,
  };
}
