import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { takeDataFolder } from './data-folder.js';

const folder = mkdtempSync(join(tmpdir(), 'concord-data-'));
const born = new Date('2026-03-02T01:00:00Z');
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('a new folder is born once; a second start finds when that was', () => {
  const first = takeDataFolder(folder, born, true);
  expect(first.isNew).toBe(true);
  first.remember({ ...first.birth(), demo: 'loaded' });
  first.release();
  const second = takeDataFolder(folder, new Date(), true);
  expect(second.isNew).toBe(false);
  expect(second.birth()).toEqual({ firstStart: born.toISOString(), demo: 'loaded' });
  second.release();
});

it('a folder that a living process holds is refused, naming it', () => {
  takeDataFolder(folder, born, false).release();
  // The process that started this one is alive for as long as this test runs.
  writeFileSync(join(folder, 'concord.pid'), String(process.ppid));
  expect(() => takeDataFolder(folder, born, false)).toThrow(`in use by process ${process.ppid}`);
});

it('a folder that a killed process left behind is taken over', () => {
  takeDataFolder(folder, born, false).release();
  writeFileSync(join(folder, 'concord.pid'), '999999999');
  expect(takeDataFolder(folder, born, false).isNew).toBe(false);
});
