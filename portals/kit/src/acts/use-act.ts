import { shallowRef } from 'vue';
import { useAction } from '../composables/use-action.js';
import { useConflict } from '../composables/use-conflict.js';
import { useDraft } from '../composables/use-draft.js';
import { useForm } from '../composables/use-form.js';
import type { Fault } from '../graphql/fault.js';
import { useLanguage } from '../language/use-language.js';
import type { Act, ActCase } from './act.js';

export interface UseActOptions<C extends ActCase> {
  readonly name: string;
  readonly act: Act<C, never>;
  /** Name of the input field that says which case. */
  readonly idName: string;
  readonly current: () => C;
  /** Reads the case again and answers with it as it is now. */
  readonly reread: () => Promise<C | undefined>;
  readonly done: (payload: unknown) => void;
}

/** One act on one case, from the first stroke to the record: draft, refusals at their fields, conflict, and again. */
export function useAct<C extends ActCase>({ name, act, idName, current, reread, done }: UseActOptions<C>) {
  const { t, say } = useLanguage();
  // What the person saw when they began; a write against anything newer must be refused.
  let seen = current();
  let base = act.initial(seen);
  const form = useForm({ schema: act.schema, initial: base, sentence: t });
  const draft = useDraft({
    name: () => `${name}.${seen.caseNo}`,
    typed: () => form.values,
    worthKeeping: () => form.touched.value,
    restore: form.fill,
  });
  const conflict = useConflict();
  const sending = useAction(act.document);
  const fault = shallowRef<Fault>();

  const compare = async () => {
    const now = await reread();
    if (!now) return;
    const theirs = act.initial(now);
    conflict.show(base, form.values, theirs);
    seen = now;
    base = theirs;
  };
  const send = async () => {
    fault.value = undefined;
    const checked = form.check();
    if (!checked) return;
    const outcome = await sending.run({
      [idName]: seen.id,
      expectedVersion: seen.version,
      ...act.input(checked as never),
    });
    switch (outcome.kind) {
      case 'done':
        draft.drop();
        return done(outcome.payload);
      case 'refused':
        return form.refuse(
          outcome.refusals.map(({ message, path, rule }) => ({
            path: path.map((step) => act.paths?.[step] ?? step),
            sentence: rule ? `${say(message)} ${say(rule.article)}` : say(message),
          })),
        );
      case 'stale':
        return compare();
      case 'fault':
        fault.value = outcome.fault;
        if (outcome.fault.path) form.refuse([{ path: outcome.fault.path, sentence: t('fault.BAD_USER_INPUT') }]);
        return;
      default:
        return outcome satisfies never;
    }
  };

  return {
    form,
    draft,
    conflict,
    fault,
    busy: sending.busy,
    send,
    async goOn() {
      form.fill(conflict.resolve(form.values));
      await send();
    },
    startOver() {
      draft.drop();
      form.reset();
      draft.reopen();
    },
  };
}
