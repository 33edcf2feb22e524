import type { Text } from '@concord/kit/domain/text';

/** Gender as on the file. */
export const genders = ['FEMALE', 'MALE', 'OTHER'] as const;
export type Gender = (typeof genders)[number];

/** What brought the patient to the hospital. */
export const visitKinds = [
  'OUTPATIENT',
  'EMERGENCY',
  'INPATIENT',
  'SURGERY',
  'EXAMINATION',
  'FOLLOW_UP',
  'OTHER',
] as const;
export type VisitKind = (typeof visitKinds)[number];

/** The rungs of membership (会员等级). What they are called, and which are in use, is for the hospital to say. */
export const tierCodes = ['REGULAR', 'SILVER', 'GOLD', 'DIAMOND'] as const;
export type MemberTier = (typeof tierCodes)[number];

/** A rung as a hospital offers it. */
export interface TierTerm {
  readonly tier: MemberTier;
  readonly name: Text;
}

/**
 * The tiers of a hospital that configured none. Three names stand in the service procedure this product was made from;
 * it prints 金卡 a second time where the fourth should be, so that 钻石 is an assumption.
 */
export const usualTiers: readonly TierTerm[] = [
  { tier: 'REGULAR', name: { zh: '普通', en: 'Regular' } },
  { tier: 'SILVER', name: { zh: '银卡', en: 'Silver' } },
  { tier: 'GOLD', name: { zh: '金卡', en: 'Gold' } },
  { tier: 'DIAMOND', name: { zh: '钻石', en: 'Diamond' } },
];

/** Why a file is erased: the person asked for it, or it was kept for as long as it had to be. */
export const erasureBases = ['REQUEST', 'RETENTION_OVER'] as const;
export type ErasureBasis = (typeof erasureBases)[number];
