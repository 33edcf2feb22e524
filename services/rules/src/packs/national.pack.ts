import { byId, type RulePack } from './rule-pack.js';
import { CLAIM_RULES } from './national.claims.js';
import { COMPLAINT_RULES } from './national.complaints.js';
import { CUSTODY_RULES } from './national.custody.js';
import { MEDIATION_RULES } from './national.mediation.js';
import { REPORT_RULES } from './national.reports.js';

/** What holds everywhere in China: answers to complaints, reports upward, custody of records and bodies, mediation, an insurer's duties. */
export const NATIONAL: RulePack = {
  id: 'national',
  version: '1',
  title: { zh: '全国规则', en: 'National rules' },
  jurisdiction: { zh: '中国大陆', en: 'Mainland China' },
  // From this day the complaint measures, the newest of the enactments cited, are in force.
  effectiveFrom: '2019-04-10',
  deadlines: byId([...COMPLAINT_RULES, ...REPORT_RULES, ...CUSTODY_RULES, ...MEDIATION_RULES, ...CLAIM_RULES]),
  thresholds: {},
};
