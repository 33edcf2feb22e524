import mysql from 'mysql2/promise';
import { describe, expect, it } from 'vitest';
import { files, eachDatabase } from '../test/database.js';
import { privateMariadb } from '../test/mariadb.js';
import { NoteRow, note, notes } from '../test/note.row.js';
import { entry, signedIn, storeOn } from '../test/store.js';
import { openDatabase } from './data-source.js';
import { createTable } from './repository.js';
import { run } from './session.js';

const A = { organizations: ['A'] };

eachDatabase((name, open) => {
  if (name === 'sqlite') {
    it('is not asked of a file', async () => {
      const database = await open();
      await expect(run(database, undefined, 'SELECT CONNECTION_ID()')).rejects.toMatchObject({ kind: 'other' });
    });
    return;
  }

  it('prepares every connection before its first statement', async () => {
    const database = await open();
    const settings = `SELECT CONNECTION_ID() AS id, @@tx_isolation AS isolation, @@time_zone AS zone, @@sql_mode AS mode,
      @@innodb_lock_wait_timeout AS patience, @@max_statement_time AS longest, SLEEP(0.05) AS slept`;
    const answers = await Promise.all(Array.from({ length: 6 }, () => run(database, undefined, settings)));
    const rows = answers.map(({ rows: [row] }) => row ?? {});
    expect(new Set(rows.map((row) => row['id'])).size).toBeGreaterThan(1);
    for (const row of rows) {
      expect(row).toMatchObject({ isolation: 'READ-COMMITTED', zone: '+00:00' });
      expect([Number(row['patience']), Number(row['longest'])]).toEqual([3, 5]);
      expect(String(row['mode'])).toContain('STRICT_TRANS_TABLES');
    }
  });

  it('finishes a write once though its connection was cut in the middle', async () => {
    const settings = await open.settings();
    const { database, unitOfWork, sealer, journal } = storeOn(await open(notes, settings));
    const other = await open(notes, settings);
    await sealer.prepare(['case:x'], 'A');
    const table = createTable(database, NoteRow, { name: 'Note' });
    let attempts = 0;
    const request = { identity: signedIn, operation: 'register', key: 'k', input: {} };
    const outcome = await unitOfWork.write(request, async ({ ticket, append }) => {
      await table.insert(ticket, note(1));
      append(entry('x', 1));
      if (attempts++ === 0) {
        const { rows } = await run(database, ticket, 'SELECT CONNECTION_ID() AS id');
        await cut(settings, Number(rows[0]?.['id']));
      }
      return { id: note(1).id, version: 1 };
    });
    expect([outcome.version, attempts]).toEqual([1, 2]);
    expect(await journal.timeline({ type: 'note', id: 'x' })).toHaveLength(1);
    expect(await createTable(other, NoteRow, { name: 'Note' }).find(A)).toHaveLength(1);
  });

  it('brings an empty database to our collation, and refuses one that already has tables', async () => {
    const url = await (await privateMariadb()).freshDatabase();
    const connection = await mysql.createConnection(url);
    await connection.query('ALTER DATABASE CHARACTER SET latin1 COLLATE latin1_swedish_ci');
    await open({}, { kind: 'mariadb', url });
    await connection.query('ALTER DATABASE CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci');
    await expect(open({}, { kind: 'mariadb', url })).rejects.toThrow('utf8mb4_nopad_bin');
    await connection.end();
  });

  /** From a connection of its own: our own work may ask nothing without its ticket. */
  async function cut(settings: Awaited<ReturnType<typeof open.settings>>, id: number): Promise<void> {
    if (settings.kind === 'sqlite') throw new Error('a file has no connections to cut');
    const connection = await mysql.createConnection(settings.url);
    await connection.query(`KILL CONNECTION ${id}`);
    await connection.end();
  }
});

describe('a database that cannot be opened', () => {
  const open = files();

  it('says so soon, and names no password', async () => {
    const settings = { kind: 'mariadb', url: 'mysql://root:sesame@127.0.0.1:9/none' } as const;
    const failed = await openDatabase({ settings, entities: [], migrations: [] }).catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(Error);
    expect(String(failed)).not.toContain('sesame');
  });

  it('answers no ping once it is closed', async () => {
    const database = await open();
    await database.close();
    await database.close();
    await expect(database.ping()).rejects.toThrow(Error);
  });
});
