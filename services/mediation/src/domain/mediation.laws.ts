import type { RuleReference } from '@concord/kit/domain/refusal';
import type { Text } from '@concord/kit/domain/text';
import { decree701, insuranceInterpretation4 } from './articles.js';

const mediationLaw = (number: number): Text => ({
  zh: `人民调解法 第${number}条`,
  en: `People's Mediation Law, art. ${number}`,
});

/** The articles that a mediation stands on wherever it is held; what differs by place comes from the rule pack. */
export const articles = {
  scope: decree701(2),
  application: decree701(31),
  appraisal: decree701(34),
  opinion: decree701(36),
  limit: decree701(38),
  effect: decree701(39),
  unperformed: {
    zh: '宁波市医疗纠纷预防与处置条例 第31条',
    en: 'Ningbo Regulations on Medical Disputes, art. 31',
  },
  mediators: mediationLaw(19),
  others: mediationLaw(20),
  failure: mediationLaw(26),
  record: mediationLaw(27),
  content: mediationLaw(29),
  performance: mediationLaw(31),
  confirmation: mediationLaw(33),
  insurerConsent: insuranceInterpretation4(19),
} as const satisfies Record<string, Text>;

/** The rule `mediation.<name>` with its article, as a refusal cites it. */
export function ruleFor(name: string, article: keyof typeof articles): RuleReference {
  return { id: `mediation.${name}`, article: articles[article] };
}
