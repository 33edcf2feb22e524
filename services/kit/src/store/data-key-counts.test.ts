import { writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { createVault } from '../policy/vault.js';
import { eachDatabase } from '../test/database.js';
import { rotatedTestKeys, storeOn, testKeys } from '../test/store.js';
import { countDataKeysIn } from './data-key-counts.js';
import { createDataKeyStore } from './data-keys.js';

eachDatabase((name, open) => {
  it('counts beside a house that runs', async () => {
    const settings = await open.settings();
    const database = await open({}, settings);
    expect(await countDataKeysIn(settings)).toEqual(new Map());
    const store = createDataKeyStore(database, storeOn(database).clock);
    await createVault({ store, keys: testKeys }).prepare(['a', 'b', 'c'], 'A');
    await createVault({ store, keys: rotatedTestKeys }).prepare(['d'], 'A');
    const counts = new Map([
      ['k_test', 3],
      ['k_next', 1],
    ]);
    expect(await countDataKeysIn(settings)).toEqual(counts);
    expect(await store.counts()).toEqual(counts);
  });

  it('says that there is no database, and nothing of who may open it', async () => {
    const settings = await open.settings();
    if (settings.kind === 'sqlite') writeFileSync(settings.file, '');
    await expect(countDataKeysIn(settings)).rejects.toThrow(name === 'sqlite' ? /is no database/ : /does not answer/);
    await expect(countDataKeysIn(settings)).rejects.not.toThrow(/root/);
  });
});
