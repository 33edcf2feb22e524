import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { systemClock } from '@concord/kit/domain/clock';
import { withNewKey } from '@concord/kit/policy/key-file.change';
import { fileKeyPlace } from '@concord/kit/policy/key-place';
import { openKeys } from '@concord/kit/policy/keys';
import { createSealer } from '@concord/kit/policy/sealer';
import { createVault } from '@concord/kit/policy/vault';
import { createDataKeyStore } from '@concord/kit/store/data-keys';
import { eachDatabase } from '@concord/kit/test/database';
import { scratchFolder } from '@concord/kit/test/scratch';
import { afterAll, expect, it } from 'vitest';

const BATCH = 5;
/** Before which statement a process dies: its first look, in a batch, before a commit and behind one, in a later batch. */
const POINTS = [1, 2, 4, 8, 9, 12, 17, 25];
const place = { table: 'note', column: 'text', row: 'not_1' };
const scopes = Array.from({ length: 60 }, (_, index) => `case:${String(index).padStart(2, '0')}`);
const program = join(import.meta.dirname, 'child', 'rewrap.mjs');

const folder = scratchFolder('concord-rewrapping-');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

eachDatabase((name, open) => {
  it('a rotation is killed at step after step and goes on; every sealed value opens all the time', async () => {
    const settings = await open.settings();
    const database = await open({}, settings);
    const store = createDataKeyStore(database, systemClock);
    const file = join(folder, `${name}.json`);
    const before = await openKeys({ file, createIfMissing: true });
    const writer = createSealer(createVault({ store, keys: before }));
    await writer.prepare(scopes, 'org_a');
    const sealed = new Map(scopes.map((scope) => [scope, writer.seal(scope, place, `secret of ${scope}`)]));
    await fileKeyPlace(file).change((text) => withNewKey(file, text, new Date()).text);
    const after = await openKeys({ file, createIfMissing: false });

    /** What stands in the rows, once everything that was sealed was opened by a process that has read nothing before. */
    const wrappedAnew = async () => {
      const reader = createSealer(createVault({ store, keys: after }));
      await reader.load(scopes);
      for (const scope of scopes) expect(reader.open(scope, place, sealed.get(scope)!)).toBe(`secret of ${scope}`);
      const counts = await store.counts();
      expect((counts.get(before.current) ?? 0) + (counts.get(after.current) ?? 0)).toBe(scopes.length);
      return counts.get(after.current) ?? 0;
    };

    const progress = [await wrappedAnew()];
    for (const point of POINTS) {
      expect(await rewrap(settings, file, point)).toMatchObject({ signal: 'SIGKILL' });
      progress.push(await wrappedAnew());
    }
    // All or nothing of a batch, nothing undone, and a kill never so early that none of them got further.
    expect(progress.every((count, at) => count % BATCH === 0 && count >= (progress[at - 1] ?? 0))).toBe(true);
    expect(progress.at(-1)).toBeGreaterThan(BATCH);
    expect(progress.at(-1)).toBeLessThan(scopes.length);

    const left = scopes.length - progress.at(-1)!;
    expect(await rewrap(settings, file, 0)).toEqual({ code: 0, signal: null, said: String(left) });
    expect(await wrappedAnew()).toBe(scopes.length);
    expect(await rewrap(settings, file, 0)).toMatchObject({ said: '0' });
  });
});

async function rewrap(settings: object, file: string, point: number) {
  const words = [program, JSON.stringify(settings), file, String(BATCH), String(point)];
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const [code, signal] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null];
  return { code, signal, said };
}
