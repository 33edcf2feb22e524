import type { TypedDocumentNode } from '@urql/core';
import * as v from 'valibot';
import { maybeWritten, written } from '../components/form/checks.js';
import type { Act, ActCase, ActDraft, ActEnvelope, Acts } from './act.js';

export interface NoteOptions {
  /** Keys of sentences; "说明" where left out. */
  readonly label?: string;
  readonly hint?: string;
  /** Name of the field in the input; `note` where left out. */
  readonly name?: string;
  /** Whether it may be left empty; it may, unless this says otherwise. */
  readonly required?: boolean;
  readonly longest?: number;
  readonly rows?: number;
}

/**
 * The words with which the acts on one kind of case are written down. `C` is the case as it is on the screen, `X` what can be
 * chosen in its forms, `Id` the input field that names the case.
 *
 *     const { defineAct, defineActs, confirm, confirmWithNote } = actsOn<ClaimCaseFragment, Choices, 'claimId'>('claimId');
 *     export const claimActs = defineActs({ accept: confirm(graph.ClaimAcceptDocument), assess: defineAct({ … }) });
 */
export function actsOn<C extends ActCase, X, Id extends string>(idName: Id) {
  /** Ties the parts of an act together, so that what the schema lets through is what the server takes. */
  function defineAct<S extends v.GenericSchema, T, I extends ActEnvelope>(act: ActDraft<C, X, Id, S, T, I>): Act<C, X> {
    const usual = { fields: () => [], initial: () => ({}), input: (checked: Record<string, unknown>) => checked };
    return { ...usual, ...act } as unknown as Act<C, X>;
  }

  /** An act that asks nothing but whether to do it. */
  function confirm<T, I extends ActEnvelope>(document: TypedDocumentNode<T, { input: I }>): Act<C, X> {
    return defineAct({ document, schema: v.object({}) } as ActDraft<C, X, Id, v.GenericSchema, T, I>);
  }

  /** An act that asks for a few words with it. */
  function confirmWithNote<T, I extends ActEnvelope>(
    document: TypedDocumentNode<T, { input: I }>,
    { label = 'form.note', hint, name = 'note', required = false, longest = 500, rows = 3 }: NoteOptions = {},
  ): Act<C, X> {
    return defineAct({
      document,
      schema: v.object({ [name]: required ? written(longest) : maybeWritten(longest) }),
      fields: () => [{ name, kind: 'longText', rows, label, hint, optional: !required, maxLength: longest }],
      initial: () => ({ [name]: '' }),
    } as unknown as ActDraft<C, X, Id, v.GenericSchema, T, I>);
  }

  /** `sentences` is where their words stand; `act` where left out. */
  function defineActs(forms: Readonly<Record<string, Act<C, X>>>, sentences = 'act'): Acts<C, X> {
    return { idName, sentences, forms };
  }

  return { defineAct, defineActs, confirm, confirmWithNote };
}
