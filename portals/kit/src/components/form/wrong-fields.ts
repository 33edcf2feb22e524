import type { Form } from '../../composables/use-form.js';
import type { FieldRows, FieldSpec, RowsField, SingleField } from './field-spec.js';

/** A field that keeps its form from being sent. */
export interface WrongField {
  readonly id: string;
  readonly label: string;
  readonly error: string;
}

type Translate = (key: string, named?: Record<string, unknown>) => string;

/** Questions that are asked at present: a question that is not asked cannot be wrong. */
export function askedFields(fields: readonly FieldSpec[], form: Form): readonly FieldSpec[] {
  return fields.filter((field) => field.when?.(form.values) ?? true);
}

/** Id of the input of a field in the form called `formId`. */
export const inputId = (formId: string, field: FieldSpec): string => `${formId}-${field.name}`;

/** Id of the input of one cell, in the rows whose input is called `rowsId`. */
export const cellId = (rowsId: string, index: number, column: SingleField): string =>
  `${rowsId}-${index}-${column.name}`;

/** Path of one cell: `instalments.0.amount`. */
export const cellPath = (field: RowsField, index: number, column: SingleField): string =>
  `${field.name}.${index}.${column.name}`;

/** What is wrong with a field, or somewhere inside it: nothing that is said of a part of it is swallowed. */
export function errorAt({ kind, name }: FieldSpec, errors: Readonly<Record<string, string>>): string | undefined {
  if (errors[name] || kind === 'rows') return errors[name];
  return Object.entries(errors).find(([path]) => path.startsWith(`${name}.`))?.[1];
}

export function wrongFields(formId: string, fields: readonly FieldSpec[], form: Form, t: Translate): WrongField[] {
  const errors = form.errors.value;
  return askedFields(fields, form).flatMap((field) => {
    const id = inputId(formId, field);
    const error = errorAt(field, errors);
    const whole = error ? [{ id, label: t(field.label), error }] : [];
    return field.kind === 'rows'
      ? [...whole, ...wrongCells(id, field, form.values[field.name] as FieldRows, errors, t)]
      : whole;
  });
}

function wrongCells(
  id: string,
  field: RowsField,
  rows: FieldRows,
  errors: Readonly<Record<string, string>>,
  t: Translate,
) {
  return rows.flatMap((_row, index) =>
    field.columns.flatMap((column) => {
      const error = errors[cellPath(field, index, column)];
      const row = t(field.rowName ?? 'form.row', { n: index + 1 });
      return error ? [{ id: cellId(id, index, column), label: `${row} ${t(column.label)}`, error }] : [];
    }),
  );
}

/** What is wrong with the whole, and with what is not asked at present: nothing a server says is swallowed. */
export function generalErrors(fields: readonly FieldSpec[], form: Form): readonly string[] {
  const shown = new Set(askedFields(fields, form).flatMap((field) => shownPaths(field, form)));
  const unshown = Object.entries(form.errors.value).flatMap(([path, error]) =>
    shown.has(path) || [...shown].some((one) => path.startsWith(`${one}.`) && isWhole(one, fields)) ? [] : [error],
  );
  return [...form.general.value, ...unshown];
}

const isWhole = (path: string, fields: readonly FieldSpec[]): boolean =>
  fields.some(({ name, kind }) => name === path && kind !== 'rows');

function shownPaths(field: FieldSpec, form: Form): readonly string[] {
  if (field.kind !== 'rows') return [field.name];
  const rows = form.values[field.name] as FieldRows;
  return [field.name, ...rows.flatMap((_row, at) => field.columns.map((column) => cellPath(field, at, column)))];
}
