import { useAction, type RefusalAnswer } from '@concord/portal-kit/composables/use-action';
import { useDraft } from '@concord/portal-kit/composables/use-draft';
import { useForm } from '@concord/portal-kit/composables/use-form';
import type { Fault } from '@concord/portal-kit/graphql/fault';
import { useLanguage } from '@concord/portal-kit/language/use-language';
import type { TypedDocumentNode } from '@urql/core';
import type { GenericSchema, InferOutput } from 'valibot';
import { shallowRef } from 'vue';

export interface PageFormOptions<S extends GenericSchema, T extends object, I extends { idempotencyKey: string }, R> {
  /** Under which the draft is kept. */
  readonly name: string;
  readonly document: TypedDocumentNode<T, { input: I }>;
  readonly schema: S;
  readonly empty: Record<string, unknown>;
  /** Checked answers as the graph takes them. */
  readonly input: (checked: InferOutput<S>) => Omit<I, 'idempotencyKey'>;
  /** The field that stands for a path of the input. */
  readonly fieldOf: (path: readonly string[]) => readonly string[];
  /** What was made, out of the answer. */
  readonly made: (answer: T[Exclude<keyof T, '__typename'>]) => R | null | undefined;
}

/** A whole page that makes something new: from the first stroke to what was put on record, its draft kept on the way. */
export function usePageForm<S extends GenericSchema, T extends object, I extends { idempotencyKey: string }, R>(
  options: PageFormOptions<S, T, I, R>,
) {
  const { t, say } = useLanguage();
  const form = useForm({ schema: options.schema, initial: options.empty, sentence: t });
  const draft = useDraft({
    name: () => options.name,
    typed: () => form.values,
    worthKeeping: () => form.touched.value,
    restore: form.fill,
  });
  const action = useAction<T, I>(options.document as never);
  const fault = shallowRef<Fault>();
  const made = shallowRef<R>();
  const startOver = () => {
    draft.drop();
    form.reset();
    draft.reopen();
  };
  const told = ({ message, path, rule }: RefusalAnswer) => ({
    path: options.fieldOf(path),
    sentence: rule ? `${say(message)} ${say(rule.article)}` : say(message),
  });

  return {
    form,
    draft,
    busy: action.busy,
    fault,
    made,
    startOver,
    async send() {
      fault.value = undefined;
      const checked = form.check();
      if (checked === undefined) return;
      const outcome = await action.run(options.input(checked));
      if (outcome.kind === 'done') {
        made.value = options.made(outcome.payload) ?? undefined;
        startOver();
      } else if (outcome.kind === 'refused') {
        form.refuse(outcome.refusals.map(told));
      } else {
        fault.value = outcome.kind === 'fault' ? outcome.fault : { code: 'CONFLICT', reason: 'STALE_VERSION' };
        const { path } = fault.value;
        if (path) form.refuse([{ path: options.fieldOf(path), sentence: t('fault.BAD_USER_INPUT') }]);
      }
    },
    another: () => void (made.value = undefined),
  };
}
export type PageForm = Omit<ReturnType<typeof usePageForm>, 'made'>;
