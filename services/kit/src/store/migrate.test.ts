import type { QueryRunner } from 'typeorm';
import { expect, it } from 'vitest';
import { eachDatabase } from '../test/database.js';
import { notes } from '../test/note.row.js';
import { col } from './columns.js';
import { observeStatements } from './database.js';
import { ForwardStep, schemaDrift } from './migrate.js';
import { addColumnStep, addIndexesStep, addIndexStep, createTableStep, dropIndexesStep } from './table-step.js';

let failing = true;

class CreateHalf1760000002001 extends ForwardStep {
  async up(queryRunner: QueryRunner) {
    await createTableStep(queryRunner, {
      name: 'half',
      columns: { id: col.id() },
      primary: ['id'],
      checks: { chk_half: "id <> ''" },
    });
    if (failing) throw new Error('the power went out');
  }
}

const indexes = { ix_note_extra: ['extra'], ix_note_both: ['organization', 'extra'] };

class MoveIndexes1760000002003 extends ForwardStep {
  async up(queryRunner: QueryRunner) {
    await addIndexesStep(queryRunner, 'note', indexes);
    await dropIndexesStep(queryRunner, 'note', ['ix_note_extra']);
    await dropIndexesStep(queryRunner, 'note', ['ix_note_extra', 'ix_note_never']);
  }
}

class WidenNote1760000002002 extends ForwardStep {
  async up(queryRunner: QueryRunner) {
    await addColumnStep(queryRunner, 'note', 'extra', { ...col.code(20), default: "''" });
    await addColumnStep(queryRunner, 'note', 'extra', { ...col.code(20), default: "''" });
    await addIndexStep(queryRunner, 'note', 'ix_note_extra', ['extra']);
    await addIndexStep(queryRunner, 'note', 'ix_note_extra', ['extra']);
  }
}

eachDatabase((_name, open) => {
  it('makes the tables that the row classes describe, nothing more and nothing less', async () => {
    expect(await schemaDrift(await open(notes))).toEqual([]);
  });

  it('finds nothing to do the second time', async () => {
    const settings = await open.settings();
    await (await open(notes, settings)).close();
    const again = await open(notes, settings);
    expect(await schemaDrift(again)).toEqual([]);
  });

  it('names what is missing when a row class has a column that no migration made', async () => {
    const database = await open({ entities: notes.entities, migrations: [] });
    expect((await schemaDrift(database)).join('\n')).toContain('note');
  });

  it('takes up a step that failed half-way', async () => {
    const settings = await open.settings();
    const steps = { migrations: [CreateHalf1760000002001] };
    failing = true;
    await expect(open(steps, settings)).rejects.toThrow('the power went out');
    failing = false;
    await (await open(steps, settings)).close();
    await open(steps, settings);
  });

  it('adds a column and an index to a table that is there, once', async () => {
    const settings = await open.settings();
    await (await open(notes, settings)).close();
    const wider = await open({ ...notes, migrations: [...notes.migrations, WidenNote1760000002002] }, settings);
    const drift = await schemaDrift(wider);
    expect(drift.length).toBeGreaterThan(0);
    expect(drift.join('\n')).toContain('extra');
  });

  it('adds indexes together and drops what is still there of them', async () => {
    const settings = await open.settings();
    const steps = [...notes.migrations, WidenNote1760000002002, MoveIndexes1760000002003];
    const drift = (await schemaDrift(await open({ ...notes, migrations: steps }, settings))).join('\n');
    expect(drift).toContain('ix_note_both');
    expect(drift).not.toContain('ix_note_extra');
  });

  it('lets two processes start at once: one migrates, the other waits', async () => {
    const settings = await open.settings();
    if (settings.kind === 'sqlite') return;
    const both = await Promise.all([open(notes, settings), open(notes, settings)]);
    for (const database of both) expect(await schemaDrift(database)).toEqual([]);
  });

  it('answers a ping and shows its statements to an observer until it is let go', async () => {
    const database = await open();
    const seen: string[] = [];
    const stop = observeStatements(database, (sql) => seen.push(sql));
    await database.ping();
    stop();
    await database.ping();
    expect(seen).toEqual(['SELECT 1']);
  });
});
