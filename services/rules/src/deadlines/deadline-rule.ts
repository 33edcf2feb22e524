import type { Bilingual } from '../bilingual.js';

/** MINUTES and HOURS run day and night; days and YEARS are legal days, the first not counted (民法典 201). */
export const TIME_UNITS = ['MINUTES', 'HOURS', 'CALENDAR_DAYS', 'WORKING_DAYS', 'YEARS'] as const;
export type TimeUnit = (typeof TIME_UNITS)[number];

/** How well the rule was checked: its text read; a secondary page read; from memory, to be checked before relied on. */
export const VERIFICATIONS = ['PRIMARY', 'SECONDARY', 'MEMORY'] as const;
export type Verification = (typeof VERIFICATIONS)[number];

/** Where the amount comes from: the law itself, or a promise that the parties or the hospital set and may change. */
export const BASES = ['LAW', 'CONTRACT'] as const;
export type Basis = (typeof BASES)[number];

/** Why a clock may stand still. */
export const PAUSE_REASONS = {
  APPRAISAL: { zh: '鉴定', en: 'appraisal' },
  DOCUMENTS_OUTSTANDING: { zh: '待补材料', en: 'documents outstanding' },
  AGREED: { zh: '双方约定', en: 'agreed by the parties' },
  FORCE_MAJEURE: { zh: '不可抗力', en: 'force majeure' },
} as const satisfies Record<string, Bilingual>;
export type PauseReason = keyof typeof PAUSE_REASONS;

/** The place in the law, or in the contract, that a rule rests on. */
export interface Article {
  readonly law: Bilingual;
  readonly article: Bilingual;
}

/** One time limit as data. */
export interface DeadlineRule {
  readonly id: string;
  readonly title: Bilingual;
  /** What the rule demands, in plain words. */
  readonly words: Bilingual;
  readonly article: Article;
  readonly basis: Basis;
  readonly verified: Verification;
  readonly amount: number;
  readonly unit: TimeUnit;
  /** Present when a single case may set its own amount, both ends included. */
  readonly amountRange?: { readonly least: number; readonly most: number };
  /** 民法典 203 for CALENDAR_DAYS and YEARS; without it the last day stands. */
  readonly lastDayOnHoliday?: 'STANDS' | 'NEXT_WORKING_DAY';
  /** Reasons that stop this clock; empty when nothing does. */
  readonly pausedBy: readonly PauseReason[];
  /** Whether the term may be lengthened at all; who must agree is the case's guard. */
  readonly extendable: boolean;
}

/** The article as one line, for refusals and screens. */
export function articleLine({ law, article }: Article): Bilingual {
  return { zh: `${law.zh}${article.zh}`, en: `${law.en}, ${article.en}` };
}
