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
  const isOurs = (key: string) => names().includes(rootOf(key));

  const checked = computed(() => safeParse(schema, toRaw(snapshot(values))));
  /** By path: `summary`, or `instalments.0.amount` inside of rows. */
  const wrong = computed(() => {
    const byPath = new Map<string, string>();
    for (const issue of checked.value.issues ?? []) {
      const path = issue.path?.map(({ key }) => String(key)).join('.') ?? '';
      if (!byPath.has(path)) byPath.set(path, sentence(issue.message));
    }
    return byPath;
  });

  const errors = computed(() => {
    const shown: Record<string, string> = {};
    for (const { path, sentence: text } of refused.value) {
      const key = keyOf(path);
      if (isOurs(key)) shown[key] ??= text;
    }
    for (const [key, text] of wrong.value)
      if (isOurs(key) && (tried.value || left.has(key) || left.has(rootOf(key)))) shown[key] ??= text;
    return shown;
  });
  /** What the server said that belongs to no field of this form. */
  const general = computed(() =>
    refused.value.filter(({ path }) => !isOurs(keyOf(path))).map(({ sentence: text }) => text),
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
    /** A refusal stands until somebody changes what it is about; `at` is the path of what changed inside of rows. */
    change(field: string, value: unknown, at: string = field) {
      values[field] = value;
      refused.value = refused.value.filter(({ path }) => !touches(at, keyOf(path)) && keyOf(path) !== field);
      // A row came or went: what was left stands elsewhere now.
      if (at === field) for (const key of left) if (key.startsWith(`${field}.`)) left.delete(key);
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

/** `['input', 'instalments', '0', 'amount']` and the same without `input` are `instalments.0.amount`. */
const keyOf = (path: readonly string[]): string => (path[0] === 'input' ? path.slice(1) : path).join('.');
const rootOf = (key: string): string => key.split('.')[0] ?? '';
const touches = (at: string, key: string): boolean => key === at || key.startsWith(`${at}.`);

const snapshot = (values: Record<string, unknown>) => ({ ...values });
