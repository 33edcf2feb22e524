import type { Bilingual } from '../bilingual.js';
import type { PlainDate } from '../calendar/plain-date.js';
import type { CountedDay } from './day-count.js';

/** One line of the explanation. The counts of all lines add up to the whole term, in the rule's unit. */
export interface ExplainedDay {
  readonly date: PlainDate;
  readonly kind: 'START' | 'DUE' | CountedDay['kind'];
  readonly count: number;
  readonly total: number;
  readonly provisional: boolean;
  readonly note: Bilingual;
}
