import { useGraphClient } from '@concord/portal-kit/graphql/graph-client';
import { useLanguage } from '@concord/portal-kit/language/use-language';
import { pageOf, useCaseList } from '@concord/portal-kit/worklist/use-case-list';
import { ComplaintListDocument, ComplaintRowByNumberDocument } from '../generated/graphql.js';
import { useComplaintNews } from '../live/complaint-news.js';
import { complaintFilter, graphFilter } from './list-filter.js';
import { useComplaintRow } from './row.js';
import { views } from './terms.js';
import { useChoices } from './use-choices.js';

/** How many rows come at once. */
const pageSize = 40;

/** The hospital's complaints as a worklist. */
export function useComplaints() {
  const { t, word } = useLanguage();
  const client = useGraphClient();
  const choices = useChoices();
  const any = (label: string) => ({ value: '', label });
  return useCaseList({
    routes: { list: 'complaints', one: 'complaint', create: 'complaint-register' },
    filter: complaintFilter,
    row: useComplaintRow(),
    news: useComplaintNews(),
    async load(filter, after) {
      const asked = { filter: graphFilter(filter, new Date()), first: pageSize, after: after ?? null };
      const answer = await client.ask(ComplaintListDocument, asked);
      return answer.value ? { value: pageOf(answer.value.complaints) } : answer;
    },
    loadOne: async (caseNo) => (await client.ask(ComplaintRowByNumberDocument, { caseNo })).value?.complaint,
    chips: () => [
      { name: 'view', label: t('list.view'), options: choices.words('view', views) },
      {
        name: 'severity',
        label: t('list.severity'),
        options: [any(t('list.anySeverity')), ...choices.words('severity', ['MAJOR_URGENT', 'GENERAL'])],
      },
      { name: 'category', label: t('list.category'), options: [any(t('list.anyCategory')), ...choices.categories()] },
      {
        name: 'due',
        label: t('list.due'),
        options: [any(t('list.anyDue')), ...['today', 'week'].map((value) => ({ value, label: word('due', value) }))],
      },
    ],
  });
}
