import type { Bilingual } from '../bilingual.js';
import { epochMs } from '../calendar/legal-time.js';
import type { WorkingCalendar } from '../calendar/working-calendar.js';
import type { DeadlineFacts } from './deadline-facts.js';
import type { DeadlineRule } from './deadline-rule.js';

const SENTENCES = {
  RULE_DIFFERS: { zh: '该时限不属于这条规则', en: 'The deadline belongs to another rule' },
  CALENDAR_DIFFERS: { zh: '该时限按另一版工作日历计算', en: 'The deadline is pinned to another calendar version' },
  AMOUNT_FIXED: { zh: '该规则的期限不可另行约定', en: 'The rule does not let a case set its own amount' },
  AMOUNT_OUT_OF_RANGE: { zh: '约定的期限超出规则允许的范围', en: 'The amount is outside the range of the rule' },
  PAUSE_REASON_NOT_ALLOWED: { zh: '该事由不能暂停这一时限', en: 'This reason does not stop this clock' },
  PAUSE_ENDS_BEFORE_IT_BEGINS: { zh: '暂停的结束时间必须晚于开始时间', en: 'A pause must end after it begins' },
  PAUSE_BEFORE_START: { zh: '暂停不能早于时限起算', en: 'A pause cannot begin before the clock' },
  PAUSES_OVERLAP: { zh: '两次暂停的时间重叠', en: 'Two pauses overlap' },
  EXTENSION_NOT_ALLOWED: { zh: '该时限不得延长', en: 'This deadline cannot be extended' },
  EXTENSION_NOT_POSITIVE: { zh: '延长的数量必须是正整数', en: 'An extension must be a positive whole number' },
  TERM_TOO_LONG: { zh: '期限过长，无法计算', en: 'The term is too long to be reckoned' },
} as const satisfies Record<string, Bilingual>;

export type FactsProblemCode = keyof typeof SENTENCES;

/** What is wrong with a deadline's facts, and in which field. */
export interface FactsProblem {
  readonly code: FactsProblemCode;
  readonly field: string;
  readonly sentence: Bilingual;
}

/** Thrown when a deadline is computed from facts that {@link factsProblem} objects to. */
export class DeadlineFactsInvalid extends Error {
  constructor(
    readonly ruleId: string,
    readonly problem: FactsProblem,
  ) {
    super(`deadline ${ruleId}, ${problem.field}: ${problem.sentence.en} (${problem.code})`);
    this.name = 'DeadlineFactsInvalid';
  }
}

// A slip of the keyboard must not make the day count walk for hours.
const LONGEST_TERM = 10_000;

/** The first objection to the facts under the rule, or null. Ask before adding a pause or an extension. */
export function factsProblem(rule: DeadlineRule, facts: DeadlineFacts, calendar: WorkingCalendar): FactsProblem | null {
  if (facts.ruleId !== rule.id) return problem('RULE_DIFFERS', 'ruleId');
  if (facts.calendarVersion !== calendar.version) return problem('CALENDAR_DIFFERS', 'calendarVersion');
  return amountProblem(rule, facts) ?? extensionProblem(rule, facts) ?? pauseProblem(rule, facts);
}

/** The whole term in the rule's unit: the amount of rule or case, and every extension. */
export function termOf(rule: DeadlineRule, facts: DeadlineFacts): number {
  return facts.extensions.reduce((term, extension) => term + extension.amount, facts.amount ?? rule.amount);
}

function amountProblem(rule: DeadlineRule, { amount }: DeadlineFacts): FactsProblem | null {
  if (amount === undefined) return null;
  if (!rule.amountRange) return problem('AMOUNT_FIXED', 'amount');
  const { least, most } = rule.amountRange;
  const within = Number.isSafeInteger(amount) && amount >= least && amount <= most;
  return within ? null : problem('AMOUNT_OUT_OF_RANGE', 'amount');
}

function extensionProblem(rule: DeadlineRule, facts: DeadlineFacts): FactsProblem | null {
  if (facts.extensions.length > 0 && !rule.extendable) return problem('EXTENSION_NOT_ALLOWED', 'extensions.0');
  for (const [index, { amount, at }] of facts.extensions.entries()) {
    epochMs(at, `extensions.${index}.at`);
    if (!Number.isSafeInteger(amount) || amount <= 0)
      return problem('EXTENSION_NOT_POSITIVE', `extensions.${index}.amount`);
  }
  return termOf(rule, facts) > LONGEST_TERM ? problem('TERM_TOO_LONG', 'extensions') : null;
}

function pauseProblem(rule: DeadlineRule, facts: DeadlineFacts): FactsProblem | null {
  const start = epochMs(facts.start, 'start');
  const spans = facts.pauses.map((pause, index) => ({
    index,
    reason: pause.reason,
    from: epochMs(pause.from, `pauses.${index}.from`),
    to: pause.to === null ? Infinity : epochMs(pause.to, `pauses.${index}.to`),
  }));
  for (const { index, reason, from, to } of spans) {
    if (!rule.pausedBy.includes(reason)) return problem('PAUSE_REASON_NOT_ALLOWED', `pauses.${index}.reason`);
    if (to <= from) return problem('PAUSE_ENDS_BEFORE_IT_BEGINS', `pauses.${index}.to`);
    if (from < start) return problem('PAUSE_BEFORE_START', `pauses.${index}.from`);
    const clash = spans.some((other) => other.index < index && other.from < to && from < other.to);
    if (clash) return problem('PAUSES_OVERLAP', `pauses.${index}`);
  }
  return null;
}

function problem(code: FactsProblemCode, field: string): FactsProblem {
  return { code, field, sentence: SENTENCES[code] };
}
