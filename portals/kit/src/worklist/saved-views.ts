import { useLocalStorage } from '@vueuse/core';

/** A filter somebody gave a name; the query is what stands in the address bar. */
export interface SavedView {
  readonly name: string;
  readonly query: Readonly<Record<string, string>>;
}

/** Saved filters of one list (`shelf` names person and list) on this machine. A search is left out: it may be somebody's name or telephone number. */
export function useSavedViews(shelf: string) {
  const views = useLocalStorage<SavedView[]>(`concord.views.${shelf}`, []);
  return {
    views,
    save(name: string, query: Readonly<Record<string, unknown>>) {
      const kept = Object.entries(query).filter(([key, value]) => key !== 'q' && typeof value === 'string');
      const view = { name, query: Object.fromEntries(kept) as Record<string, string> };
      views.value = [...views.value.filter((saved) => saved.name !== name), view];
    },
    remove(name: string) {
      views.value = views.value.filter((saved) => saved.name !== name);
    },
  };
}
