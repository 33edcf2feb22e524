import { describe, expect, it } from 'vitest';
import { files } from '../test/database.js';
import { NoteRow, note, notes } from '../test/note.row.js';
import { internalsOf } from './database.js';
import { createTable } from './repository.js';
import { inTransaction, run } from './session.js';
import { createWriteLock } from './write-lock.js';

const ALL = { service: 'notes' };
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe('a SQLite file with two connections', () => {
  const open = files();
  const opened = async () => {
    const database = await open(notes);
    const table = createTable(database, NoteRow, { name: 'Note' });
    const numbers = async () => (await table.find(ALL, { order: [{ column: 'number' }] })).map(({ number }) => number);
    return { database, table, numbers };
  };

  it('keeps what B committed and what C wrote when A, which began before them, rolls back', async () => {
    const { database, table, numbers } = await opened();
    const a = inTransaction(database, async (ticket) => {
      await table.insert(ticket, note(1));
      await pause(30);
      throw new Error('A rolls back');
    });
    const b = inTransaction(database, async (ticket) => {
      await table.insert(ticket, note(2));
      await pause(5);
    });
    const c = run(database, undefined, "UPDATE `data_key` SET `kek` = 'x'");
    await expect(a).rejects.toThrow('A rolls back');
    await Promise.all([b, c]);
    expect(await numbers()).toEqual([2]);
  });

  it('reads nothing uncommitted from outside, and its own rows from inside', async () => {
    const { database, table, numbers } = await opened();
    let seen: number[] | undefined;
    let inserted: () => void = () => undefined;
    const written = new Promise<void>((resolve) => (inserted = resolve));
    const writing = inTransaction(database, async (ticket) => {
      await table.insert(ticket, note(1));
      seen = (await table.find(ALL, { ticket })).map(({ number }) => number);
      inserted();
      await pause(30);
    });
    await written;
    expect(await numbers()).toEqual([]);
    await writing;
    expect(seen).toEqual([1]);
    expect(await numbers()).toEqual([1]);
  });

  it('adds up sixty concurrent read-modify-writes', async () => {
    const { database, table } = await opened();
    await inTransaction(database, (ticket) => table.insert(ticket, note(1, { amount: 0 })));
    await Promise.all(
      Array.from({ length: 60 }, () =>
        inTransaction(database, async (ticket) => {
          const row = await table.get(ALL, note(1).id, ticket);
          await pause(0);
          await table.change(ticket, ALL, { id: row.id }, { amount: (row.amount ?? 0) + 1 });
        }),
      ),
    );
    expect((await table.get(ALL, note(1).id)).amount).toBe(60);
  });

  it('answers a write outside the ticket, inside a transaction, with an error and not with silence', async () => {
    const { database, table, numbers } = await opened();
    await inTransaction(database, async (ticket) => {
      await table.insert(ticket, note(1));
      await expect(run(database, undefined, 'DELETE FROM `note`')).rejects.toThrow('ticket');
    });
    expect(await numbers()).toEqual([1]);
  });

  it('is opened once in a process, and again after it was closed', async () => {
    const settings = await open.settings();
    const first = await open(notes, settings);
    await expect(open(notes, settings)).rejects.toThrow('open in this process already');
    await first.ping();
    await first.close();
    await (await open(notes, settings)).ping();
  });

  it('is durable: WAL, synchronous FULL, foreign keys on', async () => {
    const { database } = await opened();
    const { source } = internalsOf(database);
    const connection = (
      source.driver as unknown as { databaseConnection: { pragma(words: string, options: object): unknown } }
    ).databaseConnection;
    const pragma = (words: string) => connection.pragma(words, { simple: true });
    expect([pragma('journal_mode'), pragma('synchronous'), pragma('foreign_keys')]).toEqual(['wal', 2, 1]);
  });

  it('refuses to change or remove what the journal holds', async () => {
    const { database } = await opened();
    await run(database, undefined, "INSERT INTO `feed` VALUES ('org:A', 1, 'ent_1')");
    await expect(run(database, undefined, 'DELETE FROM `feed`')).rejects.toMatchObject({ kind: 'check' });
    await expect(run(database, undefined, 'UPDATE `feed` SET `number` = 2')).rejects.toMatchObject({ kind: 'check' });
  });
});

describe('the write lock', () => {
  it('serves in the order of asking and forgets who gave up', async () => {
    const lock = createWriteLock();
    const order: string[] = [];
    const letGo = await lock.acquire(1_000);
    const second = lock.acquire(1_000).then((release) => {
      order.push('second');
      return release;
    });
    const impatient = lock.acquire(5).catch((error: Error) => error.name);
    const third = lock.acquire(1_000).then((release) => {
      order.push('third');
      return release;
    });
    expect(await impatient).toBe('WriteLockTimeout');
    letGo();
    letGo();
    (await second)();
    (await third)();
    expect(order).toEqual(['second', 'third']);
    (await lock.acquire(0))();
  });
});
