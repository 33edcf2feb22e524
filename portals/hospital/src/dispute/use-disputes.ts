import { useGraphClient } from '@concord/portal-kit/graphql/graph-client';
import { useLanguage } from '@concord/portal-kit/language/use-language';
import { pageOf, useCaseList } from '@concord/portal-kit/worklist/use-case-list';
import * as graph from '../generated/graphql.js';
import { useDisputeChanges } from '../live/dispute-changes.js';
import { disputeFilter, graphFilter } from './list-filter.js';
import { useDisputeRow } from './row.js';
import { disputeStatuses, disputeViews } from './terms.js';

/** How many rows come at once. */
const pageSize = 40;

/** The hospital's disputes as a worklist. */
export function useDisputes() {
  const { t, word } = useLanguage();
  const client = useGraphClient();
  const row = useDisputeRow();
  const words = (kind: string, values: readonly string[]) =>
    values.map((value) => ({ value, label: word(kind, value) }));
  return useCaseList<graph.DisputeRowFragment, 'status'>({
    routes: { list: 'disputes', one: 'dispute' },
    shelf: 'disputes',
    filter: disputeFilter,
    row: (found) => row(found),
    news: useDisputeChanges(),
    async load(filter, after) {
      const page = { first: pageSize, after: after ?? null };
      // What waits for us is known of the mediation or of the claim; shown is the dispute.
      if (filter.view === 'AWAITING' && !filter.q) {
        const { value, fault } = await client.ask(graph.AwaitingDisputesDocument, page);
        return value ? { value: pageOf(ofDisputes(value.mediations)) } : { fault };
      }
      if (filter.view === 'DOCUMENTS' && !filter.q) {
        const { value, fault } = await client.ask(graph.ClaimedDisputesDocument, page);
        return value ? { value: pageOf(ofDisputes(value.claims)) } : { fault };
      }
      const { value, fault } = await client.ask(graph.DisputeListDocument, { filter: graphFilter(filter), ...page });
      return value ? { value: pageOf(value.disputes) } : { fault };
    },
    loadOne: async (caseNo) => (await client.ask(graph.DisputeRowByNumberDocument, { caseNo })).value?.dispute,
    chips: () => [
      { name: 'view', label: t('list.view'), options: words('disputeView', disputeViews) },
      {
        name: 'status',
        label: t('dispute.stage'),
        options: [{ value: '', label: t('dispute.anyStage') }, ...words('disputeStatus', disputeStatuses)],
      },
    ],
  });
}

/** The disputes of a page of mediations or claims. */
function ofDisputes<
  Page extends { readonly edges: readonly { readonly node: { readonly dispute: graph.DisputeRowFragment | null } }[] },
>(page: Page) {
  return { ...page, edges: page.edges.flatMap(({ node }) => (node.dispute ? [{ node: node.dispute }] : [])) };
}
