import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { useForm } from './use-form.js';

const schema = v.object({
  summary: v.pipe(v.string(), v.trim(), v.minLength(1, 'required')),
  note: v.pipe(
    v.string(),
    v.transform((text) => text || undefined),
  ),
});
const make = () => useForm({ schema, initial: { summary: '', note: '' }, sentence: (key) => `<${key}>` });

describe('a form', () => {
  it('is silent about a field until it was left', () => {
    const form = make();
    expect(form.errors.value).toEqual({});
    form.leave('summary');
    expect(form.errors.value).toEqual({ summary: '<required>' });
  });

  it('gives checked values, or shows everything that is wrong', () => {
    const form = make();
    expect(form.check()).toBeUndefined();
    expect(form.errors.value).toEqual({ summary: '<required>' });
    form.change('summary', ' 要求退费 ');
    expect(form.check()).toEqual({ summary: '要求退费', note: undefined });
  });

  it('shows a refusal at its field until the field changes', () => {
    const form = make();
    form.change('summary', '要求退费');
    form.refuse([{ path: ['input', 'summary'], sentence: '写明诉求' }]);
    expect(form.errors.value).toEqual({ summary: '写明诉求' });
    form.change('summary', '要求退费三千元');
    expect(form.errors.value).toEqual({});
  });

  it('keeps a refusal that belongs to no field for the whole', () => {
    const form = make();
    form.refuse([{ path: [], sentence: '您的岗位无权办理这一步。' }]);
    expect(form.general.value).toEqual(['您的岗位无权办理这一步。']);
    expect(form.errors.value).toEqual({});
  });

  it('tells of each cell of its rows by itself', () => {
    const row = v.object({ amount: v.pipe(v.string(), v.minLength(1, 'required')) });
    const form = useForm({
      schema: v.object({ rows: v.array(row) }),
      initial: { rows: [{ amount: '' }, { amount: '' }] },
      sentence: (key) => `<${key}>`,
    });
    form.leave('rows.1.amount');
    expect(form.errors.value).toEqual({ 'rows.1.amount': '<required>' });
    form.refuse([
      { path: ['input', 'rows', '0', 'amount'], sentence: '太多' },
      { path: ['input', 'rows'], sentence: '合计不符' },
    ]);
    expect(form.errors.value).toMatchObject({ 'rows.0.amount': '太多', rows: '合计不符' });
    form.change('rows', [{ amount: '' }, { amount: '3' }], 'rows.1.amount');
    expect(form.errors.value).toEqual({ 'rows.0.amount': '太多' });
    form.change('rows', [{ amount: '' }]);
    expect(form.errors.value).toEqual({});
    expect(form.check()).toBeUndefined();
    expect(form.errors.value).toEqual({ 'rows.0.amount': '<required>' });
  });

  it('takes from a draft only what it asks', () => {
    const form = make();
    form.fill({ summary: '旧稿', other: 'x' });
    expect(form.values).toEqual({ summary: '旧稿', note: '' });
    expect(form.touched.value).toBe(true);
    form.reset();
    expect(form.touched.value).toBe(false);
  });
});
