import { Refusal } from '@concord/kit/domain/refusal';
import { evolved } from '@concord/kit/domain/decider';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { monday, staff } from '../test/story.people.js';
import { opening, reservation } from '../test/story.policy.js';
import type { LedgerCommand, LedgerOrder } from './ledger.commands.js';
import { ledgerDecider } from './ledger.decide.js';
import { ledgerIdOf, reservationOf, standingOf, type Ledger, type OpenLedger, type Reservation } from './ledger.js';

const roles: Record<LedgerOrder['type'], string> = {
  open: 'ILEAD',
  reserve: 'REV',
  call: 'SYS',
  release: 'SYS',
  pay: 'IFIN',
};
const act = (state: Ledger, order: LedgerOrder): Ledger => {
  const command = { ...order, actor: staff(roles[order.type]), now: monday } as LedgerCommand;
  return evolved(ledgerDecider, state, ledgerDecider.decide(state, command));
};
const refused = (state: Ledger, order: LedgerOrder): string | undefined => {
  try {
    act(state, order);
    return undefined;
  } catch (thrown) {
    if (thrown instanceof Refusal) return thrown.code;
    throw thrown;
  }
};
const open = (change: Partial<typeof opening> = {}) =>
  act(ledgerDecider.initial, { type: 'open', opening: { ...opening, ...change } }) as OpenLedger & { status: 'OPEN' };
const reserve = (undertaking: string, fen: number, legalFen = 0): LedgerOrder => {
  const { state: _state, ...asked } = reservation({ undertaking, fen, legalFen });
  return { type: 'reserve', reservation: asked };
};
const after = (orders: readonly LedgerOrder[], from: Ledger = open()) =>
  orders.reduce(act, from) as OpenLedger & { status: 'OPEN' };

describe('what stands on a ledger', () => {
  it('begins whole, under the id of its policy', () => {
    expect(standingOf(open())).toMatchObject({ remainingFen: 300_000_000, legalRemainingFen: 20_000_000, heldFen: 0 });
    expect(ledgerIdOf('pol_01J')).toBe('led_01J');
  });
  it('is held, then called, then paid; the limit is used all the while', () => {
    const held = after([reserve('und_1', 100, 10)]);
    expect(standingOf(held)).toMatchObject({ heldFen: 100, legalReservedFen: 10, remainingFen: 299_999_900 });
    const called = act(held, { type: 'call', undertaking: 'und_1' }) as typeof held;
    expect(standingOf(called)).toMatchObject({ heldFen: 0, calledFen: 100, legalReservedFen: 10 });
    const paid = act(called, { type: 'pay', undertaking: 'und_1', fen: 100, legalFen: 10 }) as typeof held;
    expect(standingOf(paid)).toMatchObject({ calledFen: 0, paidFen: 100, legalPaidFen: 10, remainingFen: 299_999_900 });
  });
  it('is released when nothing came of it, and free for the next', () => {
    const released = after([
      reserve('und_1', 300_000_000),
      { type: 'release', undertaking: 'und_1', reason: 'EXPIRED' },
    ]);
    expect(standingOf(released)).toMatchObject({ heldFen: 0, remainingFen: 300_000_000 });
    expect(reservationOf(released, 'und_1')).toMatchObject({ state: 'RELEASED' });
    expect(refused(released, reserve('und_2', 300_000_000))).toBeUndefined();
  });
  it('is released also after a seal was asked for, when no agreement came of it', () => {
    const off = after([
      reserve('und_1', 100),
      { type: 'call', undertaking: 'und_1' },
      { type: 'release', undertaking: 'und_1', reason: 'WITHDRAWN' },
    ]);
    expect(standingOf(off)).toMatchObject({ calledFen: 0, remainingFen: 300_000_000 });
  });
  it('less than was reserved may be paid: what was too much is free again', () => {
    const paid = after([
      reserve('und_1', 100),
      { type: 'call', undertaking: 'und_1' },
      { type: 'pay', undertaking: 'und_1', fen: 60, legalFen: 0 },
    ]);
    expect(standingOf(paid)).toMatchObject({ paidFen: 60, remainingFen: 299_999_940 });
    expect(reservationOf(paid, 'und_1')).toMatchObject({ state: 'PAID', fen: 60 });
  });
});

describe('a ledger refuses', () => {
  const full = after([reserve('und_1', 300_000_000, 20_000_000)]);

  it('to promise more than is left', () => {
    expect(refused(full, reserve('und_2', 1))).toBe('AGGREGATE_EXHAUSTED');
    expect(refused(full, reserve('und_2', 0, 1))).toBe('LEGAL_AGGREGATE_EXHAUSTED');
    expect(refused(open({ legalAggregateFen: 0 }), reserve('und_2', 1, 1))).toBe('LEGAL_AGGREGATE_EXHAUSTED');
  });
  it('to pay what no seal called for, more than was reserved, or twice', () => {
    const pay = (fen: number, legalFen: number): LedgerOrder => ({ type: 'pay', undertaking: 'und_1', fen, legalFen });
    expect(refused(full, pay(1, 0))).toBe('NOT_CALLED');
    const called = act(full, { type: 'call', undertaking: 'und_1' });
    expect(refused(called, pay(300_000_001, 0))).toBe('MORE_THAN_RESERVED');
    expect(refused(called, pay(0, 20_000_001))).toBe('MORE_THAN_RESERVED');
    expect(refused(act(called, pay(1, 0)), pay(1, 0))).toBe('NOT_CALLED');
  });
  it('to touch what was never reserved, to call what was released, to release what was paid', () => {
    expect(refused(full, { type: 'call', undertaking: 'und_9' })).toBe('NOT_RESERVED');
    const release: LedgerOrder = { type: 'release', undertaking: 'und_1', reason: 'WITHDRAWN' };
    expect(refused(act(full, release), { type: 'call', undertaking: 'und_1' })).toBe('NOT_HELD');
    const paid = after(
      [
        { type: 'call', undertaking: 'und_1' },
        { type: 'pay', undertaking: 'und_1', fen: 1, legalFen: 0 },
      ],
      full,
    );
    expect(refused(paid, release)).toBe('NOT_HELD');
  });
});

describe('whatever is ordered', () => {
  const undertaking = fc.constantFrom('und_1', 'und_2', 'und_3', 'und_4');
  const sum = fc.integer({ min: 0, max: 600 });
  const order: fc.Arbitrary<LedgerOrder> = fc.oneof(
    fc.tuple(undertaking, sum, sum).map(([id, fen, legalFen]) => reserve(id, fen, legalFen)),
    undertaking.map((id): LedgerOrder => ({ type: 'call', undertaking: id })),
    undertaking.map((id): LedgerOrder => ({ type: 'release', undertaking: id, reason: 'EXPIRED' })),
    fc
      .tuple(undertaking, sum, sum)
      .map(([id, fen, legalFen]): LedgerOrder => ({ type: 'pay', undertaking: id, fen, legalFen })),
  );
  const run = (orders: readonly LedgerOrder[]) =>
    orders.reduce<Ledger>(
      (state, each) => (refused(state, each) ? state : act(state, each)),
      open({ aggregateFen: 1_000, legalAggregateFen: 500 }),
    ) as OpenLedger;

  it('never more is paid and promised than the limit, and what is paid is what its reservations say', () => {
    fc.assert(
      fc.property(fc.array(order, { maxLength: 40 }), (orders) => {
        const ledger = run(orders);
        const { remainingFen, legalRemainingFen, paidFen, legalPaidFen } = standingOf(ledger);
        const paid = ledger.reservations.filter(({ state }) => state === 'PAID');
        const total = (part: 'fen' | 'legalFen') => paid.reduce((all, each: Reservation) => all + each[part], 0);
        expect(remainingFen).toBeGreaterThanOrEqual(0);
        expect(legalRemainingFen).toBeGreaterThanOrEqual(0);
        expect([paidFen, legalPaidFen]).toEqual([total('fen'), total('legalFen')]);
      }),
    );
  });
});
