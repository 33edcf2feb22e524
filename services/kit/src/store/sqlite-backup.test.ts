import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from './data-source.js';
import type { Database } from './database.js';
import { inTransaction, run } from './session.js';
import { backupFiles } from './sqlite-backup.js';

let folder: string;
let databases: Database[];
const file = (name: string) => join(folder, `${name}.sqlite`);
const copies = () => ['one', 'two'].map((name) => ({ from: file(name), to: file(`${name}.copy`) }));
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'concord-backup-'));
  databases = [];
  for (const name of ['one', 'two'])
    databases.push(
      await openDatabase({ settings: { kind: 'sqlite', file: file(name) }, entities: [], migrations: [] }),
    );
});
afterEach(async () => {
  for (const database of databases) await database.close();
  rmSync(folder, { recursive: true });
});

const write = (database: Database, number: number) =>
  inTransaction(database, (ticket) =>
    run(database, ticket, 'INSERT INTO `feed` (`seat`, `number`, `entry`) VALUES (?, ?, ?)', [
      's',
      number,
      `e${number}`,
    ]),
  );
const lastIn = (path: string) => {
  const connection = new Sqlite(path, { readonly: true });
  const row = connection.prepare('SELECT COUNT(*) AS n, COALESCE(MAX(number), 0) AS last FROM feed').get();
  connection.close();
  return row as { n: number; last: number };
};

describe('a backup', () => {
  it('is of one moment while two databases are written to, the second after the first', async () => {
    const [one, two] = databases as [Database, Database];
    let done = false;
    const writing = (async () => {
      let number = 1;
      for (; !done; number++) {
        await write(one, number);
        // What the second tells follows the first: it is never ahead.
        await write(two, number);
        // SQLite answers at once: without this nobody else would have a turn.
        await turn();
      }
      return number;
    })();
    const ahead: number[] = [];
    try {
      for (let round = 0; round < 8; round++) {
        await backupFiles(copies());
        const [first, second] = [lastIn(file('one.copy')), lastIn(file('two.copy'))];
        expect([first.n, second.n]).toEqual([first.last, second.last]);
        ahead.push(first.last - second.last);
        for (const { to } of copies()) rmSync(to);
      }
    } finally {
      done = true;
    }
    const written = await writing;
    expect(ahead.every((by) => by === 0 || by === 1)).toBe(true);
    expect(written).toBeGreaterThan(8);
  });

  it('is one file for each, that its owner alone may read', async () => {
    await write(databases[0]!, 1);
    await backupFiles(copies());
    expect(
      readdirSync(folder)
        .filter((name) => name.includes('copy'))
        .sort(),
    ).toEqual(['one.copy.sqlite', 'two.copy.sqlite']);
    expect(statSync(file('one.copy')).mode & 0o077).toBe(0);
    expect(lastIn(file('one.copy'))).toEqual({ n: 1, last: 1 });
  });

  it('leaves nobody waiting when it fails', async () => {
    writeFileSync(file('three'), 'no database, but bytes that are long enough to be looked at as a header of one');
    await expect(backupFiles([...copies(), { from: file('three'), to: file('three.copy') }])).rejects.toThrow(
      /database/,
    );
    await expect(backupFiles([{ from: file('four'), to: file('four.copy') }])).rejects.toThrow(/open|exist|directory/);
    await write(databases[0]!, 1);
    expect(lastIn(file('one')).n).toBe(1);
  });
});
