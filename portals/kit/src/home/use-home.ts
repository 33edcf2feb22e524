import { useDebounceFn } from '@vueuse/core';
import { onScopeDispose, ref, watch } from 'vue';
import type { CaseChanges } from '../live/case-news.js';

export interface HomeOptions {
  /** When the numbers were read, by the clock of the server: that of this machine may be minutes off. */
  readonly readAt: () => string | undefined;
  /** Asks for the numbers anew. They stand still, so they may change under the pointer. */
  readonly recount: () => unknown;
  /** Asks for the list of duties anew, which waits to be asked. */
  readonly relist: () => unknown;
  /** News of every kind of case that is shown. */
  readonly news: readonly CaseChanges[];
}

/** How long news are gathered before the numbers are asked for anew, milliseconds. */
const gathered = 500;

/** A first page that keeps its numbers fresh and lets its list wait behind "3 条更新". */
export function useHome({ readAt, recount, relist, news }: HomeOptions) {
  const waiting = ref(0);
  let since: string | undefined;
  const soon = useDebounceFn(recount, gathered);
  const refresh = () => {
    waiting.value = 0;
    since = undefined;
    void recount();
    void relist();
  };
  watch(readAt, (read) => (since ??= read), { immediate: true });
  for (const changes of news) {
    onScopeDispose(
      changes.onChange(({ at }) => {
        void soon();
        if (since !== undefined && at > since) waiting.value++;
      }),
    );
    onScopeDispose(changes.onGap(refresh));
  }
  return { waiting, refresh };
}
