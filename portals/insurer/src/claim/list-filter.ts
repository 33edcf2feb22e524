import { defineListFilter, endOfDay, type ListFilter } from '@concord/portal-kit/worklist/list-filter';
import type { ClaimFilter } from '../generated/graphql.js';
import { mediationStages, views } from './terms.js';

type Chip = 'mediationStage' | 'due';

/** What the list of claims can be narrowed to. Searched are the numbers of claims and of their disputes. */
export const claimFilter = defineListFilter<Chip>({
  views,
  usualView: 'OPEN',
  chips: { mediationStage: mediationStages, due: ['today', 'week'] },
  caseNumber: /^(LP|JF)\d{4}-\d+-\d+$/i,
});

const daysOf: Readonly<Record<string, number>> = { today: 1, week: 7 };

/** The filter as the graph takes it. A search goes through all claims, closed ones too. */
export function graphFilter(filter: ListFilter<Chip>, now: Date): ClaimFilter {
  const days = daysOf[filter.due];
  const isUsual = filter.view === claimFilter.usual.view;
  return {
    view: (filter.q && isUsual ? 'ALL' : filter.view) as ClaimFilter['view'],
    ...(filter.mediationStage && { mediationStage: [filter.mediationStage] }),
    ...(days && { dueBefore: endOfDay(days, now) }),
    ...(filter.q && { search: filter.q }),
  };
}
