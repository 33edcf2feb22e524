import { articleOf, headingOf, LAWS } from './laws.js';
import type { PackDeadline } from './pack-rule.js';

const duty = {
  basis: 'LAW',
  verified: 'PRIMARY',
  unit: 'CALENDAR_DAYS',
  lastDayOnHoliday: 'STANDS',
  pausedBy: [],
  extendable: false,
} as const;

/** What an insurer owes by law from the claim to the payment. Its contract may promise more, in a pack of its own. */
export const CLAIM_RULES: readonly PackDeadline[] = [
  {
    ...duty,
    id: 'claim.determination',
    title: { zh: '核定', en: 'Determination of a claim' },
    words: {
      zh: '保险人应当及时核定是否属于保险责任；情形复杂的，30日内作出核定。等待补充材料的时间不计入。',
      en: 'The insurer determines promptly whether the claim is covered, a complex one within 30 days. Time spent waiting for missing documents does not count.',
    },
    article: articleOf(LAWS.INSURANCE_LAW, 23),
    amount: 30,
    pausedBy: ['DOCUMENTS_OUTSTANDING'],
  },
  {
    ...duty,
    id: 'claim.refusal-notice',
    title: { zh: '拒赔通知', en: 'Notice of refusal' },
    words: {
      zh: '不属于保险责任的，自作出核定之日起3日内发出拒绝赔偿通知书并说明理由。',
      en: 'Where the claim is not covered, a written refusal with reasons goes out within 3 days of the determination.',
    },
    article: articleOf(LAWS.INSURANCE_LAW, 24),
    amount: 3,
  },
  {
    ...duty,
    id: 'claim.advance',
    title: { zh: '先予支付', en: 'Advance payment' },
    words: {
      zh: '自收到索赔请求和有关证明、资料之日起60日内，数额不能确定的，按可以确定的数额先予支付。',
      en: 'If the amount cannot be fixed within 60 days of the claim and its documents, what can be fixed is paid in advance.',
    },
    article: articleOf(LAWS.INSURANCE_LAW, 25),
    amount: 60,
  },
  {
    id: 'claim.approve-confirmation',
    title: { zh: '核赔前责任依据确认', en: 'Confirmation of the basis before approval' },
    words: {
      zh: '核赔批准前，须由调解一方确认所依据的协议仍然有效；24小时内未确认的，退回核赔环节。',
      en: "Before a payout is approved, the mediation's side confirms that the agreement it rests on still stands; without that within 24 hours the claim goes back to approval.",
    },
    article: headingOf(LAWS.PLATFORM_RULES, '核赔前确认', 'confirmation before approval'),
    basis: 'CONTRACT',
    verified: 'PRIMARY',
    amount: 24,
    unit: 'HOURS',
    pausedBy: [],
    extendable: false,
  },
  {
    ...duty,
    id: 'claim.pay-cap',
    title: { zh: '赔付最长期限', en: 'Longest time to pay' },
    words: {
      zh: '属于保险责任的，在达成赔偿协议后10日内履行赔偿义务；合同另有约定的，从其约定。',
      en: 'What is covered is paid within 10 days of the agreement on it, unless the contract sets another time.',
    },
    article: articleOf(LAWS.INSURANCE_LAW, 23),
    amount: 10,
  },
];
