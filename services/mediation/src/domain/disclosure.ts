import type { Text } from '@concord/kit/domain/text';

/**
 * Kinds of data that one organization gives to another. `sensitive` is what the law calls sensitive personal information
 * (个人信息保护法 28: health, financial accounts); its giving needs a separate consent (29), or a duty set by a statute.
 */
export const disclosedKinds = {
  CLAIM: { label: { zh: '索赔事项', en: 'What is claimed' }, sensitive: false },
  CLAIMANT: { label: { zh: '索赔人身份与联系方式', en: 'Who claims, and how to reach them' }, sensitive: false },
  PATIENT: { label: { zh: '患者身份', en: 'Who the patient is' }, sensitive: false },
  MEDICAL_RECORD: { label: { zh: '病历资料', en: 'Medical records' }, sensitive: true },
  COSTS: { label: { zh: '费用凭证', en: 'Bills and receipts' }, sensitive: false },
  ACCOUNT: { label: { zh: '收款账户', en: 'Account for payment' }, sensitive: true },
} as const satisfies Record<string, { label: Text; sensitive: boolean }>;
export type DisclosedKind = keyof typeof disclosedKinds;

/** What the giving rests on: the person's separate consent (23, 29), or a duty or power set by a statute (13(1)(3)). */
export const legalBases = {
  SEPARATE_CONSENT: { zh: '本人单独同意', en: 'Separate consent of the person' },
  STATUTE: { zh: '履行法定职责或法定义务所必需', en: 'Necessary for a duty set by law' },
} as const satisfies Record<string, Text>;

/** On what a disclosure rests: the consent and where its paper is, or the article that sets the duty. */
export type LegalBasis =
  | { readonly kind: 'SEPARATE_CONSENT'; readonly givenOn: string; readonly paper: string }
  | { readonly kind: 'STATUTE'; readonly article: string };

/** Data given to another organization: what for, which, on what ground, until when (legal day, still included). */
export interface Disclosure {
  readonly purpose: string;
  readonly kinds: readonly DisclosedKind[];
  readonly legalBasis: LegalBasis;
  readonly expiresOn: string;
}
