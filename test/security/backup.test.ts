import { copyFileSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { backupHere, type Backup } from '@concord/gateway/command/backup-here';
import { keysStatus, retireKey, rotateKeys } from '@concord/gateway/command/keys-here';
import { readKeysHere } from '@concord/gateway/command/keys.environment';
import { readSettings } from '@concord/gateway/environment';
import { scratchFolder } from '@concord/kit/test/scratch';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { register } from '../actors/complaints.js';
import type { Json } from '../world/http.js';
import { openWorld, type WatchedWorld } from '../world/world.js';
import { until } from '../world/until.js';
import { backupOf } from './backup-of.js';
import { canaries, seenIn, seenInFiles } from './canaries.js';
import { canaryComplaint } from './canary-complaint.js';
import { openRestored } from './restored.js';

const folder = scratchFolder('concord-backup-');
const keyFile = join(folder, 'safe', 'keys.json');

let world: WatchedWorld;
let filed: { patientId: string; complaint: Json };
let department: string;
let copy: string;
let clear: () => void;
let backup: Backup;
beforeAll(async () => {
  world = await openWorld();
  filed = await canaryComplaint(world.hospital('甬江'));
  // While the desk goes on writing.
  const front = world.hospital('甬江').person('FRONT');
  department = await world.hospital('甬江').department('普通外科');
  const writing = Array.from({ length: 4 }, () => register(front, again()));
  const [made] = await Promise.all([backupOf(world.dataDir), ...writing]);
  ({ folder: copy, backup, clear } = made);
});
afterAll(async () => {
  await world.stop();
  clear();
  rmSync(folder, { recursive: true, force: true });
});

/** One more complaint of the same patient. */
const again = () => ({ patientId: filed.patientId, departmentIds: [department] });

const READING = `query($id: ID!) { complaint(id: $id) { summary narrative complainant { name } patient { name }
  answer { text } timeline { note } } }`;

describe('a backup taken while the house runs', () => {
  it('names nobody', async () => {
    expect(await seenInFiles(copy)).toEqual([]);
    // The control: what is not secret is found by the same scan, in the file of its service.
    const found = await seenInFiles(copy, { caseNo: filed.complaint.caseNo, id: filed.patientId });
    expect(found).toEqual(expect.arrayContaining(['complaints.sqlite: caseNo', 'patients.sqlite: id']));
  });

  it('holds no key that opens it, and says which it needs', async () => {
    const { kek, index, hmac } = JSON.parse(readFileSync(join(world.dataDir, 'keys.json'), 'utf8')) as KeyFile;
    const secrets = { ...kek, index, hmac };
    expect(await seenInFiles(copy, secrets)).toEqual([]);
    const bytes = Object.fromEntries(
      Object.entries(secrets).map(([name, text]) => [name, Buffer.from(text, 'base64')]),
    );
    for (const file of Object.keys(backup.files))
      for (const secret of Object.values(bytes)) expect(readFileSync(join(copy, file)).includes(secret)).toBe(false);
    // The control: the same scan finds them where they are.
    expect((await seenInFiles(world.dataDir, secrets)).length).toBe(Object.keys(secrets).length);
    expect(backup.masterKeys).toEqual(Object.keys(kek));
    expect(Object.keys(backup.files)).toHaveLength(5);
  });

  it('is not written over another one', async () => {
    const second = backupHere(readSettings({ DATA_DIR: world.dataDir }), copy, new Date());
    await expect(second).rejects.toThrow(/is not empty/);
  });

  it('is a house again with its keys, and stays one while they are rotated', async () => {
    copyFileIn(join(world.dataDir, 'keys.json'), keyFile);
    const restored = await openRestored(copy, keyFile, world.clock);
    try {
      const pro = restored.hospital('甬江').person('PRO');
      const read = async () => seenIn((await pro.answer(READING, { id: filed.complaint.id })).text, shown);
      expect(await read()).toEqual(Object.keys(shown));

      const here = () => readKeysHere({ DATA_DIR: copy, KEY_FILE: keyFile });
      const { current: old } = await keysStatus(here());
      await rotateKeys(here(), new Date());
      const reads: (readonly string[])[] = [];
      await until('every data key is wrapped anew', async () => {
        reads.push(await read());
        await register(restored.hospital('甬江').person('FRONT'), again());
        return (await keysStatus(here())).left === 0;
      });
      expect(new Set(reads.map(String))).toEqual(new Set([String(Object.keys(shown))]));
      await restored.stop();
      await retireKey(here(), old, new Date());
    } finally {
      await restored.stop();
    }
    const after = await openRestored(copy, keyFile, world.clock);
    const { text } = await after.hospital('甬江').person('PRO').answer(READING, { id: filed.complaint.id });
    await after.stop();
    expect(seenIn(text, shown)).toEqual(Object.keys(shown));
    expect(await seenInFiles(copy)).toEqual([]);
  });

  it('opens for nobody whose keys are others', async () => {
    const { folder: stolen, clear: away } = await backupOf(world.dataDir);
    onTestFinished(away);
    const restored = await openRestored(stolen, join(folder, 'other-keys.json'), world.clock);
    const thief = restored.hospital('甬江').person('PRO');
    const { text } = await thief.answer(READING, { id: filed.complaint.id }).catch((fault: Error) => ({
      text: fault.message,
    }));
    await restored.stop();
    expect(seenIn(text)).toEqual([]);
  });
});

interface KeyFile {
  readonly kek: Readonly<Record<string, string>>;
  readonly index: string;
  readonly hmac: string;
}

const { summary, narrative, complainant, patient, note } = canaries;
const shown = { summary, narrative, complainant, patient, note };

function copyFileIn(from: string, to: string): void {
  mkdirSync(join(to, '..'), { recursive: true, mode: 0o700 });
  copyFileSync(from, to);
}
