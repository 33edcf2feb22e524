import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, describe, expect, it } from 'vitest';
import { openCheckpointKey } from '../store/checkpoint-key.js';
import { fileCheckpointPlace } from '../store/checkpoint-place.js';
import { testInstallation } from '../test/installation.js';
import { layFoundation } from './foundation.js';

const folders: string[] = [];
afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true, force: true })));

async function house() {
  const folder = mkdtempSync(join(tmpdir(), 'concord-audit-'));
  folders.push(folder);
  const file = join(folder, 'notes.sqlite');
  const checkpoints = {
    ...(await openCheckpointKey({ file: join(folder, 'checkpoint.pem'), createIfMissing: true })),
    place: fileCheckpointPlace(join(folder, 'elsewhere', 'notes.jsonl')),
  };
  const { installation, person } = testInstallation({ kind: 'sqlite', file }, new Date('2026-03-02T01:00:00Z'));
  const open = () => layFoundation({ ...installation, checkpoints }, { name: 'notes', rows: [], migrations: [] });
  return { open, file, actor: person(['PRO']), folder };
}

describe('the audit of an installation', () => {
  it('signs what was written when the house closes, and finds an edit made behind its back', async () => {
    const { open, file, actor } = await house();
    const first = await open();
    await first.sealer.prepare(['case:1'], 'org_first');
    await first.unitOfWork.apply(async (write) => {
      const entry = { stream: 'case', aggregate: { type: 'note', id: '1' }, version: 1, kind: 'write' } as const;
      write.append({ ...entry, actor, at: new Date(), facts: [{}], seats: ['org:org_first'], keyScope: 'case:1' });
    });
    await first.close();

    const second = await open();
    expect(await second.verifyAudit()).toMatchObject({ findings: [] });
    expect((await second.verifyAudit()).checkpoints).toBeGreaterThan(0);
    await second.close();

    const behind = new Database(file);
    for (const { name } of behind.prepare("select name from sqlite_master where type = 'trigger'").all() as {
      name: string;
    }[])
      behind.exec(`drop trigger "${name}"`);
    behind.prepare("update journal set kind = 'unwrite'").run();
    behind.close();
    const third = await open();
    expect((await third.verifyAudit()).findings.map(({ kind }) => kind)).toContain('CHANGED');
    await third.close();
  });

  it('a key that others can read, or that is none, is refused with what to do', async () => {
    const { folder } = await house();
    const { chmodSync, writeFileSync } = await import('node:fs');
    const file = join(folder, 'other.pem');
    writeFileSync(file, 'nothing', { mode: 0o600 });
    await expect(openCheckpointKey({ file, createIfMissing: false })).rejects.toThrow('not an Ed25519 private key');
    chmodSync(file, 0o644);
    await expect(openCheckpointKey({ file, createIfMissing: false })).rejects.toThrow('chmod 600');
  });
});
