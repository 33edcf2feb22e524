import { articleNotSeen, LAWS, promise } from './laws.js';
import type { PackDeadline } from './pack-rule.js';

const steady = { pausedBy: [], extendable: false } as const;

/** Answers to complaints. The measures were seen in secondary pages only, without their article numbers. */
export const COMPLAINT_RULES: readonly PackDeadline[] = [
  {
    ...steady,
    id: 'complaint.answer-on-the-spot',
    title: { zh: '当场答复', en: 'Answer on the spot' },
    words: {
      zh: '能够当场核实处理的投诉，应当及时处理并告知患者；办法未定时长，本院承诺2小时内办结，可配置。',
      en: 'A complaint that can be settled on the spot is settled and answered at once. The measures set no length of time; the hospital promises 2 hours, which it may change.',
    },
    article: articleNotSeen(LAWS.COMPLAINT_MEASURES),
    basis: 'CONTRACT',
    verified: 'SECONDARY',
    amount: 2,
    unit: 'HOURS',
    amountRange: { least: 1, most: 24 },
  },
  {
    ...steady,
    id: 'complaint.feedback',
    title: { zh: '投诉反馈', en: 'Feedback on a complaint' },
    words: {
      zh: '情况较复杂、需要调查核实的投诉，自接到投诉之日起5个工作日内向患者反馈。',
      en: 'Where a complaint needs investigation, the patient is told the outcome within 5 working days of its receipt.',
    },
    article: articleNotSeen(LAWS.COMPLAINT_MEASURES),
    basis: 'LAW',
    verified: 'SECONDARY',
    amount: 5,
    unit: 'WORKING_DAYS',
  },
  {
    ...steady,
    id: 'complaint.feedback-several-departments',
    title: { zh: '涉及多个科室的投诉反馈', en: 'Feedback on a complaint that concerns several departments' },
    words: {
      zh: '涉及多个科室、需要组织协调的投诉，自接到投诉之日起10个工作日内向患者反馈。',
      en: 'Where several departments must act together, the patient is told the outcome within 10 working days of receipt.',
    },
    article: articleNotSeen(LAWS.COMPLAINT_MEASURES),
    basis: 'LAW',
    verified: 'SECONDARY',
    amount: 10,
    unit: 'WORKING_DAYS',
  },
  {
    ...steady,
    id: 'complaint.promised-by',
    title: { zh: '向患者承诺的答复日', en: 'Answer promised to the patient' },
    words: {
      zh: '登记时向患者承诺的答复期限，不得迟于法定反馈期限；默认3个工作日，可按件约定。',
      en: 'The answer promised to the patient at registration, no later than the statutory feedback; 3 working days unless the case says otherwise.',
    },
    article: promise('承诺答复', 'promised answer'),
    basis: 'CONTRACT',
    verified: 'PRIMARY',
    amount: 3,
    unit: 'WORKING_DAYS',
    amountRange: { least: 1, most: 10 },
  },
  {
    ...steady,
    id: 'complaint.silence-follow-up',
    title: { zh: '答复后未回应转回访', en: 'Call back after silence' },
    words: {
      zh: '答复送达后患者未表示意见的，期满转入回访；法律未规定期限，默认7个工作日，可配置。',
      en: 'When the patient says nothing after the answer, the case moves to call-back. No law sets the time; 7 working days unless configured otherwise.',
    },
    article: promise('未回应转回访', 'call back after silence'),
    basis: 'CONTRACT',
    verified: 'PRIMARY',
    amount: 7,
    unit: 'WORKING_DAYS',
    amountRange: { least: 1, most: 60 },
  },
  {
    ...steady,
    id: 'complaint.call-back',
    title: { zh: '处理结果回访', en: 'Call back on the outcome' },
    words: {
      zh: '投诉处理后应当回访，了解患者满意程度；法律未规定期限，默认3个工作日内回访，可配置。',
      en: 'After a complaint is handled the patient is called back and asked how satisfied they are. No law sets the time; within 3 working days unless configured otherwise.',
    },
    article: promise('处理结果回访', 'call back on the outcome'),
    basis: 'CONTRACT',
    verified: 'PRIMARY',
    amount: 3,
    unit: 'WORKING_DAYS',
    amountRange: { least: 1, most: 15 },
  },
  {
    ...steady,
    id: 'complaint.record-retention',
    title: { zh: '投诉档案保管', en: 'Keeping of complaint files' },
    words: {
      zh: '投诉应当立卷归档；办法未见年限，参照门诊病历默认保管15年，可延长。',
      en: 'Complaint files are bound and archived. No number of years was found in the measures; 15 years, as for outpatient records, unless kept longer.',
    },
    article: articleNotSeen(LAWS.COMPLAINT_MEASURES),
    basis: 'CONTRACT',
    verified: 'MEMORY',
    amount: 15,
    unit: 'YEARS',
    amountRange: { least: 15, most: 100 },
  },
];
