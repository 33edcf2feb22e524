import { expect, it } from 'vitest';
import { createSealer } from '../policy/sealer.js';
import { createVault } from '../policy/vault.js';
import { eachDatabase } from '../test/database.js';
import { storeOn, testKeys } from '../test/store.js';
import { createDataKeyStore } from './data-keys.js';
import { observeStatements } from './database.js';
import { DatabaseFault } from './faults.js';

const place = { table: 'note', column: 'text', row: 'not_1' };

eachDatabase((name, open) => {
  it('gives many vaults that make the same keys at once one key for each scope', async () => {
    const settings = await open.settings();
    const databases = [await open({}, settings)];
    if (name === 'mariadb') databases.push(await open({}, settings));
    const sealers = Array.from({ length: 6 }, (_, index) => {
      const database = databases[index % databases.length]!;
      return createSealer(
        createVault({ store: createDataKeyStore(database, storeOn(database).clock), keys: testKeys }),
      );
    });
    const scopes = Array.from({ length: 20 }, (_, index) => `case:${index}`);
    await Promise.all(
      sealers.map((sealer, index) => sealer.prepare([...scopes.slice(index * 3), ...scopes.slice(0, index * 3)], 'A')),
    );
    for (const scope of scopes)
      for (const sealed of sealers.map((sealer) => sealer.seal(scope, place, '张三')))
        for (const sealer of sealers) expect(sealer.open(scope, place, sealed)).toBe('张三');
  });

  it('makes a key again that the database refused for a passing reason', async () => {
    const database = await open();
    let faults = 2;
    observeStatements(database, (sql) => {
      if (/insert/i.test(sql) && faults-- > 0) throw new DatabaseFault('transient', '1213', sql);
    });
    const store = createDataKeyStore(database, storeOn(database).clock);
    const sealer = createSealer(createVault({ store, keys: testKeys }));
    await sealer.prepare(['case:1'], 'A');
    expect(faults).toBeLessThan(0);
    expect(sealer.open('case:1', place, sealer.seal('case:1', place, '张三'))).toBe('张三');
    expect(await store.get(['case:1'])).toHaveLength(1);
  });
});
