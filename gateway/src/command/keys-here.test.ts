import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '@concord/kit/domain/clock';
import { openKeys, type Keys } from '@concord/kit/policy/keys';
import { createRewrapping } from '@concord/kit/policy/rewrapping';
import { createVault } from '@concord/kit/policy/vault';
import { createDataKeyStore } from '@concord/kit/store/data-keys';
import { openDatabase } from '@concord/kit/store/data-source';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keysStatus, retireKey, rotateKeys } from './keys-here.js';
import { readKeysHere, type KeysHere } from './keys.environment.js';

const now = new Date('2026-11-22T08:00:00.000Z');
const later = new Date('2026-11-22T08:11:00.000Z');
let folder: string;
let here: () => KeysHere;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'concord-keys-'));
  here = () => readKeysHere({ DATA_DIR: folder });
  writeFileSync(join(folder, 'installation.json'), '{}');
  await opened('claims', ({ vault }) => vault.prepare(['case:1', 'case:2'], 'org_a'));
  await opened('patients', ({ vault }) => vault.prepare(['person:1'], 'org_a'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** What a service that runs does to its database. */
async function opened<T>(
  service: string,
  work: (parts: { keys: Keys; vault: ReturnType<typeof createVault>; rewrap(): Promise<number> }) => Promise<T>,
): Promise<T> {
  const keys = await openKeys({ file: join(folder, 'keys.json'), createIfMissing: true });
  const settings = { kind: 'sqlite', file: join(folder, `${service}.sqlite`) } as const;
  const database = await openDatabase({ settings, entities: [], migrations: [] });
  const store = createDataKeyStore(database, systemClock);
  const vault = createVault({ store, keys });
  return work({ keys, vault, rewrap: createRewrapping({ keys, store }).round }).finally(() => database.close());
}

describe('keys of a data folder', () => {
  it('are told: what wraps, what is left, and what is missing', async () => {
    const { current } = await keysStatus(here());
    expect(await keysStatus(here())).toEqual({
      ...{ keys: join(folder, 'keys.json'), current, held: [current], left: 0, missing: [] },
      dataKeys: { claims: { [current]: 2 }, patients: { [current]: 1 } },
    });
    rmSync(join(folder, 'keys.json'));
    await expect(keysStatus(here())).rejects.toThrow('There is no key file');
    await openKeys({ file: join(folder, 'keys.json'), createIfMissing: true });
    expect(await keysStatus(here())).toMatchObject({ left: 3, missing: [current] });
  });

  it('are rotated, wrapped anew, and retired when nothing is left', async () => {
    const { current: old } = await keysStatus(here());
    const kid = await rotateKeys(here(), now);
    expect(await keysStatus(here())).toMatchObject({ current: kid, held: [old, kid], left: 3, missing: [] });
    await expect(retireKey(here(), old, later)).rejects.toThrow(/still wraps data keys: 2 of claims, 1 of patients/);
    expect(await opened('claims', ({ rewrap }) => rewrap())).toBe(2);
    await expect(retireKey(here(), old, later)).rejects.toThrow(/still wraps data keys: 1 of patients/);
    await opened('patients', ({ rewrap }) => rewrap());
    await expect(retireKey(here(), kid, later)).rejects.toThrow(/still wraps/);
    await retireKey(here(), old, now);
    expect(await keysStatus(here())).toMatchObject({ current: kid, held: [kid], left: 0, missing: [] });
    await opened('claims', async ({ vault }) => {
      await vault.load(['case:1']);
      expect(vault.key('case:1')?.key).toHaveLength(32);
    });
  });

  it('are not retired while the house runs', async () => {
    const { current: old } = await keysStatus(here());
    await rotateKeys(here(), now);
    writeFileSync(join(folder, 'concord.pid'), String(process.ppid));
    await expect(retireKey(here(), old, later)).rejects.toThrow(`is in use by process ${process.ppid}`);
  });
});

describe('keys of one service', () => {
  const environment = () => ({
    ...{ DATABASE_URL: join(folder, 'claims.sqlite'), KEY_FILE: join(folder, 'keys.json') },
  });

  it('are told in its environment', async () => {
    const { current, dataKeys } = await keysStatus(readKeysHere(environment()));
    expect(dataKeys).toEqual({ 'this service': { [current]: 2 } });
    expect(() => readKeysHere({ ...environment(), KEY_FILE: '' })).toThrow(/KEY_FILE is missing/);
  });

  it('are retired when every process has had the time to hear of the next one', async () => {
    const one = readKeysHere(environment());
    const { current: old } = await keysStatus(one);
    await rotateKeys(one, now);
    await opened('claims', ({ rewrap }) => rewrap());
    await expect(retireKey(one, old, now)).rejects.toThrow(/younger than 10 minutes/);
    await retireKey(one, old, later);
    expect((await keysStatus(one)).held).not.toContain(old);
  });
});
