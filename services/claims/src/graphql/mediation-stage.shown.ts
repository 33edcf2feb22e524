import type { Text } from '@concord/kit/domain/text';

/** What a mediation's stage is called, by the code that the mediation service tells. */
const stages: Readonly<Record<string, Text>> = {
  CONSENT_PENDING: { zh: '待对方同意', en: 'Waiting for the other side' },
  SCREENING: { zh: '受理审查', en: 'Screening' },
  ACCEPTED: { zh: '已受理', en: 'Accepted' },
  PREPARING: { zh: '调解准备', en: 'Preparing' },
  SESSION: { zh: '调解中', en: 'In session' },
  APPRAISAL: { zh: '鉴定中', en: 'Appraisal' },
  PROPOSED: { zh: '已提方案', en: 'Proposed' },
  DRAFTING: { zh: '拟定协议', en: 'Drafting' },
  SIGNING: { zh: '签署中', en: 'Signing' },
  SEALING: { zh: '待盖章', en: 'Sealing' },
  EFFECTIVE: { zh: '协议生效', en: 'In force' },
  CLOSED: { zh: '已结案', en: 'Closed' },
  REFUSED: { zh: '对方不同意', en: 'Refused by the other side' },
  NOT_ACCEPTED: { zh: '不予受理', en: 'Not accepted' },
  TERMINATED: { zh: '终止', en: 'Terminated' },
};

/** The stage in words; a code that a newer release tells stands for itself. */
export function shownMediationStage(code: string | undefined): Text | undefined {
  return code === undefined ? undefined : (stages[code] ?? { zh: code, en: code });
}
