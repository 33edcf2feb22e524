import type { Bilingual } from '../../language/wording.js';

/** `UNKNOWN`: what would decide it is not on record yet. */
export const conditionStandings = ['MET', 'NOT_MET', 'UNKNOWN'] as const;
export type ConditionStanding = (typeof conditionStandings)[number];

/** One condition of cover, or of anything else that is given only where all hold. */
export interface ConditionView {
  readonly id: string;
  readonly standing: ConditionStanding;
  /** What has to hold, or why it does not, in words. */
  readonly sentence: Bilingual;
  readonly clause?: Bilingual | null;
}
