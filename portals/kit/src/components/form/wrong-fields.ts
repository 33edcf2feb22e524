import type { Form } from '../../composables/use-form.js';
import type { FieldSpec } from './field-spec.js';

/** A field that keeps its form from being sent. */
export interface WrongField {
  readonly id: string;
  readonly label: string;
  readonly error: string;
}

/** Questions that are asked at present: a question that is not asked cannot be wrong. */
export function askedFields(fields: readonly FieldSpec[], form: Form): readonly FieldSpec[] {
  return fields.filter((field) => field.when?.(form.values) ?? true);
}

/** Id of the input of a field in the form called `formId`. */
export const inputId = (formId: string, field: FieldSpec): string => `${formId}-${field.name}`;

export function wrongFields(
  formId: string,
  fields: readonly FieldSpec[],
  form: Form,
  t: (key: string) => string,
): WrongField[] {
  return askedFields(fields, form).flatMap((field) => {
    const error = form.errors.value[field.name];
    return error ? [{ id: inputId(formId, field), label: t(field.label), error }] : [];
  });
}

/** What is wrong with the whole, and with fields that are not asked at present: nothing a server says is swallowed. */
export function generalErrors(fields: readonly FieldSpec[], form: Form): readonly string[] {
  const asked = new Set(askedFields(fields, form).map(({ name }) => name));
  const unasked = Object.entries(form.errors.value).flatMap(([name, error]) => (asked.has(name) ? [] : [error]));
  return [...form.general.value, ...unasked];
}
