import { safeParse, type GenericSchema, type InferOutput } from 'valibot';
import { computed, reactive, ref, toRaw } from 'vue';

/** A refusal or bad input of the server, as far as a form needs it. */
export interface FieldRefusal {
  readonly path: readonly string[];
  readonly sentence: string;
}

export interface FormOptions<S extends GenericSchema> {
  /** Messages of the schema are keys of sentences, e.g. `form.required`. */
  readonly schema: S;
  readonly initial: Record<string, unknown>;
  /** Words a message key in the present language. */
  readonly sentence: (key: string) => string;
}

/** What is typed, what is wrong with it and where. Errors show at a field once it was left, all of them once it was sent. */
export function useForm<S extends GenericSchema>({ schema, initial, sentence }: FormOptions<S>) {
  const values = reactive<Record<string, unknown>>(structuredClone(initial));
  const left = reactive(new Set<string>());
  const tried = ref(false);
  const refused = ref<readonly FieldRefusal[]>([]);
  const names = () => Object.keys(initial);

  const checked = computed(() => safeParse(schema, toRaw(snapshot(values))));
  const wrong = computed(() => {
    const byField = new Map<string, string>();
    for (const issue of checked.value.issues ?? []) {
      const field = String(issue.path?.[0]?.key ?? '');
      if (!byField.has(field)) byField.set(field, sentence(issue.message));
    }
    return byField;
  });
  const refusedAt = (field: string) =>
    refused.value.find(({ path }) => (path[0] === 'input' ? path[1] : path[0]) === field)?.sentence;

  const errors = computed(() => {
    const shown: Record<string, string> = {};
    for (const field of names()) {
      const text = refusedAt(field) ?? ((tried.value || left.has(field)) && wrong.value.get(field));
      if (text) shown[field] = text;
    }
    return shown;
  });
  /** What the server said that belongs to no field of this form. */
  const general = computed(() =>
    refused.value.filter(({ path }) => !names().some((name) => path.includes(name))).map(({ sentence: text }) => text),
  );

  return {
    values,
    errors,
    general,
    tried,
    /** Whether anything differs from how the form began. */
    touched: computed(() => JSON.stringify(values) !== JSON.stringify(initial)),
    leave: (field: string) => void left.add(field),
    /** The checked values, or nothing: then every error shows. */
    check(): InferOutput<S> | undefined {
      tried.value = true;
      refused.value = [];
      return checked.value.success ? (checked.value.output as InferOutput<S>) : undefined;
    },
    refuse(refusals: readonly FieldRefusal[]) {
      refused.value = refusals;
    },
    /** A refusal of a field stands until somebody changes it. */
    change(field: string, value: unknown) {
      values[field] = value;
      refused.value = refused.value.filter(({ path }) => !path.includes(field));
    },
    fill(typed: Record<string, unknown>) {
      for (const field of names()) if (field in typed) values[field] = typed[field];
    },
    reset() {
      Object.assign(values, structuredClone(initial));
      left.clear();
      tried.value = false;
      refused.value = [];
    },
  };
}
export type Form = ReturnType<typeof useForm>;

const snapshot = (values: Record<string, unknown>) => ({ ...values });
