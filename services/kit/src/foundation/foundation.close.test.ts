import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { createMint } from '../identity/mint.js';
import { serviceIdentity } from '../identity/service-identity.js';
import { openCheckpointKey } from '../store/checkpoint-key.js';
import { fileCheckpointPlace } from '../store/checkpoint-place.js';
import { testInstallation } from '../test/installation.js';
import { endAll } from './end-all.js';
import { layFoundation } from './foundation.js';

const folders: string[] = [];
afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** A house whose database answers nothing any more once it is `away`. */
async function house() {
  const folder = mkdtempSync(join(tmpdir(), 'concord-close-'));
  folders.push(folder);
  const database = { kind: 'sqlite', file: join(folder, 'notes.sqlite') } as const;
  const checkpoints = {
    ...(await openCheckpointKey({ file: join(folder, 'checkpoint.pem'), createIfMissing: true })),
    place: fileCheckpointPlace(join(folder, 'notes.jsonl')),
  };
  const { installation } = testInstallation(database, new Date('2026-03-02T01:00:00Z'));
  let isAway = false;
  const onStatement = () => {
    if (isAway) throw new Error('the server has gone away');
  };
  const given = { ...installation, checkpoints, onStatement };
  const foundation = await layFoundation(given, { name: 'notes', rows: [], migrations: [] });
  return { foundation, away: () => void (isAway = true), back: () => void (isAway = false) };
}

describe('a foundation that is closed', () => {
  it('closes its database though what is left cannot be written, and says why it could not', async () => {
    const { foundation, away, back } = await house();
    foundation.start();
    const subject = { type: 'note', id: '1' };
    const actor = createMint().mint(serviceIdentity('notes'));
    away();
    const written = foundation.access.record({ kind: 'denial', actor, subject, at: new Date(), facts: {} });
    await expect(foundation.close()).rejects.toThrow('the server has gone away');
    await expect(written).rejects.toThrow('the server has gone away');
    back();
    await expect(foundation.database.ping()).rejects.toThrow('refused a statement');
  });

  it('gives everybody their turn, one after the other, and throws the first fault', async () => {
    const ended: string[] = [];
    const well = (name: string) => async () => void ended.push(name);
    const badly = (name: string) => async () => {
      ended.push(name);
      throw new Error(name);
    };
    await expect(endAll([well('a'), badly('b'), well('c'), badly('d'), well('e')])).rejects.toThrow('b');
    expect(ended).toEqual(['a', 'b', 'c', 'd', 'e']);
    await endAll([well('f')]);
    expect(ended.at(-1)).toBe('f');
  });
});
