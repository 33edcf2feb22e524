import { calendarOf } from '@concord/rules/calendar/calendars';
import { endOfLegalDay, legalDate } from '@concord/rules/calendar/legal-time';
import type { PlainDate } from '@concord/rules/calendar/plain-date';
import { computeDeadline, type Deadline } from '@concord/rules/deadlines/compute-deadline';
import type { DeadlineFacts } from '@concord/rules/deadlines/deadline-facts';
import type { DeadlineRule } from '@concord/rules/deadlines/deadline-rule';
import { pinnedPack } from '@concord/rules/packs/published';
import { ruleOf } from '@concord/rules/packs/rule-pack';
import type { DeadlineRuleId } from '@concord/rules/packs/rule-ids';
import type { Claim, FiledClaim } from './claim.js';
import { clockNames, type ClockName, type ClockRun } from './clocks.js';

/** A clock of a claim, with everything needed to reckon and to explain it. */
export interface ClaimClock {
  readonly name: ClockName;
  readonly rule: DeadlineRule;
  readonly facts: DeadlineFacts;
}

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
export function clocksOf(claim: FiledClaim): readonly ClaimClock[] {
  return clockNames.flatMap((name) => {
    const run = claim.clocks[name];
    const rule = run && ruleFor(name, claim);
    return run && rule ? [{ name, rule, facts: factsOf(rule, run, claim.calendar) }] : [];
  });
}

/** The clocks still running whose time is not up for judgement yet, soonest first. */
export function openDeadlines(claim: FiledClaim, now: Date): readonly (ClaimClock & { due: Deadline })[] {
  return clocksOf(claim)
    .filter(({ facts }) => !facts.metAt)
    .map((clock) => ({ ...clock, due: reckon(clock, now) }))
    .sort((a, b) => a.due.dueAt.localeCompare(b.due.dueAt));
}

/** A clock as it stands at `now`. */
export function reckon({ rule, facts }: ClaimClock, now: Date): Deadline {
  return computeDeadline(rule, facts, calendarOf(facts.calendarVersion), now.toISOString());
}

/** 24:00 of the legal day on which `now` falls. */
export function endOfToday(now: Date): Date {
  return new Date(endOfLegalDay(legalDate(now.getTime())));
}

/** The legal day on which `now` falls. */
export function legalToday(now: Date): PlainDate {
  return legalDate(now.getTime());
}

/** The year by the calendar of the law: a notice of New Year's early morning belongs to the new one. */
export function legalYear(now: Date): number {
  return Number(legalToday(now).slice(0, 4));
}

/** When a consent given at `now` ends; without `validDays` when the contract says. @throws DeadlineFactsInvalid for days the contract does not allow */
export function consentEnd(claim: FiledClaim, now: Date, validDays?: number): string {
  const rule = ruleOf(pinnedPack(claim.contractPack), sources.CONSENT.rule);
  const run = { startedAt: now.toISOString(), amount: validDays, pauses: [], extensions: [] };
  return reckon({ name: 'CONSENT', rule, facts: factsOf(rule, run, claim.calendar) }, now).dueAt;
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
  const clock = clocksOf(claim).find(({ name }) => name === 'APPROVE');
  return clock !== undefined && reckon(clock, now).state === 'OVERDUE';
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

function factsOf(rule: DeadlineRule, run: ClockRun, calendarVersion: string): DeadlineFacts {
  return {
    ruleId: rule.id,
    start: run.startedAt,
    amount: run.amount,
    pauses: run.pauses.map((pause) => ({ ...pause, to: pause.to ?? null })),
    extensions: run.extensions,
    calendarVersion,
    metAt: run.stoppedAt ?? null,
  };
}
