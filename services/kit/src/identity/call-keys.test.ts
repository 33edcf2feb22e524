import { chmod, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { generateCallKey, openCallKey, openPeerKeys, writeCallKey } from './call-keys.js';
import { createMint } from './mint.js';
import { createSigner } from './sign.js';
import { createVerifier } from './verify.js';

let folder: string;
beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'call-keys-'))));
afterEach(() => rm(folder, { recursive: true }));

const identity = {
  kind: 'SERVICE',
  id: 'rules',
  organization: 'platform',
  organizationKind: 'PLATFORM',
  roles: [],
  departments: [],
  audience: 'INTEGRATION',
  session: '',
  expiresAt: Date.now() + 60_000,
} as const;

test('keys written as files sign and verify', async () => {
  const { own, peer } = await generateCallKey('rules', 'ITSELF');
  const [secret, shared] = [join(folder, 'own', 'rules.json'), join(folder, 'peers.json')];
  await writeCallKey(secret, own);
  await writeFile(shared, JSON.stringify({ version: 1, keys: [peer] }));
  expect((await stat(secret)).mode & 0o777).toBe(0o600);

  const sign = createSigner(await openCallKey(secret));
  const verify = createVerifier({ audience: 'claims', peers: await openPeerKeys(shared), mint: createMint() });
  const token = await sign({ audience: 'claims', path: '/graph', identity, requestId: 'req_1', body: '{}' });
  expect((await verify(token, '/graph'))?.identity).toEqual(identity);
});

test('files at fault are refused, saying what to do and nothing of the key', async () => {
  const { own, peer } = await generateCallKey('rules', 'ITSELF');
  const [secret, shared] = [join(folder, 'rules.json'), join(folder, 'peers.json')];
  await expect(openCallKey(secret)).rejects.toThrow(/There is no call key/);
  await writeCallKey(secret, own);
  await expect(writeCallKey(secret, own)).rejects.toThrow(/Move it away/);
  await chmod(secret, 0o644);
  await expect(openCallKey(secret)).rejects.toThrow(/chmod 600/);

  await expect(openPeerKeys(shared)).rejects.toThrow(/no readable peer key file/);
  await writeFile(shared, JSON.stringify({ version: 1, keys: [{ ...peer, key: own.key }] }));
  const fault = await openPeerKeys(shared).catch((error: Error) => error);
  expect(String(fault)).toMatch(/"keys.0.key.d" is missing or malformed/);
  expect(String(fault)).not.toContain(own.key.d);
  await writeFile(shared, JSON.stringify({ version: 1, keys: [peer, peer] }));
  await expect(openPeerKeys(shared)).rejects.toThrow(/share a kid/);
  await writeFile(shared, JSON.stringify({ version: 2, keys: [peer] }));
  await expect(openPeerKeys(shared)).rejects.toThrow(/"version"/);
});
