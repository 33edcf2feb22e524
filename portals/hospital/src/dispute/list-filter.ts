import { defineListFilter, type ListFilter } from '@concord/portal-kit/worklist/list-filter';
import type { DisputeFilter } from '../generated/graphql.js';
import { disputeStatuses, disputeViews, serverViews } from './terms.js';

/** What the list of disputes can be narrowed to. */
export const disputeFilter = defineListFilter<'status'>({
  views: disputeViews,
  usualView: 'OPEN',
  chips: { status: disputeStatuses },
  caseNumber: /^JF\d{4}-\d+-\d+$/i,
});

/** The filter as the graph takes it. A search, and a stage, goes through all disputes, closed ones too. */
export function graphFilter(filter: ListFilter<'status'>): DisputeFilter {
  const asked = serverViews.find((view) => view === filter.view) ?? 'ALL';
  const isUsual = filter.view === disputeFilter.usual.view;
  return {
    view: isUsual && (filter.q || filter.status) ? 'ALL' : asked,
    ...(filter.status && { status: [filter.status] as DisputeFilter['status'] }),
    ...(filter.q && { search: filter.q }),
  };
}
