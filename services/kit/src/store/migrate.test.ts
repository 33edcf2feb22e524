import { expect, it } from 'vitest';
import { eachDatabase } from '../test/database.js';
import { schemaDrift } from './migrate.js';
eachDatabase((name, open) => {
  it('makes the tables that the row classes describe, nothing more and nothing less', async () => {
    expect(await schemaDrift(await open())).toEqual([]);
  });
  it('finds nothing to do the second time', async () => {
    const settings = await open.settings();
    await (await open({}, settings)).close();
    expect(await schemaDrift(await open({}, settings))).toEqual([]);
  });
});
