import { CombinedError } from '@urql/core';
import { fireEvent, screen, within } from '@testing-library/vue';
import { GraphQLError, parse } from 'graphql';
import * as v from 'valibot';
import { afterEach, describe, expect, it } from 'vitest';
import type { FieldSpec } from '../components/form/field-spec.js';
import { day, rowsOf, someMoney } from '../components/form/checks.js';
import { faultOf } from '../graphql/fault.js';
import { graphClientKey, type Answer } from '../graphql/graph-client.js';
import { eventually } from '../test/eventually.js';
import { mountPiece } from '../test/mount-piece.js';
import ActPanel from './ActPanel.vue';
import { actsOn } from './define-acts.js';

interface Claim {
  readonly id: string;
  readonly caseNo: string;
  readonly version: number;
  readonly plan?: readonly { dueOn: string; amount: string }[];
}
const document = parse('mutation Any($input: AnyInput!) { any(input: $input) { refusals { code } } }') as never;
const { confirm, confirmWithNote, defineAct, defineActs } = actsOn<Claim, undefined, 'claimId'>('claimId');
const instalments: FieldSpec = {
  name: 'instalments',
  kind: 'rows',
  label: 'form.note',
  columns: [
    { name: 'dueOn', kind: 'day', label: 'money.item', leans: 'future' },
    { name: 'amount', kind: 'money', label: 'money.amount' },
  ],
  empty: () => ({ dueOn: '', amount: '' }),
  sum: 'amount',
};
const acts = defineActs({
  close: confirm(document),
  withdraw: confirmWithNote(document),
  refuse: confirmWithNote(document, { name: 'reason', required: true }),
  agree: defineAct({
    document,
    schema: v.object({ instalments: rowsOf(v.object({ dueOn: day, amount: someMoney })) }),
    fields: () => [instalments],
    initial: ({ plan }) => ({ instalments: plan ?? [{ dueOn: '2026-12-01', amount: '' }] }),
    recalls: () => ({ label: 'form.note', text: '上次约定两期' }),
  }),
});

let panel: ReturnType<typeof mountPiece>;
let sent: Record<string, unknown>[];
let answers: Answer<unknown>[];
let done: number;
afterEach(() => {
  panel.close();
  localStorage.clear();
});
const refusal = (path: readonly string[]) => ({
  value: { any: { refusals: [{ code: 'X', message: { zh: '超过责任限额。', en: 'Above the limit.' }, path }] } },
});
const stale = () => {
  const extensions = { code: 'CONFLICT', reason: 'STALE_VERSION' };
  return { fault: faultOf(new CombinedError({ graphQLErrors: [new GraphQLError('x', { extensions })] })) };
};

function open(name: string, options: { answers?: Answer<unknown>[]; now?: Claim } = {}) {
  sent = [];
  done = 0;
  answers = options.answers ?? [];
  const act = async (_document: unknown, { input }: { input: Record<string, unknown> }) => {
    sent.push(input);
    return answers.shift() ?? { value: { any: { refusals: [] } } };
  };
  const current: Claim = { id: 'clm_1', caseNo: 'LP-1', version: 4 };
  panel = mountPiece(ActPanel as never, {
    props: {
      ...{ acts, name, label: '办理', current, choices: undefined, onDone: () => done++ },
      reread: async () => options.now,
      since: () => ['何核赔 改变分期'],
    },
    sentences: { act: { close: { follows: '案件结束。' } } },
    provide: { [graphClientKey as symbol]: { act, ask: act } },
  });
}
const submit = () => fireEvent.submit(screen.getByRole('form'));
const cell = (row: number, column: string) => document_(`#act-agree-instalments-${row}-${column}`);
const document_ = (selector: string) => globalThis.document.querySelector<HTMLInputElement>(selector)!;

describe('an act', () => {
  it('without a form of its own asks once, says what follows, and names case and version', async () => {
    open('close');
    expect(screen.getByText('提交后：案件结束。')).toBeTruthy();
    await submit();
    await eventually(() => expect(done).toBe(1));
    expect(sent).toEqual([{ claimId: 'clm_1', expectedVersion: 4, idempotencyKey: expect.any(String) }]);
  });

  it('with a note sends it, and nothing where it is left empty', async () => {
    open('withdraw');
    await submit();
    await eventually(() => expect(done).toBe(1));
    expect(sent[0]?.['note']).toBeUndefined();
  });

  it('whose note is required is not sent without', async () => {
    open('refuse');
    await submit();
    await eventually(() => screen.getByText('还不能提交，请先改正：'));
    expect(sent).toEqual([]);
  });
});

describe('rows of an act', () => {
  it('are added, filled, summed, and sent as the graph takes them', async () => {
    open('agree');
    expect(screen.getByText('说明：上次约定两期')).toBeTruthy();
    await eventually(() => cell(0, 'amount').id);
    await fireEvent.update(cell(0, 'amount'), '3,000');
    await fireEvent.click(screen.getByRole('button', { name: '加一行' }));
    await eventually(() => expect(globalThis.document.activeElement).toBe(cell(1, 'dueOn')));
    await fireEvent.update(cell(1, 'dueOn'), '2027-1-15');
    await fireEvent.update(cell(1, 'amount'), '0.5');
    expect(screen.getByText('合计：¥3,000.50')).toBeTruthy();
    await submit();
    await eventually(() => expect(done).toBe(1));
    expect(sent[0]?.['instalments']).toEqual([
      { dueOn: '2026-12-01', amount: '3000.00' },
      { dueOn: '2027-01-15', amount: '0.50' },
    ]);
  });

  it('say which cell is wrong, at the cell and on top', async () => {
    open('agree');
    await submit();
    const summary = await eventually(() => screen.getByRole('alert'));
    expect(within(summary).getByRole('button').textContent?.trim()).toBe('第 1 行 金额：此项必填');
    expect(document_('#act-agree-instalments-0-amount-error').textContent).toBe('此项必填');
    expect(sent).toEqual([]);
  });

  it('may be taken away, but not all of them', async () => {
    open('agree');
    await fireEvent.click(screen.getByRole('button', { name: '删去第 1 行' }));
    expect(screen.queryByRole('group', { name: '第 1 行' })).toBeNull();
    await submit();
    await eventually(() => screen.getAllByText(/请至少填写一行/));
  });

  it('show a refusal of the server at its cell until it changes', async () => {
    open('agree', { answers: [refusal(['input', 'instalments', '0', 'amount'])] });
    await eventually(() => cell(0, 'amount').id);
    await fireEvent.update(cell(0, 'amount'), '900000');
    await submit();
    await eventually(() =>
      expect(document_('#act-agree-instalments-0-amount-error').textContent).toContain('超过责任限额'),
    );
    await fireEvent.update(cell(0, 'amount'), '800000');
    expect(document_('#act-agree-instalments-0-amount-error')).toBeNull();
  });

  it('stand in both versions when somebody was faster', async () => {
    const now = { id: 'clm_1', caseNo: 'LP-1', version: 5, plan: [{ dueOn: '2026-12-31', amount: '10.00' }] };
    open('agree', { answers: [stale()], now });
    await eventually(() => cell(0, 'amount').id);
    await fireEvent.update(cell(0, 'amount'), '20');
    await submit();
    const conflict = await eventually(() => screen.getByRole('alertdialog'));
    expect(conflict.textContent).toContain('何核赔 改变分期');
    expect(within(conflict).getByLabelText(/我填写的/).parentElement?.textContent).toContain('¥20.00');
    expect(within(conflict).getByLabelText(/现在的/).parentElement?.textContent).toContain('¥10.00');
    await fireEvent.click(within(conflict).getByLabelText(/现在的/));
    await fireEvent.click(within(conflict).getByRole('button', { name: '按所选内容继续' }));
    await eventually(() => expect(done).toBe(1));
    expect(sent[1]).toMatchObject({ expectedVersion: 5, instalments: [{ dueOn: '2026-12-31', amount: '10.00' }] });
    expect(sent[1]?.['idempotencyKey']).not.toBe(sent[0]?.['idempotencyKey']);
  });
});
