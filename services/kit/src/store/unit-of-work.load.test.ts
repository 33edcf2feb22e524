import { expect, it } from 'vitest';
import { Conflict } from '../domain/conflict.js';
import { eachDatabase } from '../test/database.js';
import { NoteRow, note, notes } from '../test/note.row.js';
import { entry, signedIn, storeOn } from '../test/store.js';
import type { FeedItem } from './contract.js';
import { createTable } from './repository.js';
import { inTransaction } from './session.js';

const WRITERS = 12;
const EACH = 10;
const CASES = 8;
const A = { organizations: ['A'] };

eachDatabase((name, open) => {
  it('loses no entry, doubles none and leaves no gap while twelve write to the same cases and seats', async () => {
    const settings = await open.settings();
    // On a server half of the writers are another replica.
    const stores = [storeOn(await open(notes, settings))];
    if (name === 'mariadb') stores.push(storeOn(await open(notes, settings)));
    const [first] = stores;
    if (!first) throw new Error('no store');
    const ids = Array.from({ length: CASES }, (_, index) => note(index).id);
    for (const { sealer } of stores)
      await sealer.prepare(
        ids.map((id) => `case:${id}`),
        'A',
      );
    const rows = createTable(first.database, NoteRow, { name: 'Note' });
    await inTransaction(first.database, (ticket) =>
      rows.insert(
        ticket,
        ids.map((_, index) => note(index, { version: 0 })),
      ),
    );

    let stale = 0;
    const acknowledged: string[] = [];
    await Promise.all(
      Array.from({ length: WRITERS }, async (_, writer) => {
        const { database, unitOfWork } = stores[writer % stores.length] ?? first;
        const table = createTable(database, NoteRow, { name: 'Note' });
        for (let turn = 0; turn < EACH; turn++) {
          const id = ids[(writer * 7 + turn * 3) % CASES] ?? '';
          // Every writer names the seats in another order.
          const seats = ['org:A', 'org:B', 'service:claims', `side:${id}:patient`];
          seats.push(...seats.splice(0, (writer + turn) % seats.length));
          const request = { identity: signedIn, operation: 'amend', key: `${writer}-${turn}`, input: { id } };
          for (;;) {
            const { version } = await table.get(A, id);
            try {
              const outcome = await unitOfWork.write(request, async ({ ticket, append }) => {
                const next = await table.update(ticket, A, { id, version }, { remark: request.key });
                append(entry(id, next, { seats, kind: request.key }));
                return { id, version: next };
              });
              acknowledged.push(`${id} ${outcome.version} ${request.key}`);
              break;
            } catch (error) {
              if (!(error instanceof Conflict) || error.reason !== 'STALE_VERSION') throw error;
              stale++;
            }
          }
        }
      }),
    );

    const whole = async (seat: string) => {
      const lines: FeedItem[] = [];
      for (let page: readonly FeedItem[]; (page = await first.feed.read(seat, lines.length, 100)).length > 0;)
        lines.push(...page);
      expect(lines.map(({ number }) => number)).toEqual(lines.map((_, index) => index + 1));
      expect(await first.feed.head(seat)).toBe(lines.length);
      return lines.map(({ entry: { aggregate, version, kind } }) => `${aggregate.id} ${version} ${kind}`);
    };
    expect(acknowledged).toHaveLength(WRITERS * EACH);
    for (const seat of ['audit', 'org:A', 'org:B', 'service:claims'])
      expect((await whole(seat)).toSorted()).toEqual(acknowledged.toSorted());
    for (const id of ids) {
      const timeline = await first.journal.timeline({ type: 'note', id });
      expect(timeline.map(({ version }) => version)).toEqual(timeline.map((_, index) => index + 1));
      expect((await rows.get(A, id)).version).toBe(timeline.length);
      expect((await whole(`side:${id}:patient`)).length).toBe(timeline.length);
    }
    expect(stale).toBeGreaterThan(0);
    // Taken in one order, counters never lock up.
    expect(stores.flatMap(({ logged }) => logged)).toEqual([]);
  });

  it('works once for a request that arrives three times at once, again and again', async () => {
    const { database, sealer, unitOfWork, journal } = storeOn(await open(notes));
    const id = note(1).id;
    await sealer.prepare([`case:${id}`], 'A');
    const table = createTable(database, NoteRow, { name: 'Note' });
    await inTransaction(database, (ticket) => table.insert(ticket, note(1, { version: 0 })));
    let worked = 0;
    for (let turn = 0; turn < 8; turn++) {
      const { version } = await table.get(A, id);
      const request = { identity: signedIn, operation: 'amend', key: `turn-${turn}`, input: {} };
      let failures = 0;
      const arrive = () =>
        unitOfWork.write(request, async ({ ticket, append }) => {
          const next = await table.update(ticket, A, { id, version }, { remark: request.key });
          // The first to get here fails: the others wait for its key and find it free.
          if (turn % 2 === 0 && failures++ === 0) throw new Error('first');
          append(entry(id, next, { kind: request.key }));
          worked++;
          return { id, version: next };
        });
      const outcomes = await Promise.allSettled([arrive(), arrive(), arrive()]);
      const done = outcomes.filter(({ status }) => status === 'fulfilled');
      expect(done).toHaveLength(turn % 2 === 0 ? 2 : 3);
      for (const outcome of done) expect(outcome).toEqual({ status: 'fulfilled', value: { id, version: version + 1 } });
    }
    const timeline = await journal.timeline({ type: 'note', id });
    expect(timeline.map(({ kind }) => kind)).toEqual(timeline.map((_, turn) => `turn-${turn}`));
    expect(timeline).toHaveLength(8);
    expect(worked).toBeGreaterThanOrEqual(8);
  });
});
