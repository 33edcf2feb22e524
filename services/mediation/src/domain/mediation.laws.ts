import type { RuleReference } from '@concord/kit/domain/refusal';
import type { Text } from '@concord/kit/domain/text';
import { cite, LAWS } from '@concord/rules/packs/laws';

/** The articles that a mediation stands on wherever it is held; what differs by place comes from the rule pack. */
export const articles = {
  scope: cite(LAWS.DISPUTE_REGULATIONS, 2),
  application: cite(LAWS.DISPUTE_REGULATIONS, 31),
  appraisal: cite(LAWS.DISPUTE_REGULATIONS, 34),
  opinion: cite(LAWS.DISPUTE_REGULATIONS, 36),
  limit: cite(LAWS.DISPUTE_REGULATIONS, 38),
  effect: cite(LAWS.DISPUTE_REGULATIONS, 39),
  unperformed: cite(LAWS.NINGBO_REGULATIONS, 31),
  mediators: cite(LAWS.MEDIATION_LAW, 19),
  others: cite(LAWS.MEDIATION_LAW, 20),
  failure: cite(LAWS.MEDIATION_LAW, 26),
  record: cite(LAWS.MEDIATION_LAW, 27),
  content: cite(LAWS.MEDIATION_LAW, 29),
  performance: cite(LAWS.MEDIATION_LAW, 31),
  confirmation: cite(LAWS.MEDIATION_LAW, 33),
  insurerConsent: cite(LAWS.INSURANCE_INTERPRETATION_4, 19),
} as const satisfies Record<string, Text>;

/** The rule `mediation.<name>` with its article, as a refusal cites it. */
export function ruleFor(name: string, article: keyof typeof articles): RuleReference {
  return { id: `mediation.${name}`, article: articles[article] };
}
