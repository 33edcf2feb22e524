import { computed, onScopeDispose, ref, type ComputedRef } from 'vue';
import { useRoute, useRouter } from 'vue-router';
import type { Answer } from '../graphql/graph-client.js';
import type { CaseChanges } from '../live/case-news.js';
import type { CaseRow } from './case-row.js';
import type { ListFilter, ListFilterCodec } from './list-filter.js';
import { useWorklist, type WorklistPage } from './use-worklist.js';

/** As much of a case as a list needs to know it again. */
export interface ListedCase {
  readonly id: string;
  readonly caseNo: string;
  readonly version: number;
}

/** One word of the sentence that says what a list shows. */
export interface ListChip {
  /** Name in the filter: `view`, or one of its chips. */
  readonly name: string;
  readonly label: string;
  /** "Any" among them, with the value ''. */
  readonly options: readonly { readonly value: string; readonly label: string; readonly note?: string }[];
}

export interface CaseListOptions<Row extends ListedCase, Chip extends string> {
  /** Names of routes: the list, one case (with the parameter `caseNo`), and where a new case begins. */
  readonly routes: { readonly list: string; readonly one: string; readonly create?: string };
  readonly filter: ListFilterCodec<Chip>;
  /** One page, from the cursor on; `pageOf` reads it out of a connection. */
  readonly load: (filter: ListFilter<Chip>, after: string | undefined) => Promise<Answer<WorklistPage<Row>>>;
  /** One row anew, after an act of one's own. */
  readonly loadOne: (caseNo: string) => Promise<Row | null | undefined>;
  readonly row: (found: Row) => CaseRow;
  readonly chips: () => readonly ListChip[];
  readonly news?: CaseChanges;
  /** Where saved filters are kept, beside those of other lists of the portal. */
  readonly shelf?: string;
}

/** A worklist on the screen, as `CaseDesk` and `CaseList` take it. */
export interface CaseListState {
  readonly routes: { readonly list: string; readonly one: string; readonly create?: string };
  readonly shelf: string;
  readonly filter: ComputedRef<ListFilter>;
  readonly usual: ListFilter;
  readonly narrowed: ComputedRef<boolean>;
  readonly rows: ComputedRef<readonly (CaseRow & { readonly id: string })[]>;
  readonly list: Omit<ReturnType<typeof useWorklist<ListedCase, ListFilter>>, 'rows' | 'replace' | 'tell'>;
  readonly chips: () => readonly ListChip[];
  narrow(change: Partial<ListFilter>): unknown;
  /** After an act of one's own: the row says at once what the case says, and nothing else moves. */
  freshen(caseNo: string): Promise<void>;
}

/** The worklist as the address bar says, with news held back until it is asked for. */
export function useCaseList<Row extends ListedCase, Chip extends string>(
  options: CaseListOptions<Row, Chip>,
): CaseListState {
  const { routes, filter: codec, news } = options;
  const route = useRoute();
  const router = useRouter();
  // Who is looked for is remembered for as long as the list is open, and nowhere else.
  const lookedFor = ref('');
  const filter = computed<ListFilter<Chip>>(() => {
    const read = codec.read(route.query);
    return { ...read, q: read.q || lookedFor.value };
  });
  const list = useWorklist<Row, ListFilter<Chip>>({
    filter: () => filter.value,
    keyOf: ({ id }) => id,
    versionOf: ({ version }) => version,
    load: options.load,
  });
  if (news) {
    onScopeDispose(
      news.onChange(({ isOwn, ...change }) => {
        // What one did oneself is no news.
        if (!isOwn) list.tell(change);
      }),
    );
    onScopeDispose(news.onGap(() => void list.refresh()));
  }

  return {
    routes,
    shelf: options.shelf ?? '',
    filter,
    usual: codec.usual,
    narrowed: computed(() => codec.isNarrowed(filter.value)),
    rows: computed(() => list.rows.value.map((found) => ({ id: found.id, ...options.row(found) }))),
    list,
    chips: options.chips,
    async freshen(caseNo) {
      const found = await options.loadOne(caseNo);
      if (found) list.replace(found);
    },
    narrow(change) {
      if (change.q !== undefined) lookedFor.value = codec.isCaseNumber(change.q) ? '' : change.q;
      return router.replace({
        name: route.name ?? routes.list,
        params: route.params,
        query: codec.write({ ...filter.value, ...change } as ListFilter<Chip>),
      });
    },
  };
}

/** One page out of a keyset connection of the graph. */
export function pageOf<Row>(connection: {
  readonly edges: readonly { readonly node: Row }[];
  readonly pageInfo: { readonly endCursor?: string | null; readonly hasNextPage: boolean };
  readonly totalCount: { readonly count: number; readonly capped: boolean };
  readonly readAt: string;
}): WorklistPage<Row> {
  const { edges, pageInfo, totalCount, readAt } = connection;
  return { rows: edges.map(({ node }) => node), ...pageInfo, total: totalCount, readAt };
}
