import type { Text } from '@concord/kit/domain/text';

/** Who asks for mediation. */
export const applicants = {
  PATIENT: { zh: '患方', en: 'Patient side' },
  HOSPITAL: { zh: '医疗机构', en: 'Hospital' },
  JOINT: { zh: '双方共同', en: 'Both together' },
} as const satisfies Record<string, Text>;
export type Applicant = keyof typeof applicants;

/** How it was asked: in writing, or orally, recorded on the spot and signed (701 art. 31). */
export const applicationForms = {
  WRITTEN: { zh: '书面申请', en: 'In writing' },
  ORAL: { zh: '口头申请', en: 'Orally, on record' },
} as const satisfies Record<string, Text>;
export type ApplicationForm = keyof typeof applicationForms;

/** The two sides of a mediation. */
export type Side = 'PATIENT' | 'HOSPITAL';

/** Who pays an instalment. */
export type Payer = 'INSURER' | 'HOSPITAL';

/** Who receives what was agreed. */
export type PayeeKind = 'PATIENT' | 'HEIRS';

/** Both sides at one table, or one after the other. */
export const sessionKinds = {
  JOINT: { zh: '面对面', en: 'Joint' },
  SEPARATE: { zh: '背对背', en: 'Separate' },
} as const satisfies Record<string, Text>;
export type SessionKind = keyof typeof sessionKinds;

/** Other ways that remain open; whoever is turned away is told of them (701 art. 22, 调解法 26). */
export const routes = {
  NEGOTIATION: { zh: '双方自愿协商', en: 'Negotiation' },
  ADMIN: { zh: '行政调解', en: 'Administrative mediation' },
  COURT: { zh: '向人民法院提起诉讼', en: 'Lawsuit' },
} as const satisfies Record<string, Text>;
export type Route = keyof typeof routes;

/** Why an application is not accepted (701 art. 31; 宁波 31). */
export const refusalGrounds = {
  IN_COURT: { zh: '人民法院已经受理', en: 'A court has the case' },
  WITH_HEALTH_DEPARTMENT: { zh: '卫生健康主管部门已经受理', en: 'The health department has the case' },
  NOT_TREATMENT: { zh: '不属于医疗纠纷', en: 'Not a medical dispute' },
  SIDE_UNWILLING: { zh: '一方当事人不愿调解', en: 'One side does not want mediation' },
  AGREEMENT_UNPERFORMED: { zh: '已达成协议尚未履行', en: 'An agreement exists and is not performed' },
  OTHER: { zh: '其他不予受理的情形', en: 'Another reason' },
} as const satisfies Record<string, Text>;
export type RefusalGround = keyof typeof refusalGrounds;

/** Why a person ends a mediation without an agreement. */
export const terminationGrounds = {
  REFUSAL: { zh: '一方当事人拒绝继续调解', en: 'One side refuses to go on' },
  COURT_ACCEPTED: { zh: '人民法院已经受理', en: 'A court has accepted the case' },
  HEALTH_ACCEPTED: { zh: '卫生健康主管部门已经受理', en: 'The health department has accepted the case' },
  UNREACHABLE: { zh: '无法联系当事人', en: 'A side cannot be reached' },
  FRAUD: { zh: '涉嫌虚假或恶意串通', en: 'Suspected fraud or collusion' },
  OTHER: { zh: '其他应当终止的情形', en: 'Another reason' },
  LIMIT_OVER: { zh: '逾期未达成协议，视为调解不成', en: 'The time limit passed without an agreement' },
} as const satisfies Record<string, Text>;
export type TerminationGround = keyof typeof terminationGrounds;

/** Who chose a mediator: the parties, or the committee for them (调解法 19). */
export type ChosenBy = 'PARTIES' | 'COMMITTEE';

/** Who commissions an appraisal: both sides together, or the committee with the consent of both (701 art. 34). */
export type Commissioner = 'JOINT' | 'COMMITTEE';
