import type { Bilingual } from '../../language/wording.js';

/** Whether a condition is met; `UNKNOWN`: what would decide it is not on record yet. */
export const conditionAnswers = ['YES', 'NO', 'UNKNOWN'] as const;
export type ConditionAnswer = (typeof conditionAnswers)[number];

/** One condition of cover, or of anything else that is given only where all hold. */
export interface ConditionView {
  readonly id: string;
  readonly met: ConditionAnswer;
  /** What has to hold, or why it does not, in words. */
  readonly sentence: Bilingual;
  readonly clause?: Bilingual | null;
}
