import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { withNewKey } from '../policy/key-file.change.js';
import { fileKeyPlace } from '../policy/key-place.js';
import { openKeys } from '../policy/keys.js';
import { testInstallation } from '../test/installation.js';
import { layFoundation } from './foundation.js';

const folders: string[] = [];
afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true, force: true })));

it('brings the data keys of a running service after a rotation, and goes on where it was stopped', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'concord-keeping-'));
  folders.push(folder);
  const file = join(folder, 'keys.json');
  const { installation } = testInstallation(
    { kind: 'sqlite', file: join(folder, 'notes.sqlite') },
    new Date('2026-03-02T01:00:00Z'),
  );
  const open = async () => {
    const keys = await openKeys({ file, createIfMissing: true });
    const given = { ...installation, keys, rewrapEvery: 5 };
    return { keys, ...(await layFoundation(given, { name: 'notes', rows: [], migrations: [] })) };
  };
  const place = { table: 'note', column: 'text', row: 'not_1' };
  const scopes = Array.from({ length: 500 }, (_, index) => `case:${index}`);

  const first = await open();
  const before = first.keys.current;
  await first.sealer.prepare(scopes, 'org_a');
  const sealed = first.sealer.seal('case:7', place, '张三');
  first.start();
  await fileKeyPlace(file).change((text) => withNewKey(file, text, new Date()).text);
  const wrapped = async (foundation: typeof first) => {
    const { current, keks } = await foundation.keysReport();
    return keks.find(({ kek }) => kek === current && kek !== before)?.dataKeys ?? 0;
  };
  await vi.waitFor(async () => expect(await wrapped(first)).toBeGreaterThan(0), { timeout: 10_000, interval: 5 });
  await first.close();

  const second = await open();
  await second.sealer.load(['case:7']);
  expect(second.sealer.open('case:7', place, sealed)).toBe('张三');
  second.start();
  await vi.waitFor(async () => expect(await wrapped(second)).toBe(500), { timeout: 10_000, interval: 20 });
  expect((await second.keysReport()).keks).toContainEqual({ kek: before, dataKeys: 0, held: true });
  await second.close();
});
