import { fireEvent, screen, within } from '@testing-library/vue';
import { afterEach, describe, expect, it } from 'vitest';
import { mountPiece } from '../../test/mount-piece.js';
import type { MoneyLineView } from './ledger.js';
import MoneyLedger from './MoneyLedger.vue';

const line = (id: string, amount: string, more: Partial<MoneyLineView> = {}): MoneyLineView => ({
  ...{ id, amount, label: { zh: `项目${id}`, en: `Item ${id}` } },
  ...more,
});
const steps = [
  { sentence: { zh: '票据相加', en: 'Receipts added up' }, after: '1000.10' },
  {
    sentence: { zh: '按责任比例 70%', en: '70% by share of fault' },
    clause: { zh: '民法典 第1173条', en: 'Civil Code, art. 1173' },
    before: '1000.10',
    after: '700.07',
  },
];
let ledger: ReturnType<typeof mountPiece> | undefined;
afterEach(() => ledger?.close());
const open = (lines: readonly MoneyLineView[], total?: string, language?: 'en') =>
  (ledger = mountPiece(MoneyLedger, { props: { label: '赔偿金额', lines, total }, language }));
const foot = () => document.querySelector('tfoot td')?.textContent;

describe('a ledger', () => {
  it('adds up exactly, with what is taken off and without what stands aside', () => {
    open([line('1', '0.10'), line('2', '0.20'), line('3', '-0.05'), line('4', '500000.00', { aside: true })], '0.25');
    expect(foot()).toBe('¥0.25');
    expect(screen.getByText('不计入合计')).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('says so when the sum on record is another one', () => {
    open([line('1', '100.00')], '100.01');
    expect(screen.getByRole('alert').textContent).toContain('¥100.01');
  });

  it('tells the steps of a line when asked, with sentence, clause and amounts', async () => {
    open([line('1', '700.07', { steps }), line('2', '1.00')]);
    expect(screen.getAllByRole('button')).toHaveLength(1);
    const how = screen.getByRole('button', { name: '项目1：怎么算的' });
    expect(how.getAttribute('aria-expanded')).toBe('false');
    expect(screen.queryByText(/票据相加/)).toBeNull();
    await fireEvent.click(how);
    const told = document.getElementById(how.getAttribute('aria-controls')!)!;
    expect(within(told).getAllByRole('listitem')).toHaveLength(2);
    expect(told.textContent).toContain('民法典 第1173条');
    expect(told.textContent).toMatch(/¥1,000\.10\s*→.*¥700\.07/);
    await fireEvent.click(how);
    expect(screen.queryByText(/票据相加/)).toBeNull();
  });

  it('speaks English', () => {
    open([line('1', '3.00')], undefined, 'en');
    expect(screen.getByText('Item 1')).toBeTruthy();
    expect(document.querySelector('tfoot')?.textContent).toContain('Sum');
  });
});
