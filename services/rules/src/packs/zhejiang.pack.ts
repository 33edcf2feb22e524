import { articleNotSeen, LAWS } from './laws.js';
import type { PackThreshold } from './pack-rule.js';
import { byId, type RulePack } from './rule-pack.js';

// Only arts. 1–6 of the measures were seen: amounts, boundaries and reach are from memory until the text is read.
const thresholds: readonly PackThreshold[] = [
  {
    id: 'settlement.private-ceiling',
    title: { zh: '自行协商的金额上限', en: 'Ceiling of private settlement' },
    words: {
      zh: '索赔金额超过1万元的，公立医疗机构不得自行协商处理。',
      en: 'Where more than 10,000 yuan is claimed, a public hospital may not settle privately.',
    },
    article: articleNotSeen(LAWS.ZHEJIANG_MEASURES),
    verified: 'MEMORY',
    amountFen: 1_000_000,
    comparison: 'GREATER',
    of: 'CLAIMED',
    appliesTo: 'PUBLIC_HOSPITALS',
    effect: 'PRIVATE_SETTLEMENT_BARRED',
  },
  {
    id: 'appraisal.required',
    title: { zh: '先行鉴定', en: 'Appraisal first' },
    words: {
      zh: '索赔金额超过10万元的，应当先行委托技术鉴定，明确责任。',
      en: 'Where more than 100,000 yuan is claimed, a technical appraisal is commissioned first to fix liability.',
    },
    article: articleNotSeen(LAWS.ZHEJIANG_MEASURES),
    verified: 'MEMORY',
    amountFen: 10_000_000,
    comparison: 'GREATER',
    of: 'CLAIMED',
    appliesTo: 'ALL_HOSPITALS',
    effect: 'APPRAISAL_REQUIRED',
  },
];

/** Zhejiang province. */
export const ZHEJIANG: RulePack = {
  id: 'zhejiang',
  version: '1',
  title: { zh: '浙江省规则', en: 'Zhejiang rules' },
  jurisdiction: { zh: '浙江省', en: 'Zhejiang province' },
  // The measures are older (2010-03-01); the pack begins with the national one it extends.
  effectiveFrom: '2019-04-10',
  extends: 'national@1',
  deadlines: {},
  thresholds: byId(thresholds),
};
