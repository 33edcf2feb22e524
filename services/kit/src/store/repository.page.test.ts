import fc from 'fast-check';
import { expect, it } from 'vitest';
import { eachDatabase } from '../test/database.js';
import { NoteRow, note, notes } from '../test/note.row.js';
import { observeStatements } from './database.js';
import { createTable } from './repository.js';
import { inTransaction } from './session.js';
import type { Where } from './where.js';

const A = { organizations: ['A'] };

eachDatabase((_name, open) => {
  it('pages through ties exactly as one full sort does, in either direction, whatever the size', async () => {
    const database = await open(notes);
    const table = createTable(database, NoteRow, { name: 'Note' });
    const ties = Array.from({ length: 40 }, (_, index) =>
      note(index, {
        dueAt: new Date(Date.UTC(2026, 0, 1 + (index % 3))),
        urgent: index % 2 === 0,
        organization: index % 10 === 9 ? 'B' : 'A',
      }),
    );
    await inTransaction(database, (ticket) => table.insert(ticket, ties));

    const order = fc.record({
      urgent: fc.boolean(),
      dueAt: fc.boolean(),
      id: fc.boolean(),
      first: fc.integer({ min: 1, max: 41 }),
    });
    await fc.assert(
      fc.asyncProperty(order, async ({ first, ...descending }) => {
        const columns = (['urgent', 'dueAt', 'id'] as const).map((column) => ({
          column,
          descending: descending[column],
        }));
        const sorted = await table.find(A, { order: columns });
        const paged: NoteRow[] = [];
        for (let last: NoteRow | undefined, more = true; more;) {
          const keyset = columns.map((part) => ({ ...part, ...(last && { value: last[part.column] }) }));
          const page = await table.page(A, { keyset, first });
          const places = await table.places(A, { keyset, first });
          expect(places).toEqual({
            rows: page.rows.map(({ id, urgent, dueAt }) => ({ id, urgent, dueAt })),
            hasMore: page.hasMore,
          });
          paged.push(...page.rows);
          last = page.rows.at(-1);
          more = page.hasMore;
        }
        expect(paged.map(({ id }) => id)).toEqual(sorted.map(({ id }) => id));
        expect(paged).toHaveLength(36);
      }),
      { numRuns: 25 },
    );
  });

  it('reads alternatives apart and comes to the same pages and counts as by one condition', async () => {
    const database = await open(notes);
    const table = createTable(database, NoteRow, { name: 'Note' });
    const rows = Array.from({ length: 60 }, (_, index) =>
      note(index, {
        dueAt: new Date(Date.UTC(2026, 0, 1 + (index % 7))),
        urgent: index % 3 === 0,
        status: index % 4 === 0 ? 'CLOSED' : 'OPEN',
        amount: index % 5 === 0 ? index : null,
        organization: index % 10 === 9 ? 'B' : 'A',
      }),
    );
    await inTransaction(database, (ticket) => table.insert(ticket, rows));
    const condition = fc.constantFrom<Where<NoteRow>>(
      { urgent: true },
      { status: 'CLOSED' },
      { amount: { isNull: false } },
      { number: { from: 50 } },
      { id: { oneOf: [] } },
    );
    const asked = fc.record({
      alternatives: fc.array(condition, { maxLength: 4 }),
      first: fc.integer({ min: 1, max: 61 }),
      last: fc.option(fc.nat(59)),
      cap: fc.integer({ min: 1, max: 61 }),
    });
    await fc.assert(
      fc.asyncProperty(asked, async ({ alternatives, first, last, cap }) => {
        const from = last === null ? undefined : rows[last];
        const keyset = (['dueAt', 'id'] as const).map((column) => ({ column, value: from?.[column] }));
        const page = (where: Where<NoteRow>) =>
          table.page(A, { where: { number: { to: 57 }, ...where }, keyset, first });
        expect(await page({ apart: alternatives })).toEqual(await page({ any: alternatives }));
        expect(await table.countUpTo(A, { apart: alternatives }, cap)).toEqual(
          await table.countUpTo(A, { any: alternatives }, cap),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('spells the cursor out and refuses an order that does not come down to one row', async () => {
    const database = await open(notes);
    const table = createTable(database, NoteRow, { name: 'Note' });
    const seen: string[] = [];
    observeStatements(database, (sql) => seen.push(sql));
    await table.page(A, {
      where: { status: 'OPEN' },
      keyset: [
        { column: 'dueAt', value: new Date(0) },
        { column: 'id', value: 'x' },
      ],
      first: 20,
    });
    expect(seen.at(-1)).toMatch(/\(`dueAt` = \?\) AND \(`id` > \?\).* UNION .*\(`dueAt` > \?\)/);
    await expect(table.page(A, { keyset: [{ column: 'dueAt' }], first: 1 })).rejects.toThrow('primary key');
    await expect(table.page(A, { keyset: [{ column: 'closedAt' }, { column: 'id' }], first: 1 })).rejects.toThrow(
      'null',
    );
    await expect(
      table.page(A, { keyset: [{ column: 'dueAt', value: new Date(0) }, { column: 'id' }], first: 1 }),
    ).rejects.toThrow('every column');
  });

  it('stops counting at the cap', async () => {
    const database = await open(notes);
    const table = createTable(database, NoteRow, { name: 'Note' });
    await inTransaction(database, (ticket) =>
      table.insert(
        ticket,
        Array.from({ length: 12 }, (_, index) => note(index)),
      ),
    );
    expect(await table.countUpTo(A, {}, 12)).toEqual({ count: 12, capped: false });
    expect(await table.countUpTo(A, {}, 11)).toEqual({ count: 11, capped: true });
  });
});
