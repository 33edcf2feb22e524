import { articleOf, headingOf, LAWS } from './laws.js';
import type { PackDeadline } from './pack-rule.js';

const law = { basis: 'LAW', verified: 'PRIMARY' } as const;
const platform = { basis: 'CONTRACT', verified: 'PRIMARY', pausedBy: [], extendable: false } as const;

/** A people's mediation, from the application to the confirmation by a court. */
export const MEDIATION_RULES: readonly PackDeadline[] = [
  {
    ...platform,
    id: 'mediation.accept',
    title: { zh: '调解受理审查', en: 'Acceptance of a mediation' },
    words: {
      zh: '收到调解申请后，由调解委员会审查决定是否受理；全国性法律未规定期限，默认3个工作日，可配置。',
      en: 'The committee decides whether it accepts an application. No national law sets the time; 3 working days unless configured otherwise.',
    },
    article: headingOf(LAWS.PLATFORM_RULES, '受理审查', 'acceptance'),
    amount: 3,
    unit: 'WORKING_DAYS',
    amountRange: { least: 1, most: 10 },
  },
  {
    ...platform,
    id: 'mediation.other-side-answer',
    title: { zh: '对方当事人答复是否同意调解', en: "The other side's answer to an application" },
    words: {
      zh: '一方申请调解的，须征得对方同意；法律未规定答复期限，默认5个工作日，期满未答复视为不同意，可配置。',
      en: "A one-sided application needs the other side's consent. No law sets the time for the answer; 5 working days unless configured otherwise, and silence is no consent.",
    },
    article: headingOf(LAWS.PLATFORM_RULES, '征询对方意见', "the other side's answer"),
    amount: 5,
    unit: 'WORKING_DAYS',
    amountRange: { least: 1, most: 15 },
  },
  {
    ...law,
    id: 'mediation.conclude',
    title: { zh: '调解期限', en: 'Conclusion of a mediation' },
    words: {
      zh: '自受理之日起30个工作日内完成调解，鉴定时间不计入；调解委员会与双方当事人可以约定延长，超过期限未达成协议的视为调解不成。',
      en: 'A mediation ends within 30 working days of acceptance, the time of an appraisal not counted. Committee and both sides may agree on more; past the limit without an agreement it has failed.',
    },
    article: articleOf(LAWS.DISPUTE_REGULATIONS, 38),
    amount: 30,
    unit: 'WORKING_DAYS',
    pausedBy: ['APPRAISAL'],
    extendable: true,
  },
  {
    ...platform,
    id: 'mediation.seal-confirmation',
    title: { zh: '盖章前保险人确认', en: "The insurer's confirmation before sealing" },
    words: {
      zh: '调解协议盖章前，须由保险人确认其同意仍然有效；24小时内未确认的，退回签署环节。',
      en: "Before an agreement is sealed, the insurer's side confirms that its consent still stands; without that within 24 hours the agreement goes back to signing.",
    },
    article: headingOf(LAWS.PLATFORM_RULES, '盖章前确认', 'confirmation before sealing'),
    amount: 24,
    unit: 'HOURS',
  },
  {
    ...law,
    id: 'mediation.confirmation',
    title: { zh: '申请司法确认', en: 'Application for judicial confirmation' },
    words: {
      zh: '双方当事人认为有必要的，可以自调解协议生效之日起30日内共同向人民法院申请司法确认。',
      en: 'Both sides may jointly ask a court to confirm the agreement within 30 days of its taking effect.',
    },
    article: articleOf(LAWS.MEDIATION_LAW, 33),
    amount: 30,
    unit: 'CALENDAR_DAYS',
    lastDayOnHoliday: 'NEXT_WORKING_DAY',
    pausedBy: [],
    extendable: false,
  },
];
