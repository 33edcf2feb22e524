import { expect, it } from 'vitest';
import { eachDatabase } from '../test/database.js';
import { notes, NoteRow } from '../test/note.row.js';
import { observeStatements } from './database.js';
import { createTable } from './repository.js';
import { run } from './session.js';

eachDatabase((name, open) => {
  it.runIf(name === 'sqlite')('goes to rows by their key, not through all rows of the organization', async () => {
    const database = await open(notes);
    const ids = Array.from({ length: 200 }, (_, at) => `note_${at}`);
    const asked: { sql: string; parameters: readonly unknown[] }[] = [];
    const stop = observeStatements(database, (sql, parameters) => asked.push({ sql, parameters }));
    await createTable(database, NoteRow, { name: 'Note' }).byIds({ organizations: ['A'] }, ids);
    stop();
    expect(asked).toHaveLength(1);
    expect(asked[0]?.parameters.slice(0, 2)).toEqual(['A', 'note_0']);
    const { rows } = await run(database, undefined, `EXPLAIN QUERY PLAN ${asked[0]?.sql}`, asked[0]?.parameters);
    expect(rows.map((row) => row['detail'])).toEqual([expect.stringMatching(/\(id=\?\)/)]);
  });
});
