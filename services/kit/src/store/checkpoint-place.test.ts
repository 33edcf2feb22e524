import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { fileCheckpointPlace } from './checkpoint-place.js';

const folders: string[] = [];
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))));

it('keeps lines in a file that only its owner reads, in a folder it makes', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'concord-checkpoints-'));
  folders.push(folder);
  const file = join(folder, 'deep', 'checkpoints.jsonl');
  const place = fileCheckpointPlace(file);
  expect(await place.lines()).toEqual([]);
  await place.append('one');
  await place.append('two');
  expect(await fileCheckpointPlace(file).lines()).toEqual(['one', 'two']);
  expect((await stat(file)).mode & 0o777).toBe(0o600);
});
