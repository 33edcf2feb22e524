import {
  isClockOver,
  reckon,
  runningClocks,
  type CaseClock,
  type RunningClock,
} from '@concord/casework/domain/case-clock';
import { deadlineFacts } from '@concord/casework/domain/clocks';
import type { DeadlineRule } from '@concord/rules/deadlines/deadline-rule';
import { pinnedPack } from '@concord/rules/packs/published';
import { ruleOf } from '@concord/rules/packs/rule-pack';
import type { DeadlineRuleId } from '@concord/rules/packs/rule-ids';
import type { Claim, FiledClaim } from './claim.js';
import { clockNames, type ClockName } from './clocks.js';

/** Which rule a clock follows, and whether the law of the place or the insurer's contract sets it. */
const sources: Readonly<Record<ClockName, { readonly rule: DeadlineRuleId; readonly by: 'LAW' | 'CONTRACT' }>> = {
  ACKNOWLEDGE: { rule: 'claim.acknowledge', by: 'CONTRACT' },
  SURVEY: { rule: 'claim.survey', by: 'CONTRACT' },
  PRELIMINARY: { rule: 'claim.preliminary-loss', by: 'CONTRACT' },
  OPINION: { rule: 'claim.preliminary-opinion', by: 'LAW' },
  DETERMINATION: { rule: 'claim.determination', by: 'LAW' },
  REFUSAL_NOTICE: { rule: 'claim.refusal-notice', by: 'LAW' },
  CONSENT: { rule: 'claim.consent-validity', by: 'CONTRACT' },
  APPROVE: { rule: 'claim.approve-confirmation', by: 'LAW' },
  PAY: { rule: 'claim.pay', by: 'CONTRACT' },
  PAY_CAP: { rule: 'claim.pay-cap', by: 'LAW' },
};

/** An undertaking is honoured this long beyond its expiry, so that a seal under way is not cut off. */
const GRACE_MS = 10 * 60_000;

/** The clocks that have run or are running, in the order of `clockNames`, under the law and the contract of the claim. */
export function clocksOf(claim: FiledClaim): readonly CaseClock<ClockName>[] {
  return clockNames.flatMap((name) => {
    const run = claim.clocks[name];
    const rule = run && ruleFor(name, claim);
    return run && rule ? [{ name, rule, facts: deadlineFacts(rule, run, claim.calendar) }] : [];
  });
}

/** The clocks still running whose time is not up for judgement yet, soonest first. */
export function openDeadlines(claim: FiledClaim, now: Date): readonly RunningClock<ClockName>[] {
  return runningClocks(clocksOf(claim), now);
}

/** When a consent given at `now` ends; without `validDays` when the contract says. @throws DeadlineFactsInvalid for days the contract does not allow */
export function consentEnd(claim: FiledClaim, now: Date, validDays?: number): string {
  const rule = ruleOf(pinnedPack(claim.contractPack), sources.CONSENT.rule);
  const run = { startedAt: now.toISOString(), amount: validDays };
  return reckon({ name: 'CONSENT', rule, facts: deadlineFacts(rule, run, claim.calendar) }, now).dueAt;
}

/** The moment from which an undertaking is honoured no longer. */
export function honouredUntil(expiresAt: string): Date {
  return new Date(Date.parse(expiresAt) + GRACE_MS);
}

/** Whether the undertaking of the claim is honoured no longer. */
export function consentExpired(claim: Claim, now: Date): boolean {
  return 'undertaking' in claim && !!claim.undertaking && now >= honouredUntil(claim.undertaking.expiresAt);
}

/** Whether the time in which the mediation's side confirms the basis of an approval has run out. */
export function confirmationLate(claim: Claim, now: Date): boolean {
  if (claim.status === 'NEW') return false;
  return isClockOver(clocksOf(claim), 'APPROVE', now);
}

/** When a timer has to look at the claim again: the end of its undertaking, or of the time to confirm a basis. */
export function timerDue(claim: FiledClaim, now: Date): Date | undefined {
  if (claim.status === 'CONSENTED' && claim.undertaking.state === 'GIVEN')
    return honouredUntil(claim.undertaking.expiresAt);
  if (claim.status !== 'APPROVING') return undefined;
  const clock = clocksOf(claim).find(({ name }) => name === 'APPROVE');
  return clock && new Date(reckon(clock, now).dueAt);
}

function ruleFor(name: ClockName, claim: FiledClaim): DeadlineRule | undefined {
  const { rule, by } = sources[name];
  const pack = pinnedPack(by === 'LAW' ? claim.rulePack : claim.contractPack);
  // Only some places ask for an early opinion (宁波 27).
  return name === 'OPINION' ? pack.deadlines[rule] : ruleOf(pack, rule);
}
