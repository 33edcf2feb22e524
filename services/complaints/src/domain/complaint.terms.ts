import type { Text } from '@concord/kit/domain/text';

/** How it reached the hospital. */
export const channels = ['FRONT_DESK', 'PHONE', 'HOME_VISIT', 'WEB', 'LETTER', 'HOTLINE_12345', 'API'] as const;
export type Channel = (typeof channels)[number];

/** Ordinary, or major and urgent (重大紧急投诉). */
export type Severity = 'GENERAL' | 'MAJOR_URGENT';

/** Why a complaint is major. `MANUAL` needs a note. */
export type SeverityReason =
  'AGITATED' | 'SURGICAL_PROBLEM' | 'HOSPITAL_EMERGENCY' | 'DEATH_OR_SERIOUS_HARM' | 'MANUAL';

/** What the first receiver saw and heard; from it follows the severity. */
export interface Circumstances {
  readonly agitated: boolean;
  readonly surgicalProblem: boolean;
  readonly hospitalEmergency: boolean;
  readonly deathOrSeriousHarm: boolean;
  /** The treatment complained of was an operation: the attending physician has to attend. */
  readonly concernsSurgery: boolean;
}

/** How the person who complains stands to the patient. */
export const relations = ['SELF', 'PARENT', 'SPOUSE', 'CHILD', 'RELATIVE', 'AGENT', 'OTHER'] as const;
export type ComplainantRelation = (typeof relations)[number];

/** The person who complains, where not anonymous. */
export interface Complainant {
  readonly name?: string;
  readonly relation: ComplainantRelation;
  readonly phone?: string;
}

/** First-level categories: the three statutory heads of a complaint and the departments' own. */
export const categories = {
  MEDICAL_SERVICE: { zh: '医疗服务行为', en: 'Conduct of medical service' },
  MEDICAL_MANAGEMENT: { zh: '医疗管理', en: 'Medical management' },
  QUALITY_AND_SAFETY: { zh: '医疗质量安全', en: 'Quality and safety of care' },
  PLASTIC_SURGERY: { zh: '整形投诉', en: 'Plastic surgery' },
  DERMATOLOGY: { zh: '皮肤投诉', en: 'Dermatology' },
  DENTISTRY: { zh: '口腔投诉', en: 'Dentistry' },
  OTHER: { zh: '其他投诉', en: 'Other' },
} as const satisfies Record<string, Text>;
export type CategoryCode = keyof typeof categories;

/**
 * The severity that follows from what was seen: the patient arrives agitated, the operation has an evident problem, it
 * arises from an emergency of the hospital, or somebody died or was seriously harmed.
 */
export function severityReasons(seen: Circumstances): readonly SeverityReason[] {
  return [
    ...(seen.agitated ? (['AGITATED'] as const) : []),
    ...(seen.surgicalProblem ? (['SURGICAL_PROBLEM'] as const) : []),
    ...(seen.hospitalEmergency ? (['HOSPITAL_EMERGENCY'] as const) : []),
    ...(seen.deathOrSeriousHarm ? (['DEATH_OR_SERIOUS_HARM'] as const) : []),
  ];
}
