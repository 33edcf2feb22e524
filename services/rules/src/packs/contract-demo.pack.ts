import { headingOf, LAWS } from './laws.js';
import type { PackDeadline } from './pack-rule.js';
import { byId, type RulePack } from './rule-pack.js';

const promised = { basis: 'CONTRACT', verified: 'PRIMARY', pausedBy: [], extendable: false } as const;

const deadlines: readonly PackDeadline[] = [
  {
    ...promised,
    id: 'claim.acknowledge',
    title: { zh: '报案响应', en: 'Acknowledgement of a claim' },
    words: {
      zh: '保险人全天候受理报案，30分钟内响应并告知案号和专员。',
      en: 'The insurer answers a notice day and night within 30 minutes, with the claim number and the adjuster.',
    },
    article: headingOf(LAWS.INSURER_CONTRACT, '三十分钟响应', 'answer within thirty minutes'),
    amount: 30,
    unit: 'MINUTES',
  },
  {
    ...promised,
    id: 'claim.survey',
    title: { zh: '到场查勘', en: 'Survey on site' },
    words: {
      zh: '报案受理后，查勘人员2小时内到达现场；由专员远程查勘的除外。',
      en: 'A surveyor is on site within 2 hours of the acknowledgement, unless the survey is done from the desk.',
    },
    article: headingOf(LAWS.INSURER_CONTRACT, '两小时到达现场', 'on site within two hours'),
    amount: 2,
    unit: 'HOURS',
  },
  {
    ...promised,
    id: 'claim.preliminary-loss',
    title: { zh: '初步定损', en: 'Preliminary loss' },
    words: {
      zh: '材料齐全后24小时内出具定损结果；人身损害待鉴定的，结果为初步意见。',
      en: 'The loss is assessed within 24 hours of complete documents. For bodily harm that awaits an appraisal the result is preliminary.',
    },
    article: headingOf(LAWS.INSURER_CONTRACT, '二十四小时出具定损结果', 'loss result within twenty-four hours'),
    amount: 24,
    unit: 'HOURS',
  },
  {
    ...promised,
    id: 'claim.consent-validity',
    title: { zh: '保险人同意的有效期', en: "How long the insurer's consent stands" },
    words: {
      zh: '保险人同意赔付方案后，该同意及为其预留的限额30日内有效，可按件约定1至90日。',
      en: "The insurer's consent to a proposal, and the part of the limit reserved for it, stand for 30 days; a case may set 1 to 90.",
    },
    article: headingOf(LAWS.INSURER_CONTRACT, '同意与额度预留', 'consent and reservation'),
    amount: 30,
    unit: 'CALENDAR_DAYS',
    amountRange: { least: 1, most: 90 },
    lastDayOnHoliday: 'STANDS',
  },
  {
    ...promised,
    id: 'claim.pay',
    title: { zh: '赔款支付', en: 'Payment of a claim' },
    words: {
      zh: '赔偿责任确定且资料齐全后3个工作日内支付到账。',
      en: 'The payment arrives within 3 working days of complete documents, once the liability is fixed.',
    },
    article: headingOf(LAWS.INSURER_CONTRACT, '三个工作日到账', 'paid within three working days'),
    amount: 3,
    unit: 'WORKING_DAYS',
  },
];

/** A service contract as an insurer offers one with its liability policies; an insurer's own takes its place. A claim pins it beside the pack of the place. */
export const CONTRACT_DEMO: RulePack = {
  id: 'contract-demo',
  version: '1',
  title: { zh: '保险服务合同（示范）', en: 'Insurer service contract (demonstration)' },
  jurisdiction: { zh: '合同双方', en: 'The parties to the contract' },
  effectiveFrom: '2019-04-10',
  extends: 'national@1',
  deadlines: byId(deadlines),
  thresholds: {},
};
