import type { Bilingual } from '../bilingual.js';
import { toPlainDate } from '../calendar/plain-date.js';
import { BASES, PAUSE_REASONS, TIME_UNITS, VERIFICATIONS, type DeadlineRule } from '../deadlines/deadline-rule.js';
import { refOf, type RulePack } from './rule-pack.js';
import { COMPARISONS, type Threshold } from './threshold.js';

/** Thrown at start-up; the message names the pack, and every fault with its rule. */
export class RulePackInvalid extends Error {
  constructor(
    readonly pack: string,
    readonly faults: readonly string[],
  ) {
    super(`rule pack ${pack}: ${faults.join('; ')}`);
    this.name = 'RulePackInvalid';
  }
}

/** Returns the pack if its rules hold together, else throws {@link RulePackInvalid} with all of its faults. */
export function checkPack(pack: RulePack): RulePack {
  const deadlines = Object.entries(pack.deadlines);
  const thresholds = Object.entries(pack.thresholds);
  const shared = deadlines.filter(([key]) => key in pack.thresholds).map(([key]) => `${key}: names two rules`);
  const faults = [
    ...packFaults(pack),
    ...shared,
    ...deadlines.flatMap(([key, rule]) => [...ruleFaults(key, rule), ...deadlineFaults(rule)].map(named(key))),
    ...thresholds.flatMap(([key, rule]) => [...ruleFaults(key, rule), ...thresholdFaults(rule)].map(named(key))),
  ];
  if (faults.length > 0) throw new RulePackInvalid(refOf(pack), faults);
  return pack;
}

const named = (key: string) => (fault: string) => `${key}: ${fault}`;

function packFaults({ id, version, title, jurisdiction, effectiveFrom, effectiveTo }: RulePack): string[] {
  const faults: string[] = [];
  if (!/^[a-z][a-z0-9-]*$/.test(id)) faults.push(`id "${id}" is not lower-case words`);
  if (!/^[0-9]+(\.[0-9]+)*$/.test(version)) faults.push(`version "${version}" is not a number`);
  if (!spoken(title) || !spoken(jurisdiction)) faults.push('title or jurisdiction is missing in a language');
  for (const date of [effectiveFrom, effectiveTo ?? effectiveFrom]) {
    try {
      toPlainDate(date);
    } catch (error) {
      faults.push((error as RangeError).message);
    }
  }
  if (effectiveTo && effectiveTo < effectiveFrom) faults.push(`ends ${effectiveTo}, before it begins`);
  return faults;
}

function ruleFaults(key: string, rule: DeadlineRule | Threshold): string[] {
  const faults: string[] = [];
  if (rule.id !== key) faults.push(`is kept under another id than its own, "${rule.id}"`);
  if (!spoken(rule.title) || !spoken(rule.words)) faults.push('title or words are missing in a language');
  if (!spoken(rule.article?.law) || !spoken(rule.article?.article)) faults.push('has no article');
  if (!VERIFICATIONS.includes(rule.verified)) faults.push(`verified "${rule.verified}" is unknown`);
  return faults;
}

function deadlineFaults(rule: DeadlineRule): string[] {
  const faults: string[] = [];
  const { amount, unit, amountRange: range, pausedBy, basis, lastDayOnHoliday } = rule;
  if (!TIME_UNITS.includes(unit)) faults.push(`unit "${unit}" is unknown`);
  if (!BASES.includes(basis)) faults.push(`basis "${basis}" is unknown`);
  if (!Number.isSafeInteger(amount) || amount <= 0) faults.push(`amount ${amount} is not a positive whole number`);
  if (range && !(range.least > 0 && range.least <= amount && amount <= range.most))
    faults.push('amount is outside its own range');
  for (const reason of pausedBy) if (!(reason in PAUSE_REASONS)) faults.push(`pause reason "${reason}" is unknown`);
  if (unit === 'YEARS' && pausedBy.length > 0) faults.push('a term in years cannot be paused');
  const rolls = lastDayOnHoliday === 'NEXT_WORKING_DAY';
  if (rolls && unit !== 'CALENDAR_DAYS' && unit !== 'YEARS') faults.push(`a term in ${unit} has no last day to move`);
  return faults;
}

function thresholdFaults({ amountFen, comparison, of }: Threshold): string[] {
  const faults: string[] = [];
  if (!Number.isSafeInteger(amountFen) || amountFen <= 0)
    faults.push(`amountFen ${amountFen} is not a positive whole number`);
  if (!COMPARISONS.includes(comparison)) faults.push(`comparison "${comparison}" is unknown`);
  if (of !== 'CLAIMED' && of !== 'AGREED') faults.push(`of "${String(of)}" is unknown`);
  return faults;
}

function spoken(words: Bilingual | undefined): boolean {
  return Boolean(words?.zh.trim() && words.en.trim());
}
