import type { Bilingual } from '../bilingual.js';
import { articleLine, type Article } from '../deadlines/deadline-rule.js';
import { ordinal } from './ordinal.js';

/** The enactments that the packs cite. */
export const LAWS = {
  DISPUTE_REGULATIONS: {
    zh: '《医疗纠纷预防和处理条例》',
    en: 'Regulations on the Prevention and Handling of Medical Disputes (State Council Decree 701)',
  },
  ACCIDENT_REGULATIONS: {
    zh: '《医疗事故处理条例》',
    en: 'Regulations on the Handling of Medical Accidents (State Council Decree 351)',
  },
  COMPLAINT_MEASURES: {
    zh: '《医疗机构投诉管理办法》（国家卫健委令第3号）',
    en: 'Measures for Complaint Management in Medical Institutions (National Health Commission Decree 3)',
  },
  SAFETY_EVENT_PROVISIONS: {
    zh: '《医疗质量安全事件报告暂行规定》（卫医管发〔2011〕4号）',
    en: 'Interim Provisions on Reporting Medical Quality and Safety Events (Weiyiguanfa [2011] No. 4)',
  },
  ZHEJIANG_MEASURES: {
    zh: '《浙江省医疗纠纷预防与处理办法》（省政府令第269号）',
    en: 'Zhejiang Measures for the Prevention and Handling of Medical Disputes (Provincial Decree 269)',
  },
  NINGBO_REGULATIONS: {
    zh: '《宁波市医疗纠纷预防与处置条例》',
    en: 'Ningbo Regulations on the Prevention and Handling of Medical Disputes',
  },
  MEDIATION_LAW: { zh: '《人民调解法》', en: "People's Mediation Law" },
  INSURANCE_LAW: { zh: '《保险法》', en: 'Insurance Law' },
  INSURANCE_INTERPRETATION_4: {
    zh: '《最高人民法院关于适用〈中华人民共和国保险法〉若干问题的解释（四）》',
    en: "Interpretation (IV) of the Supreme People's Court on the Insurance Law",
  },
  CIVIL_CODE: { zh: '《民法典》', en: 'Civil Code' },
  PERSONAL_INFORMATION_LAW: { zh: '《个人信息保护法》', en: 'Personal Information Protection Law' },
  NETWORK_DATA_REGULATIONS: { zh: '《网络数据安全管理条例》', en: 'Regulations on Network Data Security' },
  INSURER_CONTRACT: { zh: '保险服务合同（示范）', en: "The insurer's service contract (demonstration)" },
  PLATFORM_RULES: { zh: '平台操作规则', en: "The platform's own rules" },
  HOSPITAL_PROMISE: { zh: '医院服务承诺', en: "The hospital's service promise" },
} as const satisfies Record<string, Bilingual>;

/** Articles by their numbers: `articleOf(LAWS.DISPUTE_REGULATIONS, 31, 40)`. */
export function articleOf(law: Bilingual, ...numbers: readonly number[]): Article {
  const listed =
    numbers.length > 1 ? `arts. ${numbers.slice(0, -1).join(', ')} and ${numbers.at(-1)}` : `art. ${numbers[0]}`;
  return { law, article: { zh: numbers.map((number) => `第${ordinal(number)}条`).join('、'), en: listed } };
}

/** The same as one line: 《保险法》第二十三条; Insurance Law, art. 23. */
export function cite(law: Bilingual, ...numbers: readonly number[]): Bilingual {
  return articleLine(articleOf(law, ...numbers));
}

/** A rule whose article number was not seen; it says so wherever it is cited. */
export function articleNotSeen(law: Bilingual): Article {
  return { law, article: { zh: '（条文序号待核）', en: 'article number to be checked' } };
}

/** A term that stands under a heading instead of a number: `headingOf(LAWS.PLATFORM_RULES, '签章确认', 'confirmation')`. */
export function headingOf(source: Bilingual, zh: string, en: string): Article {
  return { law: source, article: { zh: `“${zh}”`, en: `"${en}"` } };
}

/** A term of the hospital's own promise, under that heading. */
export function promise(zh: string, en: string): Article {
  return headingOf(LAWS.HOSPITAL_PROMISE, zh, en);
}
