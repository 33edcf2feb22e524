import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openKeys } from './keys.js';

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'keys-'));
  file = join(folder, 'secrets', 'keys.json');
});
afterEach(() => rm(folder, { recursive: true }));

const made = () => openKeys({ file, createIfMissing: true });
const opened = () => openKeys({ file, createIfMissing: false });

async function rewritten(change: (content: Record<string, never>) => object) {
  await made();
  const content = JSON.parse(await readFile(file, 'utf8'));
  await writeFile(file, JSON.stringify(change(content)));
}

describe('the first start', () => {
  test('makes a file that only its owner can read, and reads the same keys again', async () => {
    const first = await made();
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    const second = await opened();
    expect(second.current).toBe(first.current);
    expect(second.organizationKey('org_a', second.current)).toEqual(first.organizationKey('org_a', first.current));
  });

  test('of eight processes at once ends in one set of keys', async () => {
    const all = await Promise.all(Array.from({ length: 8 }, made));
    expect(new Set(all.map((keys) => keys.hmacKey('cursor').toString('hex'))).size).toBe(1);
  });

  test('does not make a file where it may not', async () => {
    await expect(opened()).rejects.toThrow(/There is no key file/);
    await expect(stat(file)).rejects.toThrow(/ENOENT/);
  });
});

describe('a file is refused', () => {
  test.each([0o640, 0o604, 0o660, 0o620])('that others have rights on (%o)', async (mode) => {
    await made();
    await chmod(file, mode);
    await expect(opened()).rejects.toThrow(/chmod 600/);
  });

  test('of an unknown version', async () => {
    await rewritten((content) => ({ ...content, version: 2 }));
    await expect(opened()).rejects.toThrow(/version 2 is unknown/);
  });

  test('with a short key, naming it and how to make one', async () => {
    await rewritten((content) => ({ ...content, index: Buffer.alloc(31, 'Kx9').toString('base64') }));
    await expect(opened()).rejects.toThrow(/"index" has 31 bytes.*openssl rand/);
  });

  test('with a key that is not random', async () => {
    await rewritten((content) => ({ ...content, hmac: Buffer.alloc(32).toString('base64') }));
    await expect(opened()).rejects.toThrow(/"hmac" is not random/);
  });

  test('whose current key is missing', async () => {
    await rewritten((content) => ({ ...content, current: 'k_gone' }));
    await expect(opened()).rejects.toThrow(/"current" names a key/);
  });

  test('that is incomplete, without printing what it holds', async () => {
    await rewritten((content) => ({ ...content, hmac: ['a-secret'] }));
    const fault = await opened().catch((error: Error) => error);
    expect(String(fault)).toContain('"hmac" is missing or malformed');
    expect(String(fault)).not.toContain('a-secret');
    await writeFile(file, '{ "kek": not-json-secret');
    expect(String(await opened().catch((error: Error) => error))).not.toContain('not-json-secret');
  });
});

describe('derived keys', () => {
  test('differ by organization, column, purpose and master key', async () => {
    const keys = await made();
    const all = [
      keys.organizationKey('org_a', keys.current),
      keys.organizationKey('org_b', keys.current),
      keys.indexKey('org_a', 'phone'),
      keys.indexKey('org_b', 'phone'),
      keys.indexKey('org_a', 'name'),
      keys.indexKey('org_a"', 'phone'),
      keys.hmacKey('idempotency'),
      keys.hmacKey('cursor'),
    ].map((key) => key.toString('hex'));
    expect(new Set(all).size).toBe(all.length);
    expect(() => keys.organizationKey('org_a', 'k_other')).toThrow(/does not hold the master key k_other/);
  });
});
