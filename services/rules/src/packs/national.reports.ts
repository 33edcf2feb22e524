import { articleOf, LAWS } from './laws.js';
import type { PackDeadline } from './pack-rule.js';

// 民法典 203 moves the end of civil terms only; a duty to report to an authority is taken to end on its day.
const report = { basis: 'LAW', pausedBy: [], extendable: false, lastDayOnHoliday: 'STANDS' } as const;
const safetyEvent = {
  ...report,
  verified: 'SECONDARY',
  article: articleOf(LAWS.SAFETY_EVENT_PROVISIONS, 8),
} as const;

/** Reports a hospital owes the health department. Whether the safety-event provisions still apply as such was not verified. */
export const REPORT_RULES: readonly PackDeadline[] = [
  {
    ...safetyEvent,
    id: 'safety-event.report-general',
    title: { zh: '一般医疗质量安全事件报告', en: 'Report of a general safety event' },
    words: {
      zh: '一般医疗质量安全事件，自发现之日起15日内网络直报。',
      en: 'A general quality and safety event is reported online within 15 days of its discovery.',
    },
    amount: 15,
    unit: 'CALENDAR_DAYS',
  },
  {
    ...safetyEvent,
    id: 'safety-event.report-major',
    title: { zh: '重大医疗质量安全事件报告', en: 'Report of a major safety event' },
    words: {
      zh: '重大医疗质量安全事件，自发现之时起12小时内网络直报。',
      en: 'A major quality and safety event is reported online within 12 hours of its discovery.',
    },
    amount: 12,
    unit: 'HOURS',
  },
  {
    ...safetyEvent,
    id: 'safety-event.report-extraordinary',
    title: { zh: '特大医疗质量安全事件报告', en: 'Report of an extraordinary safety event' },
    words: {
      zh: '特大医疗质量安全事件，自发现之时起2小时内网络直报。',
      en: 'An extraordinary quality and safety event is reported online within 2 hours of its discovery.',
    },
    amount: 2,
    unit: 'HOURS',
  },
  {
    ...report,
    id: 'negligence.report-major',
    title: { zh: '重大医疗过失行为报告', en: 'Report of major negligence' },
    words: {
      zh: '导致患者死亡、可能为二级以上医疗事故，或者导致3人以上人身损害的，12小时内报告所在地卫生行政部门。',
      en: 'Negligence that caused a death, may be an accident of grade 2 or worse, or harmed 3 or more persons is reported to the local health department within 12 hours.',
    },
    article: articleOf(LAWS.ACCIDENT_REGULATIONS, 14),
    verified: 'PRIMARY',
    amount: 12,
    unit: 'HOURS',
  },
  {
    ...report,
    id: 'settlement.report',
    title: { zh: '协商解决报告', en: 'Report of a settlement' },
    words: {
      zh: '医疗事故争议自行协商解决的，自协商解决之日起7日内书面报告卫生行政部门并附协议书。',
      en: 'When a dispute over a medical accident is settled between the parties, a written report with the agreement goes to the health department within 7 days.',
    },
    article: articleOf(LAWS.ACCIDENT_REGULATIONS, 43),
    verified: 'PRIMARY',
    amount: 7,
    unit: 'CALENDAR_DAYS',
  },
  {
    ...report,
    id: 'judgment.report',
    title: { zh: '法院调解或判决结果报告', en: 'Report of a court outcome' },
    words: {
      zh: '经法院调解或者判决解决的，自收到生效文书之日起7日内书面报告卫生行政部门并附文书。',
      en: 'When a court settles or decides the dispute, a written report with the document goes to the health department within 7 days of its receipt.',
    },
    article: articleOf(LAWS.ACCIDENT_REGULATIONS, 44),
    verified: 'PRIMARY',
    amount: 7,
    unit: 'CALENDAR_DAYS',
  },
];
