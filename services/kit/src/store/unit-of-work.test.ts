import { describe, expect, it } from 'vitest';
import { Conflict } from '../domain/conflict.js';
import { Refusal } from '../domain/refusal.js';
import { eachDatabase } from '../test/database.js';
import { NoteRow, note, notes } from '../test/note.row.js';
import { entry, signedIn, storeOn } from '../test/store.js';
import type { WriteRequest } from './contract.js';
import { observeStatements } from './database.js';
import { forgetKeys } from './idempotency.js';
import { createTable } from './repository.js';
import { run } from './session.js';

const A = { organizations: ['A'] };

eachDatabase((_name, open) => {
  const opened = async () => {
    const store = storeOn(await open(notes), { pollEvery: 60_000 });
    const table = createTable(store.database, NoteRow, { name: 'Note' });
    await store.sealer.prepare(['case:x', 'case:y'], 'A');
    const request = (changes: Partial<WriteRequest> = {}): WriteRequest => ({
      identity: signedIn,
      operation: 'noteRegister',
      key: 'key-1',
      input: { number: 1, text: '张三' },
      ...changes,
    });
    const register = (asked: WriteRequest = request()) =>
      store.unitOfWork.write(asked, async ({ ticket, append }) => {
        await table.insert(ticket, note(1));
        append(entry('x', 1));
        return { id: note(1).id, version: 1 };
      });
    const count = async (name: string) =>
      Number((await run(store.database, undefined, `SELECT COUNT(*) AS n FROM \`${name}\``)).rows[0]?.['n']);
    const counts = async () => Promise.all(['note', 'journal', 'feed', 'idempotency'].map(count));
    return { ...store, table, request, register, counts };
  };

  it('commits state, journal, feed and key together, and tells the seats', async () => {
    const { register, feed, journal, table, counts } = await opened();
    const heard: string[] = [];
    for (const seat of ['org:A', 'audit', 'org:B']) feed.onNews(seat, () => heard.push(seat));
    expect(await register()).toEqual({ id: note(1).id, version: 1 });
    expect(heard.toSorted()).toEqual(['audit', 'org:A']);
    expect(await table.get(A, note(1).id)).toEqual(note(1));
    const [line] = await feed.read('org:A', 0, 10);
    expect(line).toMatchObject({ number: 1, entry: { kind: 'register', facts: [{ text: '患者张三' }] } });
    expect(await journal.timeline({ type: 'note', id: 'x' })).toEqual([line?.entry]);
    expect(await counts()).toEqual([1, 1, 2, 1]);
  });

  it('leaves nothing behind and tells nobody when the work refuses or fails', async () => {
    const { unitOfWork, feed, table, request, counts, register } = await opened();
    let heard = 0;
    feed.onNews('org:A', () => heard++);
    const failing = (error: Error) =>
      unitOfWork.write(request(), async ({ ticket, append }) => {
        await table.insert(ticket, note(1));
        append(entry('x', 1));
        throw error;
      });
    await expect(failing(new Refusal('NO', { zh: '不', en: 'No' }))).rejects.toThrow(Refusal);
    await expect(failing(new Error('broken'))).rejects.toThrow('broken');
    expect([await counts(), heard, await feed.head('org:A')]).toEqual([[0, 0, 0, 0], 0, 0]);
    await register();
    expect((await feed.read('org:A', 0, 10)).map(({ number }) => number)).toEqual([1]);
  });

  it('keeps what is written readable only with the key', async () => {
    const { register, database } = await opened();
    await register();
    const { rows } = await run(database, undefined, 'SELECT * FROM `journal`');
    const [kept] = (await run(database, undefined, 'SELECT * FROM `idempotency`')).rows;
    const onDisk = JSON.stringify([rows, kept, rows.map((row) => (row['facts'] as Buffer).toString('latin1'))]);
    expect(onDisk).not.toContain('张三');
    expect(onDisk).not.toContain('ses_one');
  });

  it('shows an entry whose key was dropped as erased, in its place', async () => {
    const { register, unitOfWork, sealer, journal } = await opened();
    await register();
    await unitOfWork.apply(async ({ ticket }) => sealer.drop('case:x', ticket));
    expect(await journal.timeline({ type: 'note', id: 'x' })).toMatchObject([{ version: 1, facts: [], erased: true }]);
  });

  describe('the same key again', () => {
    it('answers the first outcome without working', async () => {
      const { register, unitOfWork, request, counts } = await opened();
      const first = await register();
      const worked = unitOfWork.write(request(), () => Promise.reject(new Error('must not work')));
      expect(await worked).toEqual(first);
      expect(await counts()).toEqual([1, 1, 2, 1]);
    });

    it('is the same whatever the order of the input, and another with other input or operation', async () => {
      const { register, request } = await opened();
      const first = await register();
      expect(await register(request({ input: { text: '张三', number: 1, more: undefined } }))).toEqual(first);
      for (const changes of [{ input: { number: 2, text: '张三' } }, { operation: 'noteAmend' }])
        await expect(register(request(changes))).rejects.toEqual(new Conflict('KEY_REUSED'));
    });

    it('of another actor or organization is another key', async () => {
      const { register, unitOfWork, request, counts } = await opened();
      await register();
      for (const identity of [
        { ...signedIn, id: 'stf_two' },
        { ...signedIn, organization: 'B' },
      ]) {
        const other = await unitOfWork.write(request({ identity }), () => Promise.resolve({ id: 'other', version: 7 }));
        expect(other).toEqual({ id: 'other', version: 7 });
      }
      expect((await counts())[3]).toBe(3);
    });

    it('while the first is still at work waits for it and works once', async () => {
      const { register, counts } = await opened();
      const outcomes = await Promise.all(Array.from({ length: 8 }, () => register()));
      expect(new Set(outcomes.map(({ id }) => id)).size).toBe(1);
      expect(await counts()).toEqual([1, 1, 2, 1]);
    });

    it('works again after a refusal, and after it was forgotten', async () => {
      const { unitOfWork, request, register, database, counts } = await opened();
      await expect(unitOfWork.write(request(), () => Promise.reject(new Error('no')))).rejects.toThrow('no');
      await register();
      expect(await forgetKeys(database, new Date('2026-03-02T08:00:00.000Z'))).toBe(0);
      expect(await forgetKeys(database, new Date('2026-03-02T08:00:00.001Z'))).toBe(1);
      expect((await counts())[3]).toBe(0);
    });

    it('must be a key', async () => {
      const { register, request } = await opened();
      await expect(register(request({ key: '' }))).rejects.toThrow('idempotencyKey');
      await expect(register(request({ key: 'k'.repeat(129) }))).rejects.toThrow('idempotencyKey');
    });
  });

  it('refuses a second entry of one version as stale, and a version whose predecessor is missing as a fault', async () => {
    const { unitOfWork, journal } = await opened();
    const write = (...versions: number[]) =>
      unitOfWork.apply(async ({ append }) => versions.forEach((version) => append(entry('x', version))));
    await write(1, 2);
    await expect(write(2)).rejects.toEqual(new Conflict('STALE_VERSION'));
    await expect(write(4)).rejects.toThrow('no version 3');
    await expect(write(0)).rejects.toThrow(RangeError);
    await write(3);
    const timeline = await journal.timeline({ type: 'note', id: 'x' }, { afterVersion: 1 });
    expect(timeline.map(({ version }) => version)).toEqual([2, 3]);
  });

  it('says at once when a statement or a unit of work goes by the ticket, and takes no harm', async () => {
    const { unitOfWork, table, register, sealer } = await opened();
    const inside = (act: () => Promise<unknown>) => unitOfWork.apply(async () => void (await act()));
    await expect(inside(() => table.get(A, 'x'))).rejects.toThrow('ticket');
    await expect(inside(() => register())).rejects.toThrow('open already');
    await expect(inside(() => sealer.prepare(['case:z'], 'A'))).rejects.toThrow('ticket');
    let late: Promise<unknown> | undefined;
    await unitOfWork.apply(async ({ ticket }) => {
      late = new Promise((resolve) => setTimeout(resolve, 5)).then(() => table.insert(ticket, note(9)));
      late.catch(() => undefined);
    });
    await expect(late).rejects.toThrow('has ended');
    await register();
  });

  it('asks the database for nothing but its own statements, the counters last and in order', async () => {
    const { unitOfWork, database } = await opened();
    const seen: { sql: string; parameters: readonly unknown[] }[] = [];
    observeStatements(database, (sql, parameters) => seen.push({ sql, parameters }));
    await unitOfWork.apply(async ({ append }) => {
      append(entry('y', 1, { seats: ['service:b', 'org:Z', 'org:A'] }));
      append(entry('x', 1, { seats: ['org:M'] }));
    });
    const order = seen.map(({ sql }) => /`(journal|feed_counter|feed)`/.exec(sql)?.[1] ?? sql);
    expect(order.slice(1, -1)).toEqual(['journal', 'feed_counter', 'feed_counter', 'feed']);
    const counters = seen.find(({ sql }) => sql.startsWith('INSERT INTO `feed_counter`'));
    expect(counters?.parameters.filter((value) => typeof value === 'string')).toEqual([
      'audit',
      'org:A',
      'org:M',
      'org:Z',
      'service:b',
    ]);
  });
});
