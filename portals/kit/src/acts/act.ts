import type { TypedDocumentNode } from '@urql/core';
import type * as v from 'valibot';
import type { FieldSpec } from '../components/form/field-spec.js';
import type { RefusalAnswer } from '../composables/use-action.js';

/** As much of a case as an act on it needs. */
export interface ActCase {
  readonly id: string;
  readonly caseNo: string;
  /** None before there is anything that could have one, e.g. before a first reserve is set. */
  readonly version: number | null;
}

/** What every act sends besides its own fields and the id of its case. */
export interface ActEnvelope {
  idempotencyKey: string;
  expectedVersion?: number | null;
}

/** What every act answers with. */
export interface ActPayload {
  readonly refusals: readonly RefusalAnswer[];
}

/** Something to have in sight while one fills in a form, e.g. why an earlier answer was returned. */
export interface Recall {
  /** Key of a sentence. */
  readonly label: string;
  readonly text: string;
}

/** A legal act on a case of the kind `C`, as a form: its questions, how it begins and what it sends. `X` is what can be chosen. */
export interface Act<C extends ActCase, X> {
  readonly document: TypedDocumentNode<Record<string, ActPayload>, { input: ActEnvelope }>;
  readonly fields: (choices: X) => readonly FieldSpec[];
  readonly schema: v.GenericSchema;
  /** How the form begins; of a changed case it says what the fields are now. */
  readonly initial: (current: C) => Record<string, unknown>;
  /** Checked values to input fields. */
  readonly input: (checked: never) => Record<string, unknown>;
  /** Names in the input that a field of another name stands for. */
  readonly paths?: Readonly<Record<string, string>>;
  readonly recalls?: (current: C) => Recall | undefined;
  /** Done already on this case: it may be done over, but is not what comes next. */
  readonly isDone?: (current: C) => boolean;
}

/** How an act is written down; what is left out is empty. */
export interface ActDraft<
  C extends ActCase,
  X,
  Id extends string,
  S extends v.GenericSchema,
  T,
  I extends ActEnvelope,
> {
  readonly document: TypedDocumentNode<T, { input: I }>;
  readonly schema: S;
  readonly fields?: (choices: X) => readonly FieldSpec[];
  readonly initial?: (current: C) => Record<keyof v.InferInput<S> & string, unknown>;
  readonly input?: (checked: v.InferOutput<S>) => Omit<I, keyof ActEnvelope | Id>;
  readonly paths?: Readonly<Record<string, string>>;
  readonly recalls?: (current: C) => Recall | undefined;
  readonly isDone?: (current: C) => boolean;
}

/** Every act a portal has a form for on one kind of case, by the name of the action that the server offers. */
export interface Acts<C extends ActCase, X> {
  /** Name of the input field that says which case: `complaintId`. */
  readonly idName: string;
  /** Where the sentences stand: `<sentences>.<name>.follows` and those of the fields. */
  readonly sentences: string;
  readonly forms: Readonly<Record<string, Act<C, X>>>;
}
