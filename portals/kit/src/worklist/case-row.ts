import type { DeadlineView } from '../components/clock/deadline.js';

/** How a case reads in one row of a list: number, who, what it is about, stage, the next clock, who holds it. */
export interface CaseRow {
  readonly caseNo: string;
  readonly about: string;
  readonly who: string;
  readonly stage: string;
  readonly holder: string;
  /** A word of warning beside the number, e.g. that it is major. */
  readonly mark?: string;
  readonly clock?: Pick<DeadlineView, 'state' | 'remaining' | 'unit' | 'warned'> | null;
}
