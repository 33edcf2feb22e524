import { useGraphClient } from '@concord/portal-kit/graphql/graph-client';
import { useLanguage } from '@concord/portal-kit/language/use-language';
import { pageOf, useCaseList } from '@concord/portal-kit/worklist/use-case-list';
import { DisputeListDocument, DisputeRowByNumberDocument } from '../generated/graphql.js';
import { disputeChanged, useChanges } from '../live/mediation-news.js';
import { disputeFilter, graphFilter } from './list-filter.js';
import { useDisputeRow } from './row.js';
import { disputeStatuses, disputeViews } from './terms.js';

/** How many rows come at once. */
const pageSize = 40;

/** The disputes that came before the committee, as a list. */
export function useDisputes() {
  const { t, word } = useLanguage();
  const client = useGraphClient();
  const words = (kind: string, values: readonly string[]) =>
    values.map((value) => ({ value, label: word(kind, value) }));
  return useCaseList({
    routes: { list: 'disputes', one: 'dispute', create: 'register' },
    shelf: 'disputes',
    filter: disputeFilter,
    row: useDisputeRow(),
    news: useChanges(disputeChanged),
    async load(filter, after) {
      const asked = { filter: graphFilter(filter), first: pageSize, after: after ?? null };
      const answer = await client.ask(DisputeListDocument, asked);
      return answer.value ? { value: pageOf(answer.value.disputes) } : answer;
    },
    loadOne: async (caseNo) => (await client.ask(DisputeRowByNumberDocument, { caseNo })).value?.dispute,
    chips: () => [
      { name: 'view', label: t('list.view'), options: words('disputeView', disputeViews) },
      {
        name: 'status',
        label: t('list.status'),
        options: [{ value: '', label: t('list.anyStatus') }, ...words('disputeStatus', disputeStatuses)],
      },
    ],
  });
}
