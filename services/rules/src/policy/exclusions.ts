import type { Bilingual } from '../bilingual.js';

/**
 * What a policy may exclude, as codes that a person can answer for an event. Only those a policy lists count: an
 * exclusion left out of its schedule is read against the insurer.
 */
export const EXCLUSIONS = {
  UNQUALIFIED_STAFF: { zh: '由不具备执业资格的人员诊疗', en: 'treated by staff without a qualification' },
  UNLISTED_STAFF: { zh: '由未列入被保险人员名册的人员诊疗', en: 'treated by staff not on the insured roster' },
  OUTSIDE_PRACTICE_SCOPE: {
    zh: '超出登记的执业范围诊疗',
    en: 'treated outside the registered scope of practice',
  },
  SUSPENDED_STAFF: {
    zh: '由被暂停或者吊销执业资格的人员诊疗',
    en: 'treated by staff who were suspended or struck off',
  },
  INTOXICATED_STAFF: { zh: '医务人员醉酒或者受药物影响', en: 'treated by staff under the influence of drink or drugs' },
  AFTER_STAFF_LEFT: { zh: '医务人员离职后的行为', en: 'an act of staff who had left the hospital' },
  UNLICENSED_ACTIVITY: { zh: '未经许可开展的诊疗活动', en: 'an activity that the hospital has no licence for' },
  NOT_FOR_TREATMENT: { zh: '非治疗目的的诊疗（如医疗美容）', en: 'not for treatment, such as aesthetic work' },
  NO_FAULT_ACCIDENT: { zh: '无过错的医疗意外', en: 'a medical accident without fault' },
  INTENT_OR_NOT_PRACTICE: {
    zh: '故意行为或者非执业行为',
    en: 'an intentional act, or one outside professional practice',
  },
  DEFECTIVE_PRODUCT_OR_BLOOD: {
    zh: '药品、医疗器械缺陷或者血液不合格',
    en: 'a defective drug or device, or infected blood',
  },
  UNAPPROVED_PRODUCT: {
    zh: '使用未经批准的药品、医疗器械（经批准的临床试验除外）',
    en: 'an unapproved drug or device, approved trials apart',
  },
  CONTROLLED_DRUG_MISUSE: {
    zh: '违反规定使用麻醉、精神等管制药品',
    en: 'controlled drugs used outside the rules',
  },
  PREMISES: { zh: '公共设施缺陷或者管理不善', en: 'defects or poor management of public facilities' },
  OWN_STAFF_INJURY: { zh: '本单位工作人员受伤害', en: 'harm to the staff of the hospital itself' },
  PROMISED_LIABILITY: {
    zh: '合同约定加重的责任（依法应负的除外）',
    en: 'liability promised by contract beyond what the law imposes',
  },
  FINES_AND_PUNITIVE_SUMS: { zh: '罚款、罚金或者惩罚性赔偿', en: 'fines and punitive sums' },
  NATURAL_DISASTER_FIRE_EXPLOSION: {
    zh: '自然灾害、火灾、爆炸',
    en: 'a natural disaster, fire or explosion',
  },
  WAR_STRIKE_THEFT: { zh: '战争、罢工、盗抢等', en: 'war, strike, theft and the like' },
  NUCLEAR: { zh: '核辐射（放射治疗除外）', en: 'nuclear radiation, radiotherapy apart' },
} as const satisfies Record<string, Bilingual>;
export type ExclusionId = keyof typeof EXCLUSIONS;
