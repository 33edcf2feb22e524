import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { draftKeyFile } from './key-file.js';
import { withNewKey } from './key-file.change.js';
import { environmentKeyPlace, fileKeyPlace } from './key-place.js';
import { openKeys } from './keys.js';

const now = new Date('2026-03-02T08:00:00.000Z');
let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'places-'));
  file = join(folder, 'keys.json');
});
afterEach(() => rm(folder, { recursive: true }));

const rotate = () => fileKeyPlace(file).change((text) => withNewKey(file, text, now).text);

describe('keys in a file', () => {
  test('are changed in one piece, still readable by their owner alone', async () => {
    await openKeys({ file, createIfMissing: true });
    await rotate();
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect((await openKeys({ file, createIfMissing: false })).kids).toHaveLength(2);
  });

  test('of two who change them at once one is told to wait, and no key is lost', async () => {
    await openKeys({ file, createIfMissing: true });
    const turns = await Promise.allSettled(Array.from({ length: 6 }, rotate));
    const won = turns.filter(({ status }) => status === 'fulfilled').length;
    for (const turn of turns)
      if (turn.status === 'rejected') expect(String(turn.reason)).toMatch(/Somebody is changing/);
    expect(won).toBeGreaterThan(0);
    expect((await openKeys({ file, createIfMissing: false })).kids).toHaveLength(1 + won);
  });

  test('stay as they were when the change fails', async () => {
    await openKeys({ file, createIfMissing: true });
    const before = await readFile(file, 'utf8');
    const failing = fileKeyPlace(file).change(() => {
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await readFile(file, 'utf8')).toBe(before);
    await rotate();
  });
});

describe('keys in the environment', () => {
  test('are read, and changed where they are kept', async () => {
    const place = environmentKeyPlace('KEY_TEXT', draftKeyFile());
    expect((await openKeys({ place, createIfMissing: true })).kids).toHaveLength(1);
    await expect(place.change((text) => text)).rejects.toThrow(/KEY_TEXT, which cannot be written/);
  });

  test('are never made', async () => {
    const place = environmentKeyPlace('KEY_TEXT', undefined);
    await expect(openKeys({ place, createIfMissing: false })).rejects.toThrow(/There is no key file KEY_TEXT/);
    await expect(openKeys({ place, createIfMissing: true })).rejects.toThrow(/cannot be written/);
  });
});

describe('keys that are open', () => {
  test('hear of a rotation', async () => {
    const keys = await openKeys({ file, createIfMissing: true });
    const [first] = keys.kids;
    const before = keys.organizationKey('org_a', first!);
    await rotate();
    await keys.refresh();
    expect(keys.kids).toEqual([first, keys.current]);
    expect(keys.current).not.toBe(first);
    expect(keys.organizationKey('org_a', first!)).toEqual(before);
    expect(keys.organizationKey('org_a', keys.current)).not.toEqual(before);
  });

  test.each([
    ['the keys of another installation', async () => draftKeyFile(), /other keys than before/],
    ['what is no key file', async () => '{}', /missing or malformed/],
  ])('go on with what they have when %s are put there', async (_, other, fault) => {
    const keys = await openKeys({ file, createIfMissing: true });
    const { current } = keys;
    const good = await readFile(file, 'utf8');
    await writeFile(file, await other(), { mode: 0o600 });
    await expect(keys.refresh()).rejects.toThrow(fault);
    await expect(keys.refresh()).rejects.toThrow(fault);
    expect(keys.current).toBe(current);
    await writeFile(file, good);
    await keys.refresh();
    await rm(file);
    await expect(keys.refresh()).rejects.toThrow(/was removed/);
    expect(keys.organizationKey('org_a', current)).toHaveLength(32);
  });
});
