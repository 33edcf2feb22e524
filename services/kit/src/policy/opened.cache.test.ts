import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Ticket } from '../store/contract.js';
import { createDataKeysInMemory, type DataKeyStore } from './data-key.js';
import { draftKeyFile, parseKeyFile } from './key-file.js';
import { createKeys } from './keys.js';
import type { OpenedBounds } from './opened.cache.js';
import { createSealer } from './sealer.js';
import { createVault } from './vault.js';

const place = (row: string) => ({ table: 'complaint', column: 'state', row });
const ticket = {} as Ticket;
const keys = createKeys(parseKeyFile('keys.json', draftKeyFile()));
let store: DataKeyStore;
let time: number;
const now = () => time;
const sealerWith = (bounds: Partial<OpenedBounds> = {}) =>
  createSealer(createVault({ store, keys, now }), { bounds, now });

beforeEach(() => {
  store = createDataKeysInMemory();
  time = 0;
});
afterEach(() => void vi.useRealTimers());

describe('what was opened', () => {
  test('is answered again for the same bytes, as the same object, which nobody can change', async () => {
    const sealer = sealerWith();
    await sealer.prepare(['case:1'], 'o');
    const sealed = sealer.seal('case:1', place('1'), '{"a":{"b":[{"c":1}]}}');
    const state = sealer.openJson<{ a: { b: { c: number }[] } }>('case:1', place('1'), sealed);
    expect(state).toEqual({ a: { b: [{ c: 1 }] } });
    expect(sealer.openJson('case:1', place('1'), Buffer.from(sealed))).toBe(state);
    expect(() => (state!.a.b[0]!.c = 2)).toThrow(TypeError);
    expect(() => state!.a.b.push({ c: 3 })).toThrow(TypeError);
    expect(sealer.open('case:1', place('1'), sealed)).toBe('{"a":{"b":[{"c":1}]}}');
  });

  test('is no answer for a row that was written since', async () => {
    const sealer = sealerWith();
    await sealer.prepare(['case:1'], 'o');
    const [before, after] = ['{"v":1}', '{"v":2}'].map((text) => sealer.seal('case:1', place('1'), text));
    const opened = [before!, after!, before!].map((sealed) => sealer.openJson('case:1', place('1'), sealed));
    expect(opened).toEqual([{ v: 1 }, { v: 2 }, { v: 1 }]);
  });

  test('hides no change of one bit, and no move', async () => {
    const sealer = sealerWith();
    await sealer.prepare(['case:1', 'case:2'], 'o');
    const sealed = sealer.seal('case:1', place('1'), '13800001234');
    for (let byte = 30; byte < sealed.length; byte += 1) {
      expect(sealer.open('case:1', place('1'), sealed)).toBe('13800001234');
      const changed = Buffer.from(sealed);
      changed[byte]! ^= 1;
      expect(() => sealer.open('case:1', place('1'), changed)).toThrow(/changed or moved/);
    }
    expect(() => sealer.open('case:1', place('2'), sealed)).toThrow(/changed or moved/);
    expect(sealer.open('case:2', place('1'), sealed)).toBeUndefined();
  });
});

describe('an erasure', () => {
  test('here closes at once what is open', async () => {
    const sealer = sealerWith();
    await sealer.prepare(['case:1'], 'o');
    const sealed = sealer.seal('case:1', place('1'), '{"v":1}');
    expect(sealer.openJson('case:1', place('1'), sealed)).toEqual({ v: 1 });
    await sealer.drop('case:1', ticket);
    expect(() => sealer.openJson('case:1', place('1'), sealed)).toThrow(/load was not awaited/);
    await sealer.load(['case:1']);
    expect(sealer.openJson('case:1', place('1'), sealed)).toBeUndefined();
    await sealer.prepare(['case:1'], 'o');
    expect(sealer.openJson('case:1', place('1'), sealed)).toBeUndefined();
  });

  test('by another process closes it within the minute after which keys are read again', async () => {
    const sealer = sealerWith();
    await sealer.prepare(['case:1'], 'o');
    const sealed = sealer.seal('case:1', place('1'), '{"v":1}');
    await store.remove('case:1', ticket);
    time = 59_999;
    await sealer.load(['case:1']);
    expect(sealer.openJson('case:1', place('1'), sealed)).toEqual({ v: 1 });
    time = 60_000;
    await sealer.load(['case:1']);
    expect(sealer.openJson('case:1', place('1'), sealed)).toBeUndefined();
  });
});

describe('what is kept open', () => {
  const opening = async (bounds: Partial<OpenedBounds>, rows: readonly string[]) => {
    const sealer = sealerWith(bounds);
    await sealer.prepare(['case:1'], 'o');
    const sealed = new Map(rows.map((row) => [row, sealer.seal('case:1', place(row), `{"row":"${row}"}`)]));
    const open = (row: string) => sealer.openJson<object>('case:1', place(row), sealed.get(row)!);
    return { size: sealed.get(rows[0]!)!.length, open };
  };

  test('is no more than a number of bytes: what was opened longest ago goes first', async () => {
    const { size } = await opening({}, ['a']);
    const { open } = await opening({ bytes: size * 2 }, ['a', 'b', 'c']);
    const [a, b, c] = [open('a'), open('b'), open('c')];
    expect([open('b'), open('c')]).toEqual([b, c]);
    expect(open('b') === b && open('c') === c).toBe(true);
    expect(open('a')).not.toBe(a);
    expect(open('b')).not.toBe(b);
  });

  test('is nothing that is long by itself', async () => {
    const { open } = await opening({ largest: 10 }, ['a']);
    expect(open('a')).not.toBe(open('a'));
  });

  test('is gone after a time, used or not', async () => {
    const { open } = await opening({ keptFor: 1000 }, ['a']);
    const first = open('a');
    time = 999;
    expect(open('a')).toBe(first);
    time = 1000;
    expect(open('a')).not.toBe(first);
  });

  test('is forgotten also when nobody asks any more', async () => {
    vi.useFakeTimers();
    const { open } = await opening({ keptFor: 1000 }, ['a']);
    const first = open('a');
    time = 1000;
    expect(vi.getTimerCount()).toBe(1);
    vi.advanceTimersByTime(1000);
    // Nothing is left to be swept, so nothing is kept.
    expect(vi.getTimerCount()).toBe(0);
    expect(open('a')).not.toBe(first);
  });
});
