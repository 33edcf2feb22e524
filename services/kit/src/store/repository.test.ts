import { describe, expect, it } from 'vitest';
import { Conflict, NotFound } from '../domain/conflict.js';
import { eachDatabase } from '../test/database.js';
import { NoteRow, note, notes } from '../test/note.row.js';
import { observeStatements, type Database } from './database.js';
import { isDuplicate } from './faults.js';
import { createTable } from './repository.js';
import { inTransaction } from './session.js';

const A = { organizations: ['A'] };
const B = { organizations: ['B'] };
const ALL = { service: 'notes' };

eachDatabase((name, open) => {
  const table = (database: Database) => createTable(database, NoteRow, { name: 'Note' });
  const holding = async (...rows: NoteRow[]) => {
    const database = await open(notes);
    await inTransaction(database, (ticket) => table(database).insert(ticket, rows));
    return { database, table: table(database) };
  };

  it('gives back every kind of value as it was written', async () => {
    const written = note(1, {
      dueAt: new Date('2026-03-02T23:59:59.999Z'),
      closedAt: new Date('1999-12-31T16:00:00.001Z'),
      amount: 9_007_199_254_740_991,
      urgent: true,
      day: '2026-02-28',
      text: Buffer.from([0, 1, 255, 128]),
      remark: '和衷 🏥 '.repeat(20_000),
      tags: ['医疗', 'b'],
    });
    const { table } = await holding(written, note(2));
    expect(await table.get(A, written.id)).toEqual(written);
    expect(await table.get(A, note(2).id)).toEqual(note(2));
    expect(await table.get(A, written.id)).toBeInstanceOf(NoteRow);
  });

  it('compares text byte by byte: case and trailing blanks count', async () => {
    const { table } = await holding(note(1, { remark: 'a' }), note(2, { remark: 'A' }), note(3, { remark: 'a ' }));
    expect((await table.find(A, { where: { remark: 'a' } })).map(({ number }) => number)).toEqual([1]);
  });

  describe('scope', () => {
    it('is in every statement, outermost, and nothing of another organization is read, counted or written', async () => {
      const { database, table } = await holding(note(1), note(2, { organization: 'B' }));
      const foreign = note(2).id;
      const seen: string[] = [];
      const stop = observeStatements(database, (sql) => seen.push(sql));

      expect((await table.find(A)).map(({ number }) => number)).toEqual([1]);
      expect(await table.byIds(A, [note(1).id, foreign])).toHaveLength(1);
      expect(await table.one(A, { id: foreign })).toBeUndefined();
      await expect(table.get(A, foreign)).rejects.toThrow(new NotFound('Note'));
      expect((await table.page(A, { keyset: [{ column: 'id' }], first: 10 })).rows).toHaveLength(1);
      expect(await table.countUpTo(A, {}, 10)).toEqual({ count: 1, capped: false });
      await inTransaction(database, async (ticket) => {
        await expect(table.update(ticket, A, { id: foreign, version: 1 }, { status: 'CLOSED' })).rejects.toThrow(
          NotFound,
        );
        expect(await table.change(ticket, A, { id: foreign }, { status: 'CLOSED' })).toBe(0);
        expect(await table.remove(ticket, A, { id: foreign })).toBe(0);
        await expect(table.upsert(ticket, [note(2, { organization: 'A', remark: 'mine' })])).rejects.toThrow(
          'another organization',
        );
      });
      stop();

      const statements = seen.filter((sql) => sql.includes('`note`'));
      expect(statements.length).toBeGreaterThan(9);
      for (const sql of statements) expect(sql).toMatch(/WHERE \(?.*`organization`/);
      expect(await table.get(B, foreign)).toEqual(note(2, { organization: 'B' }));
    });

    it('cannot be reached around by an alternative', async () => {
      const { table } = await holding(note(1), note(2, { organization: 'B' }));
      const reach = { any: [{ status: 'OPEN' }, { organization: 'B' }] };
      expect((await table.find(A, { where: reach })).map(({ number }) => number)).toEqual([1]);
    });

    it('of nobody finds nothing, of several finds theirs, of the service everything', async () => {
      const { table } = await holding(note(1), note(2, { organization: 'B' }), note(3, { organization: 'C' }));
      const count = async (scope: typeof A | typeof ALL) => (await table.countUpTo(scope, {}, 10)).count;
      expect(await count({ organizations: [] })).toBe(0);
      expect(await count({ organizations: ['A', 'C'] })).toBe(2);
      expect(await count(ALL)).toBe(3);
    });
  });

  it('finds by value, list, range, absence and alternatives', async () => {
    const at = (hour: number) => new Date(Date.UTC(2026, 2, 2, hour));
    const { table } = await holding(
      note(1, { dueAt: at(1), urgent: true }),
      note(2, { dueAt: at(2), closedAt: at(9), status: 'CLOSED' }),
      note(3, { dueAt: at(3), amount: 500 }),
    );
    const numbers = async (where: NonNullable<Parameters<typeof table.find>[1]>['where']) =>
      (await table.find(A, { where, order: [{ column: 'number' }] })).map(({ number }) => number);
    expect(await numbers({ urgent: true })).toEqual([1]);
    expect(await numbers({ status: { oneOf: ['OPEN'] } })).toEqual([1, 3]);
    expect(await numbers({ status: { oneOf: [] } })).toEqual([]);
    expect(await numbers({ dueAt: { from: at(2), to: at(3) } })).toEqual([2, 3]);
    expect(await numbers({ dueAt: { after: at(2), before: at(4) } })).toEqual([3]);
    expect(await numbers({ closedAt: { isNull: true } })).toEqual([1, 3]);
    expect(await numbers({ closedAt: { isNull: false } })).toEqual([2]);
    expect(await numbers({ amount: { equals: 500 } })).toEqual([3]);
    expect(await numbers({ status: 'OPEN', any: [{ urgent: true }, { amount: { from: 1 } }] })).toEqual([1, 3]);
    expect(await numbers({ any: [] })).toEqual([]);
    await expect(numbers({ status: undefined })).rejects.toThrow('status');
    await expect(numbers({ dueAt: {} })).rejects.toThrow('dueAt');
    await expect(numbers({ nowhere: 1 } as never)).rejects.toThrow('nowhere');
  });

  describe('a write', () => {
    it('needs the version it was decided on', async () => {
      const { database, table } = await holding(note(1));
      const at = { id: note(1).id, version: 1 };
      const close = () =>
        inTransaction(database, (ticket) => table.update(ticket, A, at, { status: 'CLOSED', closedAt: at2 }));
      const at2 = new Date('2026-03-03T00:00:00.000Z');
      expect(await close()).toBe(2);
      await expect(close()).rejects.toEqual(new Conflict('STALE_VERSION', 2));
      expect(await table.get(A, at.id)).toEqual(note(1, { version: 2, status: 'CLOSED', closedAt: at2 }));
    });

    it('that touches nothing else still moves the version, also when the values are the same', async () => {
      const { database, table } = await holding(note(1));
      const same = () =>
        inTransaction(database, (ticket) =>
          table.update(ticket, A, { id: note(1).id, version: 1 }, { status: 'OPEN' }),
        );
      expect(await same()).toBe(2);
      await expect(same()).rejects.toThrow(Conflict);
    });

    it('of many at once on one version lets one through', async () => {
      const { database, table } = await holding(note(1));
      const tries = await Promise.allSettled(
        Array.from({ length: 8 }, (_, index) =>
          inTransaction(database, (ticket) =>
            table.update(ticket, A, { id: note(1).id, version: 1 }, { remark: String(index) }),
          ),
        ),
      );
      expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      expect((await table.get(A, note(1).id)).version).toBe(2);
    });

    it('fires a timer once', async () => {
      const { database, table } = await holding(note(1));
      const fire = () =>
        inTransaction(database, (ticket) =>
          table.change(ticket, A, { id: note(1).id, status: 'OPEN' }, { status: 'CLOSED' }),
        );
      const fired = await Promise.all(Array.from({ length: 6 }, fire));
      expect(fired.toSorted()).toEqual([0, 0, 0, 0, 0, 1]);
    });

    it('adds or overwrites an index row, and leaves one that is there', async () => {
      const { database, table } = await holding(note(1));
      await inTransaction(database, async (ticket) => {
        await table.upsert(ticket, [note(1, { remark: 'new' }), note(2)]);
        await table.insertMissing(ticket, [note(1, { remark: 'newer' }), note(3)]);
        expect(await table.remove(ticket, A, { number: 2 })).toBe(1);
      });
      const rows = await table.find(A, { order: [{ column: 'id' }] });
      expect(rows.map(({ number, remark }) => [number, remark])).toEqual([
        [1, 'new'],
        [3, null],
      ]);
    });

    it('is looked for by whatever somebody sends: a text longer than its column is found nowhere', async () => {
      const { database, table } = await holding(note(1));
      const long = '9'.repeat(300);
      expect(await table.one(A, { id: long })).toBeUndefined();
      expect(await table.byIds(A, [long, note(1).id])).toHaveLength(1);
      expect(await table.find(A, { where: { day: { from: long } } })).toEqual([]);
      await expect(table.get(A, long)).rejects.toThrow(NotFound);
      await inTransaction(database, async (ticket) => {
        await expect(table.update(ticket, A, { id: long, version: 1 }, { status: 'CLOSED' })).rejects.toThrow(NotFound);
      });
    });

    it('is refused without values in the sentence: a taken key, a broken check, a text too long, a value left out', async () => {
      const { database, table } = await holding(note(1));
      const insert = (row: NoteRow) => inTransaction(database, (ticket) => table.insert(ticket, row));
      const taken = await insert(note(1, { remark: '张三' })).catch((error: unknown) => error);
      expect(isDuplicate(taken)).toBe(true);
      expect(JSON.stringify([String(taken), taken])).not.toContain('张三');
      await expect(insert(note(2, { status: 'WRONG' }))).rejects.toMatchObject({ kind: 'check' });
      await expect(insert(note(2, { day: '2026-11-221' }))).rejects.toThrow('note.day takes at most 10');
      await expect(insert(note(2, { status: undefined }))).rejects.toThrow('no status');
      await expect(insert(note(2, { organization: '' }))).rejects.toThrow('no organization');
      await expect(insert(note(2, { amount: 0.5 }))).rejects.toThrow(RangeError);
      await expect(
        inTransaction(database, (ticket) => table.change(ticket, A, {}, { version: 9 } as never)),
      ).rejects.toThrow('not set by a patch');
    });
  });

  it(`locks what a guard relies on (${name})`, async () => {
    const { database, table } = await holding(note(1, { amount: 0 }));
    await expect(table.find(A, { lock: true })).rejects.toThrow('ticket');
    const addOne = () =>
      inTransaction(database, async (ticket) => {
        const [row] = await table.find(A, { where: { id: note(1).id }, ticket, lock: true });
        await table.change(ticket, A, { id: note(1).id }, { amount: (row?.amount ?? 0) + 1 });
      });
    await Promise.all(Array.from({ length: 10 }, addOne));
    expect((await table.get(A, note(1).id)).amount).toBe(10);
  });
});
