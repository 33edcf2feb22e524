import { defineListFilter, endOfDay, type ListFilter } from '@concord/portal-kit/worklist/list-filter';
import type { MediationFilter } from '../generated/graphql.js';
import { claimStages, mediationViews } from './terms.js';

type Chip = 'claimStage' | 'due';

/** What the list of mediations can be narrowed to. */
export const mediationFilter = defineListFilter<Chip>({
  views: mediationViews,
  usualView: 'OPEN',
  chips: { claimStage: claimStages, due: ['today', 'week'] },
  caseNumber: /^TJ\d{4}-\d+-\d+$/i,
});

const daysOf: Readonly<Record<string, number>> = { today: 1, week: 7 };

/** The filter as the graph takes it. A search goes through all cases, closed ones too. */
export function graphFilter(filter: ListFilter<Chip>, now: Date): MediationFilter {
  const days = daysOf[filter.due];
  const isUsual = filter.view === mediationFilter.usual.view;
  return {
    view: (filter.q && isUsual ? 'ALL' : filter.view) as MediationFilter['view'],
    ...(filter.claimStage && { claimStage: [filter.claimStage] }),
    ...(days && { dueBefore: endOfDay(days, now) }),
    ...(filter.q && { search: filter.q }),
  };
}
