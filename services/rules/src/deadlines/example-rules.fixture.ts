import type { DeadlineRule } from './deadline-rule.js';

const base = {
  article: {
    law: { zh: '《医疗纠纷预防和处理条例》', en: 'Medical Dispute Regulations' },
    article: { zh: '第三十八条', en: 'art. 38' },
  },
  words: { zh: '示例', en: 'Example' },
  basis: 'LAW',
  verified: 'PRIMARY',
  pausedBy: ['APPRAISAL', 'DOCUMENTS_OUTSTANDING'],
  extendable: true,
} as const;

/** Rules in the shape of the law's, one for each unit, for tests only. */
export const FEEDBACK: DeadlineRule = {
  ...base,
  id: 'feedback',
  title: { zh: '投诉反馈', en: 'Feedback' },
  amount: 5,
  unit: 'WORKING_DAYS',
};

export const MEDIATION: DeadlineRule = {
  ...base,
  id: 'mediation',
  title: { zh: '调解期限', en: 'Mediation' },
  amount: 30,
  unit: 'WORKING_DAYS',
};

export const CONFIRMATION: DeadlineRule = {
  ...base,
  id: 'confirmation',
  title: { zh: '申请司法确认', en: 'Judicial confirmation' },
  amount: 30,
  unit: 'CALENDAR_DAYS',
  lastDayOnHoliday: 'NEXT_WORKING_DAY',
};

export const SETTLEMENT_REPORT: DeadlineRule = {
  ...base,
  id: 'report',
  title: { zh: '协商解决报告', en: 'Settlement report' },
  amount: 7,
  unit: 'CALENDAR_DAYS',
};

export const SURVEY: DeadlineRule = {
  ...base,
  id: 'survey',
  title: { zh: '到场查勘', en: 'Survey' },
  amount: 2,
  unit: 'HOURS',
};

export const FIRST_RESPONSE: DeadlineRule = {
  ...base,
  id: 'response',
  title: { zh: '首次响应', en: 'First response' },
  amount: 30,
  unit: 'MINUTES',
};

export const SEALED: DeadlineRule = {
  ...base,
  id: 'sealed',
  title: { zh: '封存病历保管', en: 'Sealed records' },
  amount: 3,
  unit: 'YEARS',
  pausedBy: [],
};
