import { useWorklist } from '@concord/portal-kit/composables/use-worklist';
import { useGraphClient } from '@concord/portal-kit/graphql/graph-client';
import { useSession } from '@concord/portal-kit/session/session';
import { computed, onScopeDispose, ref } from 'vue';
import { useRoute, useRouter } from 'vue-router';
import {
  ComplaintListDocument,
  ComplaintRowByNumberDocument,
  type ComplaintRowFragment,
} from '../generated/graphql.js';
import { useComplaintNews } from '../live/complaint-news.js';
import { graphFilter, isCaseNumber, readFilter, writeFilter, type ListFilter } from './list-filter.js';

/** How many rows come at once. */
const pageSize = 40;

/** The worklist as the address bar says, with news held back until it is asked for. */
export function useComplaintList() {
  const route = useRoute();
  const router = useRouter();
  const client = useGraphClient();
  const session = useSession();
  const news = useComplaintNews();
  // Who is looked for is remembered for as long as the list is open, and nowhere else.
  const lookedFor = ref('');
  const filter = computed(() => {
    const read = readFilter(route.query);
    return { ...read, q: read.q || lookedFor.value };
  });

  const list = useWorklist<ComplaintRowFragment, ListFilter>({
    filter: () => filter.value,
    keyOf: ({ id }) => id,
    versionOf: ({ version }) => version,
    load: async (asked, after) => {
      const variables = { filter: graphFilter(asked, new Date()), first: pageSize, after: after ?? null };
      const answer = await client.ask(ComplaintListDocument, variables);
      if (!answer.value) return answer;
      const { edges, pageInfo, totalCount, readAt } = answer.value.complaints;
      return { value: { rows: edges.map(({ node }) => node), ...pageInfo, total: totalCount, readAt } };
    },
  });
  onScopeDispose(
    news.onEntry((entry) => {
      // What one did oneself is no news.
      const { complaint, actor, version, at } = entry;
      if (complaint && actor.id !== session.person.value?.id) list.tell({ id: complaint.id, version, at });
    }),
  );
  onScopeDispose(news.onGap(() => void list.refresh()));

  return {
    filter,
    list,
    /** After an act of one's own: the row says at once what the case says, and nothing else moves. */
    async freshen(caseNo: string) {
      const row = (await client.ask(ComplaintRowByNumberDocument, { caseNo })).value?.complaint;
      if (row) list.replace(row);
    },
    narrow(next: Partial<ListFilter>) {
      if (next.q !== undefined) lookedFor.value = isCaseNumber(next.q) ? '' : next.q;
      return router.replace({
        name: route.name ?? 'complaints',
        params: route.params,
        query: writeFilter({ ...filter.value, ...next }),
      });
    },
  };
}
