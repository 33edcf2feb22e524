import { isClockOver, runningClocks, type CaseClock, type RunningClock } from '@concord/casework/domain/case-clock';
import { deadlineFacts } from '@concord/casework/domain/clocks';
import type { DeadlineRule } from '@concord/rules/deadlines/deadline-rule';
import { pinnedPack } from '@concord/rules/packs/published';
import { ruleOf } from '@concord/rules/packs/rule-pack';
import type { DeadlineRuleId } from '@concord/rules/packs/rule-ids';
import type { AppliedMediation, MediationCase, MediationStatus } from './mediation.js';
import { mediationClocks, type MediationClock } from './mediation.clocks.js';

const ruleIds = {
  OTHER_SIDE: 'mediation.other-side-answer',
  ACCEPT: 'mediation.accept',
  CONCLUDE: 'mediation.conclude',
  SEAL: 'mediation.seal-confirmation',
  CONFIRMATION: 'mediation.confirmation',
} as const satisfies Record<MediationClock, DeadlineRuleId>;

/** The statuses that nothing follows. */
export const terminal = ['CLOSED', 'REFUSED', 'NOT_ACCEPTED', 'TERMINATED'] as const satisfies MediationStatus[];

/** The time for judicial confirmation is a right of the parties: nobody is late who lets it pass. */
export const rightsNotDuties: readonly MediationClock[] = ['CONFIRMATION'];

/** The clocks that have run or are running, in the order of `mediationClocks`, under the law of the case. */
export function clocksOf(state: AppliedMediation): readonly CaseClock<MediationClock>[] {
  const pack = pinnedPack(state.rulePack);
  return mediationClocks.flatMap((name) => {
    const run = state.clocks[name];
    if (!run) return [];
    const rule = ruleOf(pack, ruleIds[name]);
    return [{ name, rule, facts: deadlineFacts(rule, run, state.calendar) }];
  });
}

/** The clocks still running, soonest first; none once the case has ended. */
export function openDeadlines(state: AppliedMediation, now: Date): readonly RunningClock<MediationClock>[] {
  if ((terminal as readonly MediationStatus[]).includes(state.status)) return [];
  return runningClocks(clocksOf(state), now);
}

/** The rule a clock of the case follows under its law. */
export function ruleOfClock(state: AppliedMediation, name: MediationClock): DeadlineRule {
  return ruleOf(pinnedPack(state.rulePack), ruleIds[name]);
}

/** Whether a clock runs and its time is over. One that was stopped, stands still or never ran is not over. */
export function isOver(state: MediationCase, name: MediationClock, now: Date): boolean {
  if (state.status === 'NEW') return false;
  return isClockOver(clocksOf(state), name, now);
}

/** What the timer does next, and when; nothing while the clock it waits for stands still. */
export function nextLapse(
  state: AppliedMediation,
  now: Date,
): { readonly move: Lapse; readonly at: string } | undefined {
  const [name, move] = lapseIn(state.status) ?? [];
  const clock = name && openDeadlines(state, now).find((each) => each.name === name);
  if (!clock || !move || clock.due.state === 'PAUSED') return undefined;
  return { move, at: clock.due.dueAt };
}

/** The timer's own moves. */
export type Lapse = 'lapseAnswer' | 'lapseConclude' | 'lapseSeal';

function lapseIn(status: MediationStatus): readonly [MediationClock, Lapse] | undefined {
  switch (status) {
    case 'CONSENT_PENDING':
      return ['OTHER_SIDE', 'lapseAnswer'];
    case 'SEALING':
      return ['SEAL', 'lapseSeal'];
    case 'ACCEPTED':
    case 'PREPARING':
    case 'SESSION':
    case 'APPRAISAL':
    case 'PROPOSED':
    case 'DRAFTING':
    case 'SIGNING':
      return ['CONCLUDE', 'lapseConclude'];
    default:
      return undefined;
  }
}
