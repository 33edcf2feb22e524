import { defineListFilter, endOfDay, type ListFilter } from '@concord/portal-kit/worklist/list-filter';
import type { ComplaintFilter } from '../generated/graphql.js';
import { categoryCodes, views } from './terms.js';

type Chip = 'severity' | 'category' | 'due';

/** What the list of complaints can be narrowed to. */
export const complaintFilter = defineListFilter<Chip>({
  views,
  usualView: 'OPEN',
  chips: { severity: ['MAJOR_URGENT', 'GENERAL'], category: categoryCodes, due: ['today', 'week'] },
  caseNumber: /^TS\d{4}-\d+-\d+$/i,
});

const daysOf: Readonly<Record<string, number>> = { today: 1, week: 7 };

/** The filter as the graph takes it. A search goes through all cases, closed ones too. */
export function graphFilter(filter: ListFilter<Chip>, now: Date): ComplaintFilter {
  const days = daysOf[filter.due];
  const isUsual = filter.view === complaintFilter.usual.view;
  return {
    view: (filter.q && isUsual ? 'ALL' : filter.view) as ComplaintFilter['view'],
    ...(filter.severity && { severity: filter.severity as ComplaintFilter['severity'] }),
    ...(filter.category && { category: [filter.category] as ComplaintFilter['category'] }),
    ...(days && { dueBefore: endOfDay(days, now) }),
    ...(filter.q && { search: filter.q }),
  };
}
