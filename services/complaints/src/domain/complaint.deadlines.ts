import { isClockOver, runningClocks, type CaseClock, type RunningClock } from '@concord/casework/domain/case-clock';
import { deadlineFacts } from '@concord/casework/domain/clocks';
import { pinnedPack } from '@concord/rules/packs/published';
import { ruleOf } from '@concord/rules/packs/rule-pack';
import type { DeadlineRuleId } from '@concord/rules/packs/rule-ids';
import { clockNames, type ClockName } from './complaint.clocks.js';
import { reportRuleOf } from './complaint.dispute.js';
import type { Complaint, FiledComplaint } from './complaint.js';

/** The clocks that have run or are running, in the order of `clockNames`, under the law the case was filed under. */
export function clocksOf(complaint: FiledComplaint): readonly CaseClock<ClockName>[] {
  const pack = pinnedPack(complaint.rulePack);
  return clockNames.flatMap((name) => {
    const run = complaint.clocks[name];
    if (!run) return [];
    const rule = ruleOf(pack, ruleIdOf(name, complaint));
    return [{ name, rule, facts: deadlineFacts(rule, run, complaint.calendar) }];
  });
}

/** The clocks still running whose time is not up for judgement yet, soonest first. */
export function openDeadlines(complaint: FiledComplaint, now: Date): readonly RunningClock<ClockName>[] {
  return runningClocks(clocksOf(complaint), now);
}

/** Whether the time in which the complainant may still answer has run out. */
export function silenceOver(complaint: Complaint, now: Date): boolean {
  if (complaint.status === 'NEW') return false;
  return isClockOver(clocksOf(complaint), 'SILENCE', now);
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
