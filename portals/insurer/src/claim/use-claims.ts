import { useGraphClient } from '@concord/portal-kit/graphql/graph-client';
import { useLanguage } from '@concord/portal-kit/language/use-language';
import { pageOf, useCaseList } from '@concord/portal-kit/worklist/use-case-list';
import { ClaimListDocument, ClaimRowByNumberDocument } from '../generated/graphql.js';
import { useClaimNews } from '../live/claim-news.js';
import { claimFilter, graphFilter } from './list-filter.js';
import { useClaimRow } from './row.js';
import { mediationStages, views } from './terms.js';

/** How many rows come at once. */
const pageSize = 40;

/** The insurer's claims as a worklist. */
export function useClaims() {
  const { t, word } = useLanguage();
  const client = useGraphClient();
  const any = (label: string) => ({ value: '', label });
  const words = (kind: string, values: readonly string[]) =>
    values.map((value) => ({ value, label: word(kind, value) }));
  return useCaseList({
    routes: { list: 'claims', one: 'claim', create: 'claim-notice' },
    filter: claimFilter,
    row: useClaimRow(),
    news: useClaimNews(),
    async load(filter, after) {
      const asked = { filter: graphFilter(filter, new Date()), first: pageSize, after: after ?? null };
      const answer = await client.ask(ClaimListDocument, asked);
      return answer.value ? { value: pageOf(answer.value.claims) } : answer;
    },
    loadOne: async (caseNo) => (await client.ask(ClaimRowByNumberDocument, { caseNo })).value?.claim,
    chips: () => [
      { name: 'view', label: t('list.view'), options: words('view', views) },
      {
        name: 'mediationStage',
        label: t('list.mediationStage'),
        options: [any(t('list.anyMediationStage')), ...words('mediationStage', mediationStages)],
      },
      { name: 'due', label: t('list.due'), options: [any(t('list.anyDue')), ...words('due', ['today', 'week'])] },
    ],
  });
}
