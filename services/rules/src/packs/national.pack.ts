import { byId, type RulePack } from './rule-pack.js';
import { COMPLAINT_RULES } from './national.complaints.js';
import { CUSTODY_RULES } from './national.custody.js';
import { REPORT_RULES } from './national.reports.js';

/** What holds everywhere in China for a hospital: answers to complaints, reports upward, custody of records and bodies. */
export const NATIONAL: RulePack = {
  id: 'national',
  version: '1',
  title: { zh: '全国规则', en: 'National rules' },
  jurisdiction: { zh: '中国大陆', en: 'Mainland China' },
  // From this day the complaint measures, the newest of the enactments cited, are in force.
  effectiveFrom: '2019-04-10',
  deadlines: byId([...COMPLAINT_RULES, ...REPORT_RULES, ...CUSTODY_RULES]),
  thresholds: {},
};
