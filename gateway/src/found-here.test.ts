import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDatedClock } from '@concord/kit/domain/clock';
import { createLogger } from '@concord/kit/http/logger';
import { openKeys } from '@concord/kit/policy/keys';
import { openCheckpointKey } from '@concord/kit/store/checkpoint-key';
import { expect, it, onTestFinished } from 'vitest';
import { checkpointKeyFile, readSettings } from './environment.js';
import { foundHere } from './found-here.js';
import { foundingOf } from './founding.js';
import { createStandalone } from './standalone.js';

const words = ['甬江医院', 'admin', '钱志远', 'ningbo', 'PUBLIC'];
const hospital = foundingOf(words, 'hezhong-2026-shiyong')!;

function newFolder() {
  const dataDir = mkdtempSync(join(tmpdir(), 'concord-found-'));
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
  return readSettings({ PORT: '0', DATA_DIR: dataDir, DEMO: 'no' });
}

/** An installation as `npm start` leaves it. */
async function openOnce(settings: ReturnType<typeof newFolder>) {
  const keys = await openKeys({ file: join(settings.dataDir, 'keys.json'), createIfMissing: true });
  const checkpointKey = await openCheckpointKey({ file: checkpointKeyFile(settings), createIfMissing: true });
  const logger = createLogger({ service: 'concord', level: 'silent' });
  return createStandalone({ settings, keys, checkpointKey, clock: createDatedClock(), logger });
}

it('founds a first hospital in an empty installation, whose administrator can sign in', async () => {
  const settings = newFolder();
  await (await openOnce(settings)).stop();
  expect(await foundHere(settings, hospital)).toMatch(/^org_/);

  const house = await openOnce(settings);
  onTestFinished(() => house.stop());
  const address = `http://127.0.0.1:${await house.listen()}/auth/sign-in`;
  const body = JSON.stringify({ account: 'admin', password: 'hezhong-2026-shiyong', as: 'token' });
  const answer = await fetch(address, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  // An administrator has a second factor: the right password leads to its enrolment.
  expect([answer.status, await answer.json()]).toEqual([202, expect.objectContaining({ next: 'ENROL' })]);
}, 60_000);

it('says what stands against it: an account that is taken, no installation, one that runs', async () => {
  const settings = newFolder();
  await expect(foundHere(settings, hospital)).rejects.toThrow('There is no installation');
  await (await openOnce(settings)).stop();
  await foundHere(settings, hospital);
  await expect(foundHere(settings, hospital)).rejects.toThrow(/\(ACCOUNT_TAKEN\)/);
  writeFileSync(join(settings.dataDir, 'concord.pid'), String(process.ppid));
  await expect(foundHere(settings, hospital)).rejects.toThrow(`is in use by process ${process.ppid}`);
}, 60_000);

it.each([
  [['甬江医院', 'admin'], undefined],
  [words, { kind: 'HOSPITAL', name: '甬江医院', rulePack: 'ningbo', ownership: 'PUBLIC' }],
  [['INSURER', '安信保险', 'admin.anxin', '许诺'], { kind: 'INSURER', name: '安信保险' }],
  [[...words, '--trial'], { ownership: 'PUBLIC', secondFactorRoles: [] }],
])('reads %j', (asked, told) => {
  const read = foundingOf(asked, 'secret');
  if (told) expect(read).toMatchObject(told);
  else expect(read).toBeUndefined();
});
