import { expect, it } from 'vitest';
import { createRewrapping } from '../policy/rewrapping.js';
import { createSealer } from '../policy/sealer.js';
import { createVault } from '../policy/vault.js';
import { eachDatabase } from '../test/database.js';
import { rotatedTestKeys, storeOn, testKeys } from '../test/store.js';
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

  it('wraps all anew behind a rotation, whoever else does so at the same time, and leaves what was erased erased', async () => {
    const settings = await open.settings();
    const database = await open({}, settings);
    const replica = name === 'mariadb' ? await open({}, settings) : database;
    const scopes = Array.from({ length: 60 }, (_, index) => `case:${String(index).padStart(2, '0')}`);
    const sealer = createSealer(
      createVault({ store: createDataKeyStore(database, storeOn(database).clock), keys: testKeys }),
    );
    await sealer.prepare(scopes, 'A');
    const sealed = new Map(scopes.map((scope) => [scope, sealer.seal(scope, place, `of ${scope}`)]));
    await storeOn(database).unitOfWork.apply(async ({ ticket }) => sealer.drop('case:07', ticket));

    const rewrappings = [database, replica, replica].map((each) =>
      createRewrapping({
        ...{ keys: rotatedTestKeys, batch: 7, breath: 0 },
        store: createDataKeyStore(each, storeOn(each).clock),
      }),
    );
    await Promise.all(rewrappings.map((each) => each.round()));

    const store = createDataKeyStore(replica, storeOn(replica).clock);
    expect(await store.counts()).toEqual(new Map([['k_next', 59]]));
    const after = createSealer(createVault({ store, keys: rotatedTestKeys }));
    await after.load(scopes);
    for (const scope of scopes)
      expect(after.open(scope, place, sealed.get(scope)!)).toBe(scope === 'case:07' ? undefined : `of ${scope}`);
    const strange = createSealer(createVault({ store, keys: testKeys }));
    await expect(strange.load(['case:01'])).rejects.toThrow(/does not hold the master key k_next/);
  });

  it('reads what a master key wraps in parts, in one order', async () => {
    const database = await open();
    const store = createDataKeyStore(database, storeOn(database).clock);
    const vault = createVault({ store, keys: testKeys });
    await vault.prepare(['case:b', 'case:a', 'person:1'], 'A');
    await vault.prepare(['case:c'], 'B');
    const first = await store.wrappedBy('k_test', '', 3);
    expect(first.map(({ scope }) => scope)).toEqual(['case:a', 'case:b', 'case:c']);
    expect((await store.wrappedBy('k_test', 'case:c', 3)).map(({ scope }) => scope)).toEqual(['person:1']);
    expect(await store.wrappedBy('k_other', '', 3)).toEqual([]);
  });
});
