import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Statements } from './sqlite-statements.js';

let connection: Sqlite.Database;
let statements: Statements;
beforeEach(() => {
  connection = new Sqlite(':memory:');
  connection.exec("CREATE TABLE note (id TEXT, number INTEGER, text BLOB); INSERT INTO note VALUES ('a', 1, x'00ff')");
  statements = new Statements(connection);
});
afterEach(() => connection.close());

describe('a statement on SQLite', () => {
  it.each([
    ['SELECT id, number, text FROM note', { id: 'a', number: 1, text: Buffer.from([0, 255]) }],
    ['SELECT * FROM note', { id: 'a', number: 1, text: Buffer.from([0, 255]) }],
    ['SELECT COUNT(*) AS counted FROM note', { counted: 1 }],
    ['SELECT COUNT(*) AS counted FROM (SELECT id FROM note) AS some', { counted: 1 }],
    ['SELECT number, 2 AS number FROM note', { number: 2 }],
    ['SELECT * FROM (SELECT id FROM note) AS parts', { id: 'a' }],
    ["SELECT id FROM note WHERE number = 1 AND id <> '*'", { id: 'a' }],
  ])('reads %s by the names of its columns, time and again', (sql, row) => {
    for (const _ of [1, 2]) {
      const { records, affected } = statements.execute(sql, []);
      expect(records).toEqual([row]);
      expect(affected).toBe(1);
    }
  });

  it('of a whole table reads the columns that it has by then', () => {
    const tables = ['SELECT * FROM note', 'SELECT note.* FROM note', 'SELECT * FROM (SELECT * FROM note) AS parts'];
    for (const sql of tables) statements.execute(sql, []);
    connection.exec('ALTER TABLE note RENAME COLUMN number TO place');
    for (const sql of tables) expect(statements.execute(sql, []).records[0]).toHaveProperty('place', 1);
  });

  it('tells what reads from what writes, and how many rows a write touched', () => {
    expect(statements.isRead('SELECT id FROM note')).toBe(true);
    expect(statements.isRead('DELETE FROM note')).toBe(false);
    expect(statements.isRead("INSERT INTO note VALUES ('b', 2, NULL) RETURNING id")).toBe(false);
    expect(statements.execute("INSERT INTO note VALUES ('b', 2, NULL) RETURNING id", []).records).toEqual([
      { id: 'b' },
    ]);
    expect(statements.execute('UPDATE note SET number = ?', [3]).affected).toBe(2);
  });
});
