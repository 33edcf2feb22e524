import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Ticket } from '../store/contract.js';
import type { Sealer } from './contract.js';
import { createDataKeysInMemory, type DataKeyStore } from './data-key.js';
import { draftKeyFile, parseKeyFile } from './key-file.js';
import { createKeys, type Keys } from './keys.js';
import { createSealer } from './sealer.js';
import { createVault } from './vault.js';

const place = { table: 'patient', column: 'name', row: 'pat_1' };
const ticket = {} as Ticket;
let keys: Keys;
let store: DataKeyStore;
let sealer: Sealer;
const another = (parts: { keys?: Keys; store?: DataKeyStore } = {}) =>
  createSealer(createVault({ store, keys, ...parts }));

beforeEach(() => {
  keys = createKeys(parseKeyFile('keys.json', draftKeyFile()));
  store = createDataKeysInMemory();
  sealer = another();
});

describe('a sealed value', () => {
  test('opens in its place, also in another process, and says nothing at rest', async () => {
    await sealer.prepare(['person:1'], 'org_a');
    const sealed = sealer.seal('person:1', place, '张三丰');
    expect(sealed.includes(Buffer.from('张三丰'))).toBe(false);
    expect(sealer.seal('person:1', place, '张三丰')).not.toEqual(sealed);
    const elsewhere = another();
    await elsewhere.load(['person:1']);
    expect(elsewhere.open('person:1', place, new Uint8Array(sealed) as Buffer)).toBe('张三丰');
  });

  test('keeps any text', async () => {
    await sealer.prepare(['s'], 'o');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        // A lone half of a surrogate pair is no text: UTF-8 has no bytes for it.
        fc.pre(!/\p{Surrogate}/u.test(text));
        expect(sealer.open('s', place, sealer.seal('s', place, text))).toBe(text);
      }),
    );
  });

  test.each([
    { ...place, table: 'staff' },
    { ...place, column: 'phone' },
    { ...place, row: 'pat_2' },
  ])('does not open in another place: $table.$column of $row', async (elsewhere) => {
    await sealer.prepare(['person:1'], 'org_a');
    const sealed = sealer.seal('person:1', place, '张三');
    expect(() => sealer.open('person:1', elsewhere, sealed)).toThrow(/changed or moved/);
  });

  test('does not open after any one bit was changed', async () => {
    await sealer.prepare(['s'], 'o');
    const sealed = sealer.seal('s', place, '13800001234');
    for (let bit = 0; bit < sealed.length * 8; bit += 1) {
      const changed = Buffer.from(sealed);
      changed[bit >> 3]! ^= 1 << (bit & 7);
      // A changed key id reads as a key that is gone; everything else is an error. Nothing reads as plain text.
      let answer: string | undefined;
      try {
        answer = sealer.open('s', place, changed);
      } catch {
        answer = undefined;
      }
      expect(answer).toBeUndefined();
    }
    expect(() => sealer.open('s', place, sealed.subarray(0, 20))).toThrow(/cut short/);
  });

  test('asks for its key beforehand', async () => {
    expect(() => sealer.seal('person:9', place, 'x')).toThrow(/prepare was not awaited/);
    expect(() => sealer.open('person:9', place, Buffer.alloc(60))).toThrow(/load was not awaited/);
  });
});

describe('an erased scope', () => {
  test('stays closed, for good, while new values under the same scope open', async () => {
    await sealer.prepare(['person:1'], 'org_a');
    const sealed = sealer.seal('person:1', place, '张三');
    await sealer.drop('person:1', ticket);
    await sealer.load(['person:1']);
    expect(sealer.open('person:1', place, sealed)).toBeUndefined();
    await sealer.prepare(['person:1'], 'org_a');
    expect(sealer.open('person:1', place, sealed)).toBeUndefined();
    expect(sealer.open('person:1', place, sealed)).toBeUndefined();
    expect(sealer.open('person:1', place, sealer.seal('person:1', place, '李四'))).toBe('李四');
  });
});

describe('data keys', () => {
  test('of two processes that begin at once are one', async () => {
    const other = another();
    await Promise.all([sealer.prepare(['case:1'], 'org_a'), other.prepare(['case:1'], 'org_a')]);
    expect(other.open('case:1', place, sealer.seal('case:1', place, 'same'))).toBe('same');
  });

  test('rest wrapped: another key file opens none, a changed owner neither', async () => {
    await sealer.prepare(['case:1'], 'org_a');
    const strange = another({ keys: createKeys(parseKeyFile('keys.json', draftKeyFile())) });
    await expect(strange.load(['case:1'])).rejects.toThrow(/does not hold the master key/);
    const [record] = await store.get(['case:1']);
    const moved: DataKeyStore = { ...store, get: async () => [{ ...record!, organization: 'org_b' }] };
    await expect(another({ store: moved }).load(['case:1'])).rejects.toThrow(/changed or moved/);
  });

  test('are asked for in one statement, and once', async () => {
    let statements = 0;
    const counting = { ...store, get: (scopes: readonly string[]) => ((statements += 1), store.get(scopes)) };
    await sealer.prepare(['a', 'b', 'c'], 'o');
    const reader = another({ store: counting });
    await reader.load(['a', 'b', 'c', 'a']);
    await reader.load(['b', 'c']);
    expect(statements).toBe(1);
  });
});

describe('the cache', () => {
  test('is bounded, but keeps what somebody is about to use', async () => {
    let now = 0;
    const scopes = Array.from({ length: 30 }, (_, index) => `case:${index}`);
    await sealer.prepare(scopes, 'o');
    const vault = createVault({ store, keys, bounds: { capacity: 10, keptFor: 1000 }, now: () => now });
    await vault.load(scopes);
    expect(scopes.every((scope) => vault.key(scope))).toBe(true);
    now = 2000;
    await vault.prepare(['case:new'], 'o');
    expect(scopes.filter((scope) => vault.key(scope))).toEqual(scopes.slice(-9));
  });

  test('hears of an erasure by another process when its time is up', async () => {
    let now = 0;
    const vault = createVault({ store, keys, bounds: { freshFor: 1000 }, now: () => now });
    await vault.prepare(['case:1'], 'o');
    await store.remove('case:1', ticket);
    await vault.load(['case:1']);
    expect(vault.key('case:1')?.key).toHaveLength(32);
    now = 1000;
    await vault.load(['case:1']);
    expect(vault.key('case:1')?.key).toBeUndefined();
  });

  test('is not overwritten by an older reading', async () => {
    let release = () => {};
    const gate = new Promise<void>((resolve) => (release = resolve));
    let first = true;
    const slow: DataKeyStore = {
      ...store,
      get: async (scopes) => {
        const records = await store.get(scopes);
        if (first) {
          first = false;
          await gate;
        }
        return records;
      },
    };
    const racing = another({ store: slow });
    const early = racing.load(['case:1']);
    await racing.prepare(['case:1'], 'o');
    release();
    await early;
    expect(() => racing.seal('case:1', place, randomBytes(8).toString('hex'))).not.toThrow();
  });
});
