import type { FieldSpec } from '@concord/portal-kit/components/form/field-spec';
import type { TypedDocumentNode } from '@urql/core';
import type * as v from 'valibot';
import type { ActResultFragment, ComplaintCaseFragment } from '../generated/graphql.js';
import type { Choices } from './use-choices.js';

/** What every act on an existing complaint sends besides its own fields. */
interface ActEnvelope {
  idempotencyKey: string;
  complaintId: string;
  expectedVersion: number;
}

/** A legal act on a complaint, as a form: its questions, how it begins and what it sends. */
export interface Act {
  readonly document: TypedDocumentNode<Record<string, ActResultFragment>, { input: ActEnvelope }>;
  readonly fields: (choices: Choices) => readonly FieldSpec[];
  readonly schema: v.GenericSchema;
  /** How the form begins; of a changed case it says what the fields are now. */
  readonly initial: (complaint: ComplaintCaseFragment) => Record<string, unknown>;
  /** Checked values to input fields. */
  readonly input: (checked: never) => Record<string, unknown>;
  /** Paths of the input that a field of another name stands for. */
  readonly paths?: Readonly<Record<string, string>>;
}

/** Ties the parts of an act together, so that what the schema lets through is what the server takes. */
export function defineAct<S extends v.GenericSchema, T, V extends { input: ActEnvelope }>(act: {
  readonly document: TypedDocumentNode<T, V>;
  readonly fields?: (choices: Choices) => readonly FieldSpec[];
  readonly schema: S;
  readonly initial?: (complaint: ComplaintCaseFragment) => Record<keyof v.InferInput<S> & string, unknown>;
  readonly input?: (checked: v.InferOutput<S>) => Omit<V['input'], keyof ActEnvelope>;
  readonly paths?: Readonly<Record<string, string>>;
}): Act {
  const usual = { fields: () => [], initial: () => ({}), input: (checked: Record<string, unknown>) => checked };
  return { ...usual, ...act } as unknown as Act;
}
