import { expect, it } from 'vitest';
import { eachDatabase } from '../test/database.js';
import { databaseSettings } from './database-settings.js';
import { run } from './session.js';

eachDatabase((name, open) => {
  it('says of a database how it keeps what it was given', async () => {
    const settings = await databaseSettings(await open());
    const names = settings.map((one) => one.name);
    if (name === 'sqlite') {
      expect(names).toEqual(['journal_mode', 'synchronous', 'quick_check']);
      expect(settings.filter(({ holds }) => !holds)).toEqual([]);
    } else {
      expect(names).toContain('innodb_flush_log_at_trx_commit');
      expect(settings.every(({ value }) => value !== '')).toBe(true);
    }
  });

  if (name === 'mariadb')
    it('says so where a commit does not reach the disk', async () => {
      const database = await open();
      const name_ = 'innodb_flush_log_at_trx_commit';
      const { rows } = await run(database, undefined, `SELECT @@GLOBAL.${name_} AS before_`);
      try {
        for (const [value, holds] of [
          [2, false],
          [1, true],
        ] as const) {
          await run(database, undefined, `SET GLOBAL ${name_} = ${value}`);
          const found = (await databaseSettings(database)).find((one) => one.name === name_);
          expect(found).toMatchObject({ value: String(value), wanted: '1', holds, needed: true });
        }
      } finally {
        await run(database, undefined, `SET GLOBAL ${name_} = ${Number(rows[0]?.['before_'])}`);
      }
    });
});
