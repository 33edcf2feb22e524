import { articleOf, LAWS } from './laws.js';
import type { PackDeadline } from './pack-rule.js';

const custody = {
  basis: 'LAW',
  verified: 'PRIMARY',
  pausedBy: [],
  extendable: false,
  lastDayOnHoliday: 'STANDS',
} as const;

/** Autopsy, the body, records and sealed things. */
export const CUSTODY_RULES: readonly PackDeadline[] = [
  {
    ...custody,
    id: 'autopsy.without-freezing',
    title: { zh: '尸检', en: 'Autopsy' },
    words: {
      zh: '对死因有异议的，应当在患者死亡后48小时内进行尸检。',
      en: 'Where the cause of death is disputed, the autopsy takes place within 48 hours of death.',
    },
    article: articleOf(LAWS.DISPUTE_REGULATIONS, 26),
    amount: 48,
    unit: 'HOURS',
  },
  {
    ...custody,
    id: 'autopsy.with-freezing',
    title: { zh: '尸检（具备冻存条件）', en: 'Autopsy where the body can be frozen' },
    words: {
      zh: '具备尸体冻存条件的，尸检可以延长至死亡后7日。',
      en: 'Where the body can be frozen, the autopsy may take place up to 7 days after death.',
    },
    article: articleOf(LAWS.DISPUTE_REGULATIONS, 26),
    amount: 7,
    unit: 'CALENDAR_DAYS',
  },
  {
    ...custody,
    id: 'body.storage',
    title: { zh: '尸体存放', en: 'Storage of the body' },
    words: {
      zh: '尸体存放时间一般不超过14日；逾期不处理的，报告卫生主管部门和公安机关后处理。',
      en: 'A body is normally stored for no more than 14 days; after that the hospital reports to the health department and the police.',
    },
    article: articleOf(LAWS.DISPUTE_REGULATIONS, 27),
    amount: 14,
    unit: 'CALENDAR_DAYS',
  },
  {
    ...custody,
    id: 'rescue-record.back-fill',
    title: { zh: '抢救病历补记', en: 'Back-filling of rescue records' },
    words: {
      zh: '因抢救未能及时填写的病历，应当在抢救结束后6小时内据实补记并注明。',
      en: 'Records that could not be written during a rescue are filled in truthfully, and marked so, within 6 hours of its end.',
    },
    article: articleOf(LAWS.DISPUTE_REGULATIONS, 15),
    amount: 6,
    unit: 'HOURS',
  },
  {
    ...custody,
    id: 'sealed-records.keeping',
    title: { zh: '封存病历保管', en: 'Keeping of sealed records' },
    words: {
      zh: '病历封存后纠纷已经解决，或者患者在封存满3年未再提出解决纠纷要求的，医疗机构可以自行启封。',
      en: 'The hospital may unseal records alone once the dispute is resolved, or when 3 years have passed since sealing without a claim.',
    },
    article: articleOf(LAWS.DISPUTE_REGULATIONS, 24),
    amount: 3,
    unit: 'YEARS',
  },
  {
    ...custody,
    id: 'sealed-items.keeping',
    title: { zh: '封存实物保管', en: 'Keeping of sealed items' },
    words: {
      zh: '现场实物封存后纠纷已经解决，或者患者在封存满3年未再提出解决纠纷要求的，医疗机构可以自行启封。',
      en: 'The hospital may unseal items alone once the dispute is resolved, or when 3 years have passed since sealing without a claim.',
    },
    article: articleOf(LAWS.DISPUTE_REGULATIONS, 25),
    amount: 3,
    unit: 'YEARS',
  },
];
