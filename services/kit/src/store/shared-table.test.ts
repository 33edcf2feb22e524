import { describe, expect, it } from 'vitest';
import { Conflict, NotFound } from '../domain/conflict.js';
import { eachDatabase } from '../test/database.js';
import { NoteRow, notes } from '../test/note.row.js';
import { schemaDrift } from './migrate.js';
import { observeStatements, type Database } from './database.js';
import { run, inTransaction } from './session.js';
import { dossier, DossierRow, dossiers, DossierSeatRow, places } from './shared-table.fixture.js';
import { createSharedTable } from './shared-table.js';

const [HOSPITAL, INSURER, STRANGER] = ['org_h', 'org_i', 'org_x'].map((one) => ({ organizations: [one] })) as [
  { organizations: string[] },
  { organizations: string[] },
  { organizations: string[] },
];
const SERVICE = { service: 'dossiers' };

eachDatabase((name, open) => {
  const tableOn = (database: Database) =>
    createSharedTable(database, DossierRow, DossierSeatRow, { name: 'Dossier', service: 'dossiers' });

  /** One dossier of the hospital, each with the parties told. */
  async function holding(parties: Readonly<Record<string, readonly string[]>>) {
    const database = await open(dossiers);
    const table = tableOn(database);
    await inTransaction(database, async (ticket) => {
      for (const [id, organizations] of Object.entries(parties)) {
        await table.insert(ticket, dossier(id, 'org_h'));
        await table.replaceSeats(ticket, id, places(id, 'org_h', ...organizations));
      }
    });
    const write = (scope: { organizations: string[] } | { service: string }, id: string, version: number) =>
      inTransaction(database, (ticket) => table.update(ticket, scope, { id, version }, { status: 'CLOSED' }));
    return { database, table, write };
  }
  const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id).toSorted();

  it('needs no other tables than its migrations make', async () => {
    expect(await schemaDrift(await open(dossiers))).toEqual([]);
  });

  it('shows a row to every organization with a seat, and to the service', async () => {
    const { table } = await holding({ d1: ['org_i'], d2: [] });
    expect(ids(await table.byIds(HOSPITAL, ['d1', 'd2', 'd1', 'd9']))).toEqual(['d1', 'd2']);
    expect(ids(await table.byIds(INSURER, ['d1', 'd2']))).toEqual(['d1']);
    expect(ids(await table.byIds({ organizations: ['org_h', 'org_i'] }, ['d1', 'd2']))).toEqual(['d1', 'd2']);
    expect(ids(await table.byIds(SERVICE, ['d1', 'd2', 'd9']))).toEqual(['d1', 'd2']);
    expect(await table.byIds({ organizations: [] }, ['d1'])).toEqual([]);
    expect(ids(await table.byColumn(INSURER, 'caseNo', ['NO-d1', 'NO-d2', 'NO-d9']))).toEqual(['d1']);
    expect(await table.get(INSURER, 'd1')).toEqual(dossier('d1', 'org_h'));
  });

  it('does not exist for a foreign organization', async () => {
    const { table, write } = await holding({ d1: ['org_i'] });
    expect(await table.byIds(STRANGER, ['d1'])).toEqual([]);
    expect(await table.byColumn(STRANGER, 'caseNo', ['NO-d1'])).toEqual([]);
    expect((await table.seats.find(STRANGER)).length).toBe(0);
    await expect(table.get(STRANGER, 'd1')).rejects.toThrow(new NotFound('Dossier'));
    await expect(write(STRANGER, 'd1', 1)).rejects.toThrow(new NotFound('Dossier'));
    expect(await table.get(SERVICE, 'd1')).toEqual(dossier('d1', 'org_h'));
  });

  it('is lost from sight by a former party, also by its owner when the seat is gone', async () => {
    const { database, table, write } = await holding({ d1: ['org_i'], d2: ['org_i'] });
    await inTransaction(database, (ticket) => table.replaceSeats(ticket, 'd1', places('d1', 'org_c', 'org_h')));
    expect(ids(await table.byIds(INSURER, ['d1', 'd2']))).toEqual(['d2']);
    await expect(write(INSURER, 'd1', 1)).rejects.toThrow(NotFound);
    expect(ids(await table.byIds({ organizations: ['org_c'] }, ['d1', 'd2']))).toEqual(['d1']);
    await inTransaction(database, (ticket) => table.replaceSeats(ticket, 'd1', places('d1', 'org_c')));
    expect(ids(await table.byIds(HOSPITAL, ['d1', 'd2']))).toEqual(['d2']);
    expect((await table.seats.find(SERVICE, { where: { id: 'd1' } })).map((seat) => seat.organization)).toEqual([
      'org_c',
    ]);
  });

  describe('a write', () => {
    it('of a party needs the version it was decided on', async () => {
      const { table, write } = await holding({ d1: ['org_i'] });
      expect(await write(INSURER, 'd1', 1)).toBe(2);
      await expect(write(HOSPITAL, 'd1', 1)).rejects.toEqual(new Conflict('STALE_VERSION', 2));
      expect(await write(SERVICE, 'd1', 2)).toBe(3);
      expect(await table.get(HOSPITAL, 'd1')).toMatchObject({ organization: 'org_h', status: 'CLOSED', version: 3 });
    });

    it('of several houses at once on one version lets one through, with its seats', async () => {
      const { database, table } = await holding({ d1: ['org_i', 'org_c'] });
      const tries = await Promise.allSettled(
        ['org_h', 'org_i', 'org_c', 'org_h', 'org_i', 'org_c'].map((one) =>
          inTransaction(database, async (ticket) => {
            await table.update(ticket, { organizations: [one] }, { id: 'd1', version: 1 }, { status: 'CLOSED' });
            await table.replaceSeats(ticket, 'd1', places('d1', one));
          }),
        ),
      );
      expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      for (const { reason } of tries.filter((one) => one.status === 'rejected'))
        expect(reason instanceof Conflict || reason instanceof NotFound, String(reason)).toBe(true);
      expect(await table.seats.find(SERVICE)).toHaveLength(1);
    });

    it('overwrites the seats that stay, and refuses to leave none or to take those of another row', async () => {
      const { database, table } = await holding({ d1: ['org_i'], d2: [] });
      const put = (...seats: readonly DossierSeatRow[]) =>
        inTransaction(database, (ticket) => table.replaceSeats(ticket, 'd1', seats));
      const closed = places('d1', 'org_h', 'org_i').map((seat) => ({ ...seat, isOpen: false }));
      await put(...closed);
      expect(await table.seats.find(INSURER)).toEqual([expect.objectContaining({ id: 'd1', isOpen: false })]);
      await expect(put()).rejects.toThrow('Nobody would see');
      await expect(put(...places('d2', 'org_i'))).rejects.toThrow('another row');
      expect(await table.seats.find(INSURER)).toHaveLength(1);
    });
  });

  it('costs as many statements for many rows as for one, each to rows by their key', async () => {
    const many = Array.from({ length: 60 }, (_, at) => `d${at}`);
    const { database, table } = await holding(Object.fromEntries(many.map((id) => [id, ['org_i']])));
    const asked: { sql: string; parameters: readonly unknown[] }[] = [];
    const count = async (work: () => Promise<unknown>) => {
      asked.length = 0;
      const stop = observeStatements(database, (sql, parameters) => void asked.push({ sql, parameters }));
      await work();
      stop();
      return asked.length;
    };
    expect(await count(() => table.byIds(INSURER, ['d1']))).toBe(2);
    expect(await count(() => table.byIds(INSURER, many))).toBe(2);
    const plans = name === 'sqlite' ? asked.slice() : [];
    expect(
      await count(() =>
        table.byColumn(
          INSURER,
          'caseNo',
          many.map((id) => `NO-${id}`),
        ),
      ),
    ).toBe(2);
    expect(await count(() => table.byIds(SERVICE, many))).toBe(1);
    for (const { sql, parameters } of plans) {
      const { rows } = await run(database, undefined, `EXPLAIN QUERY PLAN ${sql}`, parameters);
      expect(rows.map((row) => String(row['detail']))).toEqual([expect.stringMatching(/\(id=\?/)]);
    }
  });

  it('refuses a unique column that is not, and a seat that is keyed otherwise', async () => {
    const { database, table } = await holding({ d1: [], d2: [] });
    await expect(table.byColumn(HOSPITAL, 'status', ['OPEN'])).rejects.toThrow('dossier.status is not unique');
    const other = await open(notes);
    expect(() => createSharedTable(other, NoteRow, NoteRow, { name: 'Note', service: 'notes' })).toThrow(
      'note is keyed',
    );
    await database.ping();
  });
});
