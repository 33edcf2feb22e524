import { safeParse } from 'valibot';
import { maybeMoney } from '../components/form/checks.js';
import type { FieldRows, FieldSpec, SingleField } from '../components/form/field-spec.js';
import { useLanguage } from '../language/use-language.js';

/** What stands in a field, in the words in which it was asked: the chosen option, the amount, the day. */
export function useWordedValue(fields: readonly FieldSpec[]) {
  const { t, wording } = useLanguage();

  const single = (field: SingleField | undefined, value: unknown): string => {
    const options = field?.options?.() ?? [];
    const one = (part: unknown) => options.find((option) => option.value === part)?.label ?? String(part ?? '');
    if (typeof value === 'boolean') return t(value ? 'form.yes' : 'form.no');
    if (Array.isArray(value)) return wording.list(value.map(one));
    const text = one(value);
    if (!text) return '';
    if (field?.kind === 'money') {
      const read = safeParse(maybeMoney, text);
      return read.success && read.output !== undefined ? wording.money(read.output) : text;
    }
    if (field?.kind === 'day') return /^\d{4}-\d{2}-\d{2}$/.test(text) ? wording.date(text) : text;
    if (field?.kind === 'moment') return /^\d{4}-\d{2}-\d{2}T/.test(text) ? wording.full(text) : text;
    return field?.kind === 'percent' ? `${text.replace(/[%％]$/, '')}%` : text;
  };

  return (name: string, value: unknown): string => {
    const field = fields.find((one) => one.name === name);
    if (field?.kind !== 'rows') return single(field, value) || t('form.empty');
    const rows = (value as FieldRows).map((row, index) => ({
      name: t(field.rowName ?? 'form.row', { n: index + 1 }),
      value: field.columns
        .map((column) => single(column, row[column.name]))
        .filter(Boolean)
        .join(' '),
    }));
    return wording.list(rows.map((row) => t('form.pair', row))) || t('form.empty');
  };
}
