import type { Bilingual } from '../bilingual.js';
import type { PlainDate } from '../calendar/plain-date.js';
import type { DeadlineRule } from '../deadlines/deadline-rule.js';
import type { DeadlineRuleId, ThresholdId } from './rule-ids.js';
import type { Threshold } from './threshold.js';

/** `id@version`: what a case pins. */
export type RulePackRef = `${string}@${string}`;

/** The rules of one jurisdiction in one version. A published version is never edited: a change is a new version. */
export interface RulePack {
  readonly id: string;
  readonly version: string;
  readonly title: Bilingual;
  readonly jurisdiction: Bilingual;
  readonly effectiveFrom: PlainDate;
  /** Last day in force; open when absent. */
  readonly effectiveTo?: PlainDate;
  /** The exact version whose rules stand where this pack has none, so that a pinned pack never changes beneath a case. */
  readonly extends?: RulePackRef;
  readonly deadlines: Readonly<Partial<Record<DeadlineRuleId, DeadlineRule>>>;
  readonly thresholds: Readonly<Partial<Record<ThresholdId, Threshold>>>;
}

/** The reference a case pins. */
export function refOf(pack: RulePack): RulePackRef {
  return `${pack.id}@${pack.version}`;
}

/** Turns a list of rules into the table a pack keeps, each under its own id; throws when an id comes twice. */
export function byId<Id extends string, Rule extends { readonly id: Id }>(
  rules: readonly Rule[],
): Partial<Record<Id, Rule>> {
  const table: Partial<Record<Id, Rule>> = {};
  for (const rule of rules) {
    if (table[rule.id]) throw new Error(`rule "${rule.id}" is there twice`);
    table[rule.id] = rule;
  }
  return table;
}

/** The deadline rule of that id; throws naming id and pack when the pack has none. */
export function ruleOf(pack: RulePack, id: string): DeadlineRule {
  return found(pack, id, (pack.deadlines as Readonly<Record<string, DeadlineRule>>)[id]);
}

/** The threshold of that id; throws naming id and pack when the pack has none. Read `pack.thresholds` where none is an answer. */
export function thresholdOf(pack: RulePack, id: string): Threshold {
  return found(pack, id, (pack.thresholds as Readonly<Record<string, Threshold>>)[id]);
}

function found<Rule>(pack: RulePack, id: string, rule: Rule | undefined): Rule {
  if (!rule) throw new RangeError(`rule pack ${refOf(pack)} has no rule "${id}"`);
  return rule;
}
