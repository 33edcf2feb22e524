import { computed, ref, shallowRef, watch } from 'vue';
import type { Fault } from '../../graphql/fault.js';
import { useGraphClient } from '../../graphql/graph-client.js';
import { filterOf, journals, type JournalEntry, type JournalSearch } from './journals.js';

/** The entries of one journal that a search finds, page after page. A late answer never overwrites a newer search. */
export function useJournal(search: () => JournalSearch) {
  const client = useGraphClient();
  const entries = shallowRef<readonly JournalEntry[]>([]);
  const after = ref<string>();
  const fault = shallowRef<Fault>();
  const asking = ref(false);
  let asked = 0;

  const read = async (from?: string) => {
    const number = ++asked;
    const wanted = search();
    asking.value = true;
    const answer = await client.ask(journals[wanted.service].read, {
      filter: filterOf(wanted),
      ...(from && { after: from }),
    });
    if (number !== asked) return;
    asking.value = false;
    fault.value = answer.fault;
    if (!answer.value) return;
    const { edges, pageInfo } = answer.value.journal;
    const found = edges.map(({ node }) => node);
    entries.value = from ? [...entries.value, ...found] : found;
    after.value = pageInfo.hasNextPage ? (pageInfo.endCursor ?? undefined) : undefined;
  };
  watch(
    () => JSON.stringify(search()),
    () => {
      entries.value = [];
      after.value = undefined;
      void read();
    },
    { immediate: true },
  );

  return {
    ...{ entries, fault, asking },
    hasMore: computed(() => after.value !== undefined),
    again: () => read(),
    more: () => read(after.value),
  };
}
