import { Entity, PrimaryColumn, type QueryRunner } from 'typeorm';
import { beforeAll, expect, it } from 'vitest';
import { eachDatabase } from '../test/database.js';
import { col } from './columns.js';
import type { Database } from './database.js';
import { ForwardStep } from './migrate.js';
import { createTable } from './repository.js';
import { inTransaction } from './session.js';
import { createTableStep } from './table-step.js';
import { createTokenIndex } from './token-index.js';

@Entity('book_token')
class BookTokenRow {
  @PrimaryColumn(col.id()) organization!: string;
  @PrimaryColumn(col.code(64)) token!: string;
  @PrimaryColumn(col.id()) bookId!: string;
}

class CreateBookToken1767225600001 extends ForwardStep {
  up(queryRunner: QueryRunner) {
    return createTableStep(queryRunner, {
      name: 'book_token',
      columns: { organization: col.id(), token: col.code(64), bookId: col.id() },
      primary: ['organization', 'token', 'bookId'],
    });
  }
}

const east = { organizations: ['org_east'] };

eachDatabase((_name, open) => {
  let database: Database;
  const owners = (...tokens: string[]) => index().ownersOfAll(east, tokens, 10);
  const index = () => createTokenIndex(database, BookTokenRow, { token: 'token', owner: 'bookId' });

  beforeAll(async () => {
    database = await open({ entities: [BookTokenRow], migrations: [CreateBookToken1767225600001] });
    const table = createTable(database, BookTokenRow, { name: 'BookToken' });
    const rows = (organization: string, bookId: string, text: string) =>
      [...text].map((token) => Object.assign(new BookTokenRow(), { organization, token, bookId }));
    const shelf = [
      ...rows('org_east', 'b1', 'abc'),
      ...rows('org_east', 'b2', 'bcd'),
      ...rows('org_east', 'b3', 'cde'),
      ...rows('org_west', 'b4', 'abcde'),
    ];
    await inTransaction(database, (ticket) => table.insert(ticket, shelf));
  });

  it('finds who has every token, newest first, inside the scope', async () => {
    expect(await owners('c')).toEqual(['b3', 'b2', 'b1']);
    expect(await owners('b', 'c')).toEqual(['b2', 'b1']);
    expect(await owners('a', 'b', 'c', 'a')).toEqual(['b1']);
    expect(await owners('a', 'e')).toEqual([]);
    expect(await index().ownersOfAll({ organizations: [] }, ['c'], 10)).toEqual([]);
  });

  it('stops at the limit, and finds nothing by no token', async () => {
    expect(await index().ownersOfAll(east, ['c'], 2)).toEqual(['b3', 'b2']);
    expect(await owners()).toEqual([]);
  });
});
