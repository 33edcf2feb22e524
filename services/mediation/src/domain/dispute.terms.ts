import type { Text } from '@concord/kit/domain/text';

/** From diagnosis or treatment (701 art. 2), or from the premises (民法典 1198): then 701's mediation is not its road. */
export const disputeKinds = {
  TREATMENT: { zh: '诊疗活动引发', en: 'Arises from treatment' },
  PREMISES: { zh: '场所安全引发', en: 'Arises from the premises' },
} as const satisfies Record<string, Text>;
export type DisputeKind = keyof typeof disputeKinds;

/** Where a dispute can be dealt with (701 art. 22); one at a time. */
export const forumKinds = {
  NEGOTIATION: { zh: '双方协商', en: 'Negotiation' },
  MEDIATION: { zh: '人民调解', en: "People's mediation" },
  ADMIN: { zh: '行政调解', en: 'Administrative mediation' },
  COURT: { zh: '诉讼', en: 'Lawsuit' },
} as const satisfies Record<string, Text>;
export type ForumKind = keyof typeof forumKinds;

/** How a forum ended. */
export const forumOutcomes = {
  FAILED: { zh: '未达成一致', en: 'No agreement' },
  WITHDRAWN: { zh: '撤回', en: 'Withdrawn' },
  SETTLED: { zh: '达成协议', en: 'Settled' },
  DECIDED: { zh: '已有处理结果', en: 'Decided' },
  TERMINATED: { zh: '终止', en: 'Terminated' },
} as const satisfies Record<string, Text>;
export type ForumOutcome = keyof typeof forumOutcomes;

/** Degree of responsibility of the hospital (医疗损害解释 12), or left open by both sides in writing. */
export const degrees = {
  FULL: { zh: '全部责任', en: 'Full' },
  MAJOR: { zh: '主要责任', en: 'Major' },
  EQUAL: { zh: '同等责任', en: 'Equal' },
  MINOR: { zh: '次要责任', en: 'Minor' },
  SLIGHT: { zh: '轻微责任', en: 'Slight' },
  NONE: { zh: '无责任', en: 'None' },
  WAIVED: { zh: '双方书面放弃认定', en: 'Waived by both sides in writing' },
} as const satisfies Record<string, Text>;
export type LiabilityDegree = keyof typeof degrees;

/** How a dispute ended. */
export const outcomes = {
  MEDIATED: { zh: '人民调解', en: 'Mediated' },
  NEGOTIATED: { zh: '双方协商', en: 'Negotiated' },
  ADMINISTRATIVE: { zh: '行政调解', en: 'Settled by administrative mediation' },
  JUDGED: { zh: '法院裁判', en: 'Judged' },
  WITHDRAWN: { zh: '撤回请求', en: 'Withdrawn' },
} as const satisfies Record<string, Text>;
export type DisputeOutcomeKind = keyof typeof outcomes;

/** How somebody who claims stands to the patient; after a death nobody claims as the patient. */
export const claimantRelations = {
  SELF: { zh: '本人', en: 'The patient' },
  PARENT: { zh: '父母', en: 'Parent' },
  SPOUSE: { zh: '配偶', en: 'Spouse' },
  CHILD: { zh: '子女', en: 'Child' },
  RELATIVE: { zh: '其他近亲属', en: 'Other relative' },
  AGENT: { zh: '代理人', en: 'Agent' },
  OTHER: { zh: '其他', en: 'Other' },
} as const satisfies Record<string, Text>;
export type ClaimantRelation = keyof typeof claimantRelations;

/** Who owns a hospital; some rules of a place hold for public ones alone. */
export type Ownership = 'PUBLIC' | 'PRIVATE';
