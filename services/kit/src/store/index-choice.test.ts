import { Column, Entity, Index, PrimaryColumn, type QueryRunner } from 'typeorm';
import { beforeAll, describe, expect, it } from 'vitest';
import { eachDatabase } from '../test/database.js';
import { col, nullable } from './columns.js';
import { observeStatements, type Database } from './database.js';
import { ForwardStep } from './migrate.js';
import { createTable } from './repository.js';
import { inTransaction } from './session.js';
import { createTableStep } from './table-step.js';
import type { Where } from './where.js';

const columns = { id: col.id(), organization: col.id(), due: col.count(), kind: col.code(8), number: col.code(8) };
const indexes = {
  ix_task_due: ['organization', 'due', 'id'],
  ix_task_kind: ['organization', 'kind', 'due', 'id'],
  ix_task_owner: ['organization', 'owner', 'kind', 'due', 'id'],
  ix_task_number: ['organization', 'number'],
};

@Entity('task')
@Index('ix_task_due', indexes.ix_task_due)
@Index('ix_task_kind', indexes.ix_task_kind)
@Index('ix_task_owner', indexes.ix_task_owner)
@Index('ix_task_number', indexes.ix_task_number)
class TaskRow {
  @PrimaryColumn(columns.id) id!: string;
  @PrimaryColumn(columns.organization) organization!: string;
  @Column(columns.due) due!: number;
  @Column(columns.kind) kind!: string;
  @Column(columns.number) number!: string;
  @Column(nullable(col.id())) owner!: string | null;
}

class CreateTask1760000002001 extends ForwardStep {
  up(queryRunner: QueryRunner): Promise<void> {
    const all = { ...columns, owner: nullable(col.id()) };
    return createTableStep(queryRunner, { name: 'task', columns: all, primary: ['id', 'organization'], indexes });
  }
}

/** What is asked, and what the index it is to be read by is called. */
const asked: readonly [string, Where<TaskRow>, string][] = [
  ['everything', {}, 'ix_task_due'],
  ['one kind', { kind: 'A' }, 'ix_task_kind'],
  ['one kind named as one of one', { any: [{ kind: { oneOf: ['A'] } }] }, 'ix_task_kind'],
  ['what is due soon of one kind', { kind: { equals: 'A' }, due: { to: 3 } }, 'ix_task_kind'],
  ['one’s own of one kind', { owner: { equals: 'me' }, kind: 'A' }, 'ix_task_owner'],
  ['nobody’s of one kind', { owner: { isNull: true }, kind: 'A' }, 'ix_task_owner'],
  ['alternatives of which none is sure', { any: [{ kind: 'A' }, { kind: 'B' }] }, 'ix_task_due'],
  ['some that are named', { kind: 'A', id: { oneOf: ['tsk_1', 'tsk_2'] } }, 'key'],
];

eachDatabase((name, open) => {
  let database: Database;
  const scope = { organizations: ['A'] };
  const keyset = [{ column: 'due' as const }, { column: 'id' as const }];
  const tasks = () => createTable(database, TaskRow, { name: 'Task' });
  const key = name === 'sqlite' ? 'sqlite_autoindex_task_1' : 'PRIMARY';

  beforeAll(async () => {
    database = await open({ entities: [TaskRow], migrations: [CreateTask1760000002001] });
    const rows = Array.from({ length: 40 }, (_, at) => ({
      ...{ id: `tsk_${at}`, organization: at % 5 === 4 ? 'B' : 'A', due: at % 7, kind: at % 2 === 0 ? 'A' : 'B' },
      ...{ number: `n${at}`, owner: at % 3 === 0 ? 'me' : null },
    }));
    await inTransaction(database, (ticket) => tasks().insert(ticket, rows));
  });

  /** The indexes that a question names. */
  async function namedBy(ask: () => Promise<unknown>): Promise<readonly string[]> {
    const named: string[] = [];
    const stop = observeStatements(database, (sql) => {
      named.push(...[...sql.matchAll(/(?:INDEXED BY |FORCE INDEX \()`(\w+)`/g)].map(([, index]) => String(index)));
    });
    await ask();
    stop();
    return named;
  }

  describe('a page names the index that has what is told, then its order', () => {
    it.each(asked)('%s', async (_what, where, index) => {
      const wanted = index === 'key' ? key : index;
      expect(await namedBy(() => tasks().page(scope, { where, keyset, first: 5 }))).toEqual([wanted]);
      const after = keyset.map((part) => ({ ...part, value: part.column === 'due' ? 2 : 'tsk_2' }));
      expect(await namedBy(() => tasks().page(scope, { where, keyset: after, first: 5 }))).toEqual([wanted, wanted]);
    });

    it('each alternative its own', async () => {
      const apart: readonly Where<TaskRow>[] = [{ kind: 'A' }, { owner: { equals: 'me' }, kind: 'B' }];
      const page = () => tasks().page(scope, { where: { apart }, keyset, first: 5 });
      expect(await namedBy(page)).toEqual(['ix_task_kind', 'ix_task_owner']);
    });
  });

  it('leaves the choice to the database where no index has what is told and the order', async () => {
    const named = [{ column: 'number' as const }, { column: 'id' as const }];
    expect(await namedBy(() => tasks().page(scope, { keyset: named, first: 5 }))).toEqual([]);
    expect(await namedBy(() => tasks().page(scope, { where: { number: 'n1' }, keyset, first: 5 }))).toEqual([]);
    expect(await namedBy(() => tasks().page({ organizations: ['A', 'B'] }, { keyset, first: 5 }))).toEqual([]);
    expect(await namedBy(() => tasks().page({ service: 'tasks' }, { keyset, first: 5 }))).toEqual([]);
    expect(await namedBy(() => tasks().countUpTo(scope, { kind: 'A' }, 5))).toEqual([]);
  });

  it('finds few by the column that names them, in a page, a count and a search', async () => {
    const where: Where<TaskRow> = { kind: 'A', number: 'n12' };
    const few = 'number';
    expect(await namedBy(() => tasks().page(scope, { where, keyset, first: 5, few }))).toEqual(['ix_task_number']);
    expect(await namedBy(() => tasks().countUpTo(scope, where, 5, few))).toEqual(['ix_task_number']);
    expect(await namedBy(() => tasks().find(scope, { where, order: keyset, few }))).toEqual(['ix_task_number']);
    expect((await tasks().find(scope, { where, order: keyset, few })).map(({ id }) => id)).toEqual(['tsk_12']);
    await expect(tasks().countUpTo(scope, where, 5, 'due')).resolves.toEqual({ count: 1, capped: false });
    await expect(tasks().countUpTo(scope, where, 5, 'id')).rejects.toThrow('No index of task begins with id');
    expect(await namedBy(() => tasks().countUpTo(scope, { id: { oneOf: ['tsk_1', 'tsk_2'] } }, 5))).toEqual([key]);
  });
});
