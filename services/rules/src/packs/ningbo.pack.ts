import { articleOf, LAWS } from './laws.js';
import type { PackDeadline, PackThreshold } from './pack-rule.js';
import { byId, type RulePack } from './rule-pack.js';

const common = { verified: 'PRIMARY', of: 'CLAIMED', appliesTo: 'ALL_HOSPITALS' } as const;

const thresholds: readonly PackThreshold[] = [
  {
    ...common,
    id: 'insurer.joins-negotiation',
    title: { zh: '通知保险机构参加协商', en: 'Insurer joins the negotiation' },
    words: {
      zh: '索赔金额超过1万元（不含）的，参保医疗机构应当通知保险机构参加协商。',
      en: 'Where more than 10,000 yuan is claimed, the insured hospital notifies the insurer to join the negotiation.',
    },
    article: articleOf(LAWS.NINGBO_REGULATIONS, 26),
    amountFen: 1_000_000,
    comparison: 'GREATER',
    effect: 'INSURER_JOINS_NEGOTIATION',
  },
  {
    ...common,
    id: 'insurer.joins-mediation',
    title: { zh: '通知保险机构参加调解', en: 'Insurer joins the mediation' },
    words: {
      zh: '索赔金额超过1万元（不含）的，调解委员会应当通知保险机构参加调解。',
      en: 'Where more than 10,000 yuan is claimed, the mediation committee notifies the insurer to join.',
    },
    article: articleOf(LAWS.NINGBO_REGULATIONS, 33),
    amountFen: 1_000_000,
    comparison: 'GREATER',
    effect: 'INSURER_JOINS_MEDIATION',
  },
  {
    ...common,
    id: 'appraisal.required',
    title: { zh: '应当鉴定', en: 'Appraisal required' },
    words: {
      zh: '索赔金额10万元以上（含）的，应当进行鉴定。',
      en: 'Where 100,000 yuan or more is claimed, an appraisal is made.',
    },
    article: articleOf(LAWS.NINGBO_REGULATIONS, 36),
    amountFen: 10_000_000,
    comparison: 'GREATER_OR_EQUAL',
    effect: 'APPRAISAL_REQUIRED',
  },
];

const law = { basis: 'LAW', verified: 'PRIMARY', unit: 'WORKING_DAYS' } as const;

const deadlines: readonly PackDeadline[] = [
  {
    ...law,
    id: 'mediation.accept',
    title: { zh: '调解受理审查', en: 'Acceptance of a mediation' },
    words: {
      zh: '调解委员会自收到申请之日起3个工作日内决定是否受理；不予受理的书面说明理由。',
      en: 'The committee decides within 3 working days of the application whether it accepts; a refusal is in writing, with reasons.',
    },
    article: articleOf(LAWS.NINGBO_REGULATIONS, 30),
    amount: 3,
    pausedBy: [],
    extendable: false,
  },
  {
    ...law,
    id: 'mediation.conclude',
    title: { zh: '调解期限', en: 'Conclusion of a mediation' },
    words: {
      zh: '自受理之日起30个工作日内调解终结，鉴定时间不计入；经约定可以延长。',
      en: 'A mediation ends within 30 working days of acceptance, the time of an appraisal not counted; it may be extended by agreement.',
    },
    article: articleOf(LAWS.NINGBO_REGULATIONS, 34),
    amount: 30,
    pausedBy: ['APPRAISAL'],
    extendable: true,
  },
  {
    ...law,
    id: 'claim.preliminary-opinion',
    title: { zh: '保险机构初步意见', en: "The insurer's preliminary opinion" },
    words: {
      zh: '保险机构自材料齐全之日起5个工作日内，将初步认定和赔偿意见告知医患双方。',
      en: 'Within 5 working days of complete documents the insurer tells both sides its preliminary finding and its opinion on compensation.',
    },
    article: articleOf(LAWS.NINGBO_REGULATIONS, 27),
    amount: 5,
    pausedBy: [],
    extendable: false,
  },
];

/** Ningbo city. It extends the national pack, not Zhejiang's: its regulations are a whole of their own and bar no settlement. */
export const NINGBO: RulePack = {
  id: 'ningbo',
  version: '1',
  title: { zh: '宁波市规则', en: 'Ningbo rules' },
  jurisdiction: { zh: '浙江省宁波市', en: 'Ningbo, Zhejiang province' },
  // The regulations are older (2012); the pack begins with the national one it extends.
  effectiveFrom: '2019-04-10',
  extends: 'national@1',
  deadlines: byId(deadlines),
  thresholds: byId(thresholds),
};
