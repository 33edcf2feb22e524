import { expect, it, vi } from 'vitest';
import { eachDatabase } from '../test/database.js';
import { entry, someone, storeOn } from '../test/store.js';
import { accessSeat, createAccessJournal, type Access } from './access-journal.js';
import type { UnitOfWork } from './contract.js';

eachDatabase((_name, open) => {
  const opened = async (every = 10, around: (unitOfWork: UnitOfWork) => UnitOfWork = (same) => same) => {
    const store = storeOn(await open());
    const faults: string[] = [];
    const logger = { warn: () => undefined, error: (_fields: object, message: string) => void faults.push(message) };
    const accesses = createAccessJournal({ ...store, unitOfWork: around(store.unitOfWork), every, logger });
    const access = (id: string, changes: Partial<Access> = {}): Access => ({
      kind: 'reveal',
      actor: someone,
      subject: { type: 'complaint', id },
      at: new Date('2026-03-02T08:00:00.000Z'),
      facts: { field: 'phone', purpose: 'CALL_BACK' },
      ...changes,
    });
    const seen = async (id: string) =>
      (await store.feed.read(accessSeat({ type: 'complaint', id }), 0, 500)).map(({ entry: { kind } }) => kind);
    return { ...store, accesses, access, seen, faults };
  };

  it('tells who looked at a case, in a stream of its own', async () => {
    const { accesses, access, seen, feed } = await opened();
    await Promise.all([
      accesses.record(access('x')),
      accesses.record(access('x', { kind: 'denial', organization: 'B' })),
    ]);
    await accesses.recordNow(access('y'));
    expect(await seen('x')).toEqual(['reveal', 'denial']);
    const lines = await feed.read('audit:access', 0, 10);
    expect(lines.map(({ entry: { kind, organization } }) => [kind, organization])).toEqual([
      ['reveal', 'A'],
      ['denial', 'B'],
      ['reveal', 'A'],
    ]);
    expect(lines[0]?.entry.facts).toEqual([
      { subject: { type: 'complaint', id: 'x' }, field: 'phone', purpose: 'CALL_BACK' },
    ]);
    expect(await feed.head('audit')).toBe(0);
    await accesses.stop();
  });

  it('keeps a denial though the transaction around it rolls back', async () => {
    const { accesses, access, seen, unitOfWork, sealer, feed, faults } = await opened(1);
    await sealer.prepare(['case:x'], 'A');
    const refused = unitOfWork.apply(async ({ append }) => {
      append(entry('x', 1));
      void accesses.record(access('x', { kind: 'denial' }));
      expect(() => accesses.recordNow(access('x'))).toThrow('unit of work');
      await new Promise((resolve) => setTimeout(resolve, 20));
      throw new Error('refused');
    });
    await expect(refused).rejects.toThrow('refused');
    await accesses.stop();
    expect(await seen('x')).toEqual(['denial']);
    expect([await feed.head('audit'), faults]).toEqual([0, []]);
  });

  it('writes what waits when it stops, in few transactions, and takes nothing after', async () => {
    let transactions = 0;
    const counting = (unitOfWork: UnitOfWork): UnitOfWork => ({
      ...unitOfWork,
      apply: (work) => (transactions++, unitOfWork.apply(work)),
    });
    const { accesses, access, seen } = await opened(60_000, counting);
    for (let index = 0; index < 450; index++) void accesses.record(access('x'));
    await accesses.stop();
    expect(await seen('x')).toHaveLength(450);
    expect(transactions).toBe(3);
    expect(() => accesses.record(access('x'))).toThrow('stopped');
  });

  it('tells who awaits that it could not be written, tries again, and loses and doubles nothing', async () => {
    let failures = 2;
    const failing = (unitOfWork: UnitOfWork): UnitOfWork => ({
      ...unitOfWork,
      apply: (work) => (failures-- > 0 ? Promise.reject(new Error('down')) : unitOfWork.apply(work)),
    });
    const { accesses, access, seen } = await opened(5, failing);
    await expect(accesses.record(access('x'))).rejects.toThrow('down');
    await vi.waitFor(async () => expect(await seen('x')).toEqual(['reveal']));
    await accesses.stop();
    expect(await seen('x')).toEqual(['reveal']);
  });

  it('refuses access when too many wait unwritten', async () => {
    const down = (unitOfWork: UnitOfWork): UnitOfWork => ({
      ...unitOfWork,
      apply: () => Promise.reject(new Error('down')),
    });
    const { accesses, access } = await opened(60_000, down);
    for (let index = 0; index < 10_000; index++) void accesses.record(access('x'));
    expect(() => accesses.record(access('x'))).toThrow('nothing may be accessed');
    await expect(accesses.stop()).rejects.toThrow('down');
  });
});
