import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { openOwnCallKey, openPeerKeys } from '@concord/kit/identity/call-keys';
import { openKeys } from '@concord/kit/policy/keys';
import { makeInstallationKeys } from './installation-keys.js';

const folders: string[] = [];
let folder: string;
beforeEach(() => folders.push((folder = mkdtempSync(join(tmpdir(), 'concord-keys-')))));
afterAll(() => folders.forEach((each) => rmSync(each, { recursive: true })));
const text = (...path: string[]) => readFileSync(join(folder, ...path), 'utf8');

describe('the keys of an installation', () => {
  it('are a call key for each process, a sealing key for each service, and one file of public halves', async () => {
    const made = await makeInstallationKeys(folder, ['patients', 'complaints']);
    expect(made.map((file) => file.slice(folder.length + 1)).toSorted()).toEqual([
      'complaints/call.json',
      'complaints/sealing.json',
      'gateway/call.json',
      'patients/call.json',
      'patients/sealing.json',
      'peers.json',
    ]);
    expect(
      (await openPeerKeys(join(folder, 'peers.json'))).map(({ issuer, speaksFor }) => [issuer, speaksFor]),
    ).toEqual([
      ['gateway', 'EVERYBODY'],
      ['patients', 'ITSELF'],
      ['complaints', 'ITSELF'],
    ]);
    expect(await openOwnCallKey(join(folder, 'patients', 'call.json'), 'patients')).toMatchObject({
      issuer: 'patients',
    });
    await openKeys({ file: join(folder, 'patients', 'sealing.json'), createIfMissing: false });
    expect(text('patients', 'sealing.json')).not.toBe(text('complaints', 'sealing.json'));
  });

  it('that are private can be read by their owner alone, and stand in no public file', async () => {
    for (const file of (await makeInstallationKeys(folder, ['patients'])).filter(
      (each) => !each.endsWith('peers.json'),
    ))
      expect(statSync(file).mode & 0o077).toBe(0);
    const { d } = (JSON.parse(text('gateway', 'call.json')) as { key: { d: string } }).key;
    expect(text('peers.json')).not.toContain(d);
  });

  it('stay as they are when a service joins', async () => {
    await makeInstallationKeys(folder, ['patients']);
    const before = [text('patients', 'sealing.json'), text('patients', 'call.json'), text('gateway', 'call.json')];
    expect(await makeInstallationKeys(folder, ['patients'])).toEqual([]);
    expect(await makeInstallationKeys(folder, ['patients', 'claims'])).toHaveLength(3);
    expect([text('patients', 'sealing.json'), text('patients', 'call.json'), text('gateway', 'call.json')]).toEqual(
      before,
    );
  });

  it('keep the public half of a key that is being changed', async () => {
    await makeInstallationKeys(folder, ['patients']);
    rmSync(join(folder, 'patients', 'call.json'));
    await makeInstallationKeys(folder, ['patients']);
    const issuers = (await openPeerKeys(join(folder, 'peers.json'))).map(({ issuer }) => issuer);
    expect(issuers).toEqual(['gateway', 'patients', 'patients']);
  });

  it('are not made over a file that cannot be used', async () => {
    await makeInstallationKeys(folder, ['patients']);
    writeFileSync(join(folder, 'peers.json'), '{}');
    await expect(makeInstallationKeys(folder, ['patients', 'claims'])).rejects.toThrow(/peers.json/);
    await expect(openOwnCallKey(join(folder, 'patients', 'call.json'), 'claims')).rejects.toThrow(/of patients/);
  });
});
