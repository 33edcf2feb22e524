import { beforeEach, describe, expect, test } from 'vitest';
import type { Ticket } from '../store/contract.js';
import { createDataKeysInMemory, type DataKeyStore } from './data-key.js';
import { withNewKey } from './key-file.change.js';
import { draftKeyFile, parseKeyFile } from './key-file.js';
import { createKeys, type Keys } from './keys.js';
import { createRewrapping } from './rewrapping.js';
import { createSealer } from './sealer.js';
import { createVault } from './vault.js';

const place = { table: 'patient', column: 'name', row: 'pat_1' };
const scopes = Array.from({ length: 25 }, (_, index) => `case:${String(index).padStart(2, '0')}`);
let text: string;
let keys: Keys;
let store: DataKeyStore;
let sealed: Map<string, Buffer>;

const reading = () => {
  let known = text;
  return createKeys(parseKeyFile('f', text), async () => {
    if (known === text) return undefined;
    known = text;
    return parseKeyFile('f', text);
  });
};
const sealerWith = (own: Keys) => createSealer(createVault({ store, keys: own }));
const rotate = () => (text = withNewKey('f', text, new Date()).text);
const opens = async (own: Keys) => {
  const sealer = sealerWith(own);
  await sealer.load(scopes);
  return scopes.filter((scope) => sealer.open(scope, place, sealed.get(scope)!) === `secret of ${scope}`);
};

beforeEach(async () => {
  text = draftKeyFile();
  keys = reading();
  store = createDataKeysInMemory();
  const sealer = sealerWith(keys);
  await sealer.prepare(scopes, 'org_a');
  sealed = new Map(scopes.map((scope) => [scope, sealer.seal(scope, place, `secret of ${scope}`)]));
});
const rewrapping = (own: Keys = keys, changed: Partial<DataKeyStore> = {}) =>
  createRewrapping({ keys: own, store: { ...store, ...changed }, batch: 10, breath: 0 });

describe('a rotation', () => {
  test('has the new master key wrap all that the old one wrapped; what was sealed opens before, between and after', async () => {
    const before = keys.current;
    rotate();
    let batches = 0;
    const between: string[][] = [];
    const watched = rewrapping(keys, {
      exchange: async (old, records) => {
        await store.exchange(old, records);
        batches += 1;
        between.push(await opens(reading()));
      },
    });
    expect(await watched.round()).toBe(25);
    expect(batches).toBe(3);
    expect(between).toEqual([scopes, scopes, scopes]);
    expect(await store.counts()).toEqual(new Map([[keys.current, 25]]));
    expect(await watched.report()).toEqual({
      current: keys.current,
      keks: [
        { kek: before, dataKeys: 0, held: true },
        { kek: keys.current, dataKeys: 25, held: true },
      ],
    });
    expect(await watched.round()).toBe(0);
  });

  test('is heard of by a process that meets what the new master key wrapped', async () => {
    const old = reading();
    rotate();
    await rewrapping().round();
    expect(await opens(old)).toEqual(scopes);
    expect(old.current).toBe(keys.current);
  });

  test('does not bring back what was erased meanwhile', async () => {
    rotate();
    const erasing = rewrapping(keys, {
      wrappedBy: async (kek, after, limit) => {
        const records = await store.wrappedBy(kek, after, limit);
        await store.remove('case:03', {} as Ticket);
        return records;
      },
    });
    await erasing.round();
    expect(await store.get(['case:03'])).toEqual([]);
    expect((await opens(keys)).length).toBe(24);
  });

  test('ends behind its batch when it is told to stop, and goes on there', async () => {
    rotate();
    const stopping = rewrapping(keys, {
      exchange: async (old, records) => {
        await store.exchange(old, records);
        stopping.stop();
      },
    });
    expect(await stopping.round()).toBe(10);
    expect(await rewrapping().round()).toBe(15);
    expect(await opens(keys)).toEqual(scopes);
  });

  test('passes by a data key that does not open, and says so', async () => {
    const [first] = await store.get(['case:07']);
    await store.exchange(keys.current, [
      { ...first!, wrapped: Buffer.from(first!.wrapped).fill(0, first!.wrapped.length - 4) },
    ]);
    const before = keys.current;
    rotate();
    await expect(rewrapping().round()).rejects.toThrow('1 data keys were changed or moved');
    expect(await store.counts()).toEqual(
      new Map([
        [before, 1],
        [keys.current, 24],
      ]),
    );
  });

  test('tells of a master key that is gone', async () => {
    const before = keys.current;
    text = draftKeyFile();
    const { keks } = await rewrapping(reading()).report();
    expect(keks.find(({ kek }) => kek === before)).toEqual({ kek: before, dataKeys: 25, held: false });
  });
});
