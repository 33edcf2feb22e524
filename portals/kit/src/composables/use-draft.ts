import { onScopeDispose, ref, watch } from 'vue';
import { useDraftBox } from '../drafts/draft-box.js';

/** How long after the last stroke a draft is written, milliseconds. */
const afterLastStroke = 400;

export interface DraftOptions {
  /** One name for each form and case, e.g. `triage.TS-2026-000123`. */
  readonly name: () => string;
  readonly typed: () => Record<string, unknown>;
  readonly worthKeeping: () => boolean;
  readonly restore: (typed: Record<string, unknown>) => void;
}

/** Keeps a form through reload, expiry and conflict. `keptAt` and `found` tell the person what happened to their words. */
export function useDraft({ name, typed, worthKeeping, restore }: DraftOptions) {
  const box = useDraftBox();
  const keptAt = ref<Date>();
  const found = ref(false);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let closed = false;

  const keep = async () => {
    if (closed || !worthKeeping()) return;
    if (await box.keep(name(), typed())) keptAt.value = new Date();
  };
  watch(
    typed,
    () => {
      clearTimeout(timer);
      timer = setTimeout(() => void keep(), afterLastStroke);
    },
    { deep: true },
  );
  const flush = () => {
    clearTimeout(timer);
    void keep();
  };
  addEventListener('pagehide', flush);
  onScopeDispose(() => {
    removeEventListener('pagehide', flush);
    flush();
  });

  const ready = (async () => {
    const kept = await box.find<Record<string, unknown>>(name());
    if (!kept || closed) return;
    restore(kept);
    found.value = true;
  })();

  return {
    keptAt,
    /** A draft of an earlier sitting was put back. */
    found,
    ready,
    /** After sending, or when the person throws it away. */
    drop() {
      closed = true;
      clearTimeout(timer);
      box.drop(name());
      found.value = false;
      keptAt.value = undefined;
    },
    /** A new form begins under the same name. */
    reopen() {
      closed = false;
    },
  };
}
