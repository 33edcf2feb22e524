import type { AnyVariables, TypedDocumentNode } from '@urql/core';
import { shallowRef } from 'vue';
import type { GenericSchema, InferOutput } from 'valibot';
import type { Fault } from '../graphql/fault.js';
import { useLanguage } from '../language/use-language.js';
import { useAction, type RefusalAnswer } from './use-action.js';
import { useForm } from './use-form.js';

export interface ShortFormOptions<S extends GenericSchema, T extends object, I extends { idempotencyKey: string }> {
  readonly document: TypedDocumentNode<T, { input: I } & AnyVariables>;
  readonly schema: S;
  readonly initial: Record<string, unknown>;
  /** Checked answers as the graph takes them. */
  readonly input: (checked: InferOutput<S>) => Omit<I, 'idempotencyKey'>;
  /** Names in the input that a field of another name stands for. */
  readonly paths?: Readonly<Record<string, string>>;
  readonly done: (payload: T[Exclude<keyof T, '__typename'>]) => unknown;
}

/**
 * A few questions that are sent at once: what is wrong stands at its field. Nothing of it is kept as a draft, so it may ask
 * for a secret; what takes long to fill in is an act (`../acts`) or a page with a draft.
 */
export function useShortForm<S extends GenericSchema, T extends object, I extends { idempotencyKey: string }>(
  options: ShortFormOptions<S, T, I>,
) {
  const { t, say } = useLanguage();
  const form = useForm({ schema: options.schema, initial: options.initial, sentence: t });
  const action = useAction<T, I>(options.document);
  const fault = shallowRef<Fault>();
  const told = ({ message, path, rule }: RefusalAnswer) => ({
    path: path.map((step) => options.paths?.[step] ?? step),
    sentence: rule ? `${say(message)} ${say(rule.article)}` : say(message),
  });

  return {
    form,
    fault,
    busy: action.busy,
    async send() {
      fault.value = undefined;
      const checked = form.check();
      if (checked === undefined) return;
      const outcome = await action.run(options.input(checked));
      if (outcome.kind === 'done') {
        form.reset();
        await options.done(outcome.payload);
      } else if (outcome.kind === 'refused') form.refuse(outcome.refusals.map(told));
      else {
        fault.value = outcome.kind === 'fault' ? outcome.fault : { code: 'CONFLICT', reason: 'STALE_VERSION' };
        const { path } = fault.value;
        if (path) form.refuse([{ path, sentence: t('fault.BAD_USER_INPUT') }]);
      }
    },
  };
}
export type ShortFormState = ReturnType<typeof useShortForm>;
