import { computed, onScopeDispose, ref, shallowRef, watch } from 'vue';
import type { Fault } from '../graphql/fault.js';
import type { Answer } from '../graphql/graph-client.js';

/** One page of a keyset connection. */
export interface WorklistPage<Row> {
  readonly rows: readonly Row[];
  readonly endCursor?: string | null;
  readonly hasNextPage: boolean;
  readonly total: { readonly count: number; readonly capped: boolean };
  /** When it was read, by the clock of the server. */
  readonly readAt: string;
}

/** One piece of news; `at` by the clock of the server, the version where it is known. */
export interface WorklistNews {
  readonly id: string;
  readonly version?: number;
  readonly at: string;
}

export interface WorklistOptions<Row, Filter> {
  readonly filter: () => Filter;
  readonly load: (filter: Filter, after: string | undefined) => Promise<Answer<WorklistPage<Row>>>;
  readonly keyOf: (row: Row) => string;
  readonly versionOf: (row: Row) => number;
}

/** Longer than a write takes from its decision to its commit: what a list was read too early to see. */
const UNDER_WAY = 10_000;

/**
 * A list that grows at its foot and never moves under the pointer: news is counted in `waiting` and comes in when the
 * person asks for it.
 */
export function useWorklist<Row, Filter>({ filter, load, keyOf, versionOf }: WorklistOptions<Row, Filter>) {
  const rows = shallowRef<readonly Row[]>([]);
  const total = shallowRef<WorklistPage<Row>['total']>();
  const fault = shallowRef<Fault>();
  const loading = ref(false);
  const news = ref(new Set<string>());
  let endCursor: string | undefined;
  const hasMore = ref(false);
  let asked = 0;
  let readAt = Infinity;

  const take = async (after: string | undefined) => {
    const number = ++asked;
    loading.value = true;
    const answer = await load(filter(), after);
    if (number !== asked) return;
    loading.value = false;
    fault.value = answer.fault;
    if (!answer.value) return;
    const page = answer.value;
    rows.value = after ? [...rows.value, ...page.rows] : page.rows;
    endCursor = page.endCursor ?? undefined;
    hasMore.value = page.hasNextPage;
    total.value = page.total;
    if (after) return;
    readAt = Date.parse(page.readAt);
    news.value = new Set();
  };
  watch(
    () => JSON.stringify(filter()),
    () => {
      rows.value = [];
      total.value = undefined;
      void take(undefined);
    },
    { immediate: true },
  );
  onScopeDispose(() => void asked++);

  return {
    rows,
    total,
    fault,
    loading,
    hasMore,
    empty: computed(() => !loading.value && !fault.value && rows.value.length === 0),
    /** How many cases have news that is not shown yet. */
    waiting: computed(() => news.value.size),
    refresh: () => take(undefined),
    more: async () => {
      if (hasMore.value && !loading.value) await take(endCursor);
    },
    /**
     * Counts a case as changed, unless its row says so already, or it happened so long before the list was read that it
     * can only be the replay of an older time. Never by the clock of this machine, which may be minutes off.
     */
    tell({ id, version, at }: WorklistNews) {
      const shown = rows.value.find((row) => keyOf(row) === id);
      const isKnown =
        shown && version !== undefined ? versionOf(shown) >= version : Date.parse(at) < readAt - UNDER_WAY;
      if (isKnown) return;
      news.value = new Set(news.value).add(id);
    },
    /** Puts a fresher row in the place of the one shown; for what the person did themselves. */
    replace(row: Row) {
      const id = keyOf(row);
      rows.value = rows.value.map((shown) => (keyOf(shown) === id ? row : shown));
    },
  };
}
