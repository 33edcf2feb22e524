import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { withNewKey } from './key-file.change.js';
import { draftKeyFile } from './key-file.js';
import { fileKeyPlace } from './key-place.js';
import { openKeys } from './keys.js';
import { createTransit } from './transit.js';
import { wrapKeys, wrappedKeyPlace } from './wrapped-key-place.js';

/** What OpenBao and Vault do behind `transit/`, with a key of this run. */
function transitServer() {
  const key = randomBytes(32);
  const asked: string[] = [];
  let status = 200;
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      asked.push(`${request.method} ${request.url}`);
      const answer = (code: number, body: object) =>
        response.writeHead(code, { 'content-type': 'application/json' }).end(JSON.stringify(body));
      if (status !== 200) return answer(status, { errors: ['a secret of the server'] });
      if (request.headers['x-vault-token'] !== 's.token') return answer(403, { errors: ['permission denied'] });
      const { plaintext, ciphertext } = JSON.parse(Buffer.concat(chunks).toString()) as Record<string, string>;
      const data = plaintext ? { ciphertext: seal(plaintext) } : { plaintext: unseal(ciphertext ?? '') };
      return answer(200, { data });
    });
  });
  const seal = (plain: string) => {
    const iv = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', key, iv);
    const bytes = Buffer.concat([iv, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
    return `vault:v1:${bytes.toString('base64')}`;
  };
  const unseal = (sealed: string) => {
    const bytes = Buffer.from(sealed.slice('vault:v1:'.length), 'base64');
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12));
    decipher.setAuthTag(bytes.subarray(-16));
    return Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()]).toString();
  };
  return { server, asked, answerWith: (code: number) => (status = code) };
}

let folder: string;
let file: string;
let server: Server;
let kms: ReturnType<typeof transitServer>;
let url: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wrapped-'));
  file = join(folder, 'keys.json');
  await writeFile(join(folder, 'token'), 's.token\n', { mode: 0o600 });
  kms = transitServer();
  server = kms.server;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/transit`;
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await rm(folder, { recursive: true });
});

const transit = () => createTransit({ url, key: 'concord', tokenFile: join(folder, 'token') });
const place = () => wrappedKeyPlace(fileKeyPlace(file), transit());
const secrets = (text: string) => [...text.matchAll(/"([A-Za-z0-9+/]{43}=)"/g)].map(([, secret]) => secret!);

describe('keys that a key service wraps', () => {
  test('are made, changed and read with it, and never stand on the disk in the clear', async () => {
    const keys = await openKeys({ place: place(), createIfMissing: true });
    await place().change((text) => withNewKey(file, text, new Date()).text);
    const clear = (await place().read())!;
    expect(secrets(clear)).toHaveLength(4);
    const onDisk = await readFile(file, 'utf8');
    for (const secret of secrets(clear)) expect(onDisk).not.toContain(secret);
    await keys.refresh();
    expect(keys.kids).toHaveLength(2);
    expect(new Set(kms.asked)).toEqual(
      new Set(['POST /v1/transit/encrypt/concord', 'POST /v1/transit/decrypt/concord']),
    );
  });

  test('ask the key service again only when their file is another one', async () => {
    const keys = await openKeys({ place: place(), createIfMissing: true });
    const before = kms.asked.length;
    await keys.refresh();
    await keys.refresh();
    expect(kms.asked).toHaveLength(before);
  });

  test('are wrapped where they were in the clear, on demand only', async () => {
    const keys = await openKeys({ file, createIfMissing: true });
    await expect(openKeys({ place: place(), createIfMissing: false })).rejects.toThrow(/keys wrap/);
    await wrapKeys(fileKeyPlace(file), transit());
    const wrapped = await readFile(file, 'utf8');
    expect((await openKeys({ place: place(), createIfMissing: false })).kids).toEqual(keys.kids);
    await wrapKeys(fileKeyPlace(file), transit());
    expect(await readFile(file, 'utf8')).not.toBe(wrapped);
    await expect(openKeys({ file, createIfMissing: false })).rejects.toThrow(/wrapped by a key service. Set KMS_URL/);
  });

  test.each([
    [403, /answered 403 .* Renew the token/],
    [404, /answered 404/],
    [503, /It is sealed/],
    [500, /Look into its log/],
  ])('say what to do when the key service answers %i, and nothing of what it said', async (code, fault) => {
    await openKeys({ place: place(), createIfMissing: true });
    kms.answerWith(code);
    const opening = openKeys({ place: place(), createIfMissing: false });
    await expect(opening).rejects.toThrow(fault);
    await expect(opening).rejects.not.toThrow(/secret of the server/);
  });

  test('are not made while it is away, and not changed', async () => {
    await openKeys({ place: place(), createIfMissing: true });
    const before = await readFile(file, 'utf8');
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await expect(place().change((text) => text)).rejects.toThrow(/does not answer/);
    expect(await readFile(file, 'utf8')).toBe(before);
    await rm(file);
    await expect(openKeys({ place: place(), createIfMissing: true })).rejects.toThrow(/does not answer/);
    await expect(readFile(file)).rejects.toThrow(/ENOENT/);
  });

  test('need a token', async () => {
    await writeFile(join(folder, 'token'), '');
    await expect(transit().wrap(draftKeyFile())).rejects.toThrow(/There is no token/);
    await writeFile(join(folder, 'token'), 'another');
    await expect(transit().wrap(draftKeyFile())).rejects.toThrow(/Renew the token/);
  });
});
