import { computed, ref, shallowRef } from 'vue';

/** One field on which the person and the case now differ. */
export interface ConflictField {
  readonly name: string;
  readonly mine: unknown;
  readonly theirs: unknown;
}

type Typed = Readonly<Record<string, unknown>>;
const same = (a: unknown, b: unknown) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/**
 * Fields that somebody else changed since the form began (`base`), and that the person wants otherwise than they now are.
 * A field that only one side touched is no conflict.
 */
export function conflictFields(base: Typed, mine: Typed, theirs: Typed): ConflictField[] {
  return Object.keys(base)
    .filter((name) => !same(base[name], theirs[name]) && !same(mine[name], theirs[name]))
    .map((name) => ({ name, mine: mine[name], theirs: theirs[name] }));
}

/** Both versions side by side; nothing typed is lost, and the act goes on when every field is chosen. */
export function useConflict() {
  const fields = shallowRef<readonly ConflictField[]>([]);
  const chosen = ref<Record<string, 'mine' | 'theirs'>>({});
  const open = ref(false);
  return {
    open,
    fields,
    chosen,
    settled: computed(() => fields.value.every(({ name }) => chosen.value[name])),
    show(base: Typed, mine: Typed, theirs: Typed) {
      fields.value = conflictFields(base, mine, theirs);
      chosen.value = {};
      open.value = true;
    },
    choose(name: string, side: 'mine' | 'theirs') {
      chosen.value = { ...chosen.value, [name]: side };
    },
    /** What to go on with: their value where chosen, everything else as typed. */
    resolve(mine: Typed): Record<string, unknown> {
      open.value = false;
      const theirs = fields.value.filter(({ name }) => chosen.value[name] === 'theirs');
      return { ...mine, ...Object.fromEntries(theirs.map(({ name, theirs: value }) => [name, value])) };
    },
  };
}
export type ConflictState = ReturnType<typeof useConflict>;
