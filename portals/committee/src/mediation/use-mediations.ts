import { useGraphClient } from '@concord/portal-kit/graphql/graph-client';
import { useLanguage } from '@concord/portal-kit/language/use-language';
import { pageOf, useCaseList } from '@concord/portal-kit/worklist/use-case-list';
import { MediationListDocument, MediationRowByNumberDocument } from '../generated/graphql.js';
import { mediationChanged, useChanges } from '../live/mediation-news.js';
import { graphFilter, mediationFilter } from './list-filter.js';
import { useMediationRow } from './row.js';
import { claimStages, mediationViews } from './terms.js';

/** How many rows come at once. */
const pageSize = 40;

/** The committee's mediations as a worklist. */
export function useMediations() {
  const { t, word } = useLanguage();
  const client = useGraphClient();
  const any = (label: string) => ({ value: '', label });
  const words = (kind: string, values: readonly string[]) =>
    values.map((value) => ({ value, label: word(kind, value) }));
  return useCaseList({
    routes: { list: 'mediations', one: 'mediation', create: 'register' },
    filter: mediationFilter,
    row: useMediationRow(),
    news: useChanges(mediationChanged),
    async load(filter, after) {
      const asked = { filter: graphFilter(filter, new Date()), first: pageSize, after: after ?? null };
      const answer = await client.ask(MediationListDocument, asked);
      return answer.value ? { value: pageOf(answer.value.mediations) } : answer;
    },
    loadOne: async (caseNo) => (await client.ask(MediationRowByNumberDocument, { caseNo })).value?.mediation,
    chips: () => [
      { name: 'view', label: t('list.view'), options: words('view', mediationViews) },
      {
        name: 'claimStage',
        label: t('list.claimStage'),
        options: [any(t('list.anyClaimStage')), ...words('claimStage', claimStages)],
      },
      { name: 'due', label: t('list.due'), options: [any(t('list.anyDue')), ...words('due', ['today', 'week'])] },
    ],
  });
}
