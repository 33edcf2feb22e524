import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase } from '@concord/kit/store/data-source';
import { scratchFolder } from '@concord/kit/test/scratch';
import { CHINA_2026_1 } from '@concord/rules/calendar/calendars';
import { describe, expect, it } from 'vitest';
import { databaseFile, readSettings } from '../environment.js';
import { health } from './doctor.command.js';
import { clockOf, holidaysOf, nodeOf } from './doctor/machine.js';
import { told } from './doctor/finding.js';

const now = new Date('2026-03-02T00:00:00Z');

/** A data folder with one database and its keys. */
async function folder() {
  const settings = readSettings({ DATA_DIR: scratchFolder('concord-doctor-'), DEMO: 'no' });
  const file = databaseFile(settings, 'identity');
  await (await openDatabase({ settings: { kind: 'sqlite', file }, entities: [], migrations: [] })).close();
  writeFileSync(settings.keyFile, '{}', { mode: 0o600 });
  return settings;
}
const stateOf = async (settings: Awaited<ReturnType<typeof folder>>, what: string) =>
  (await health(settings, now)).filter((one) => one.what === what).map(({ state }) => state);

describe('doctor', () => {
  it('finds a database that keeps what it is given, and secrets that are secret', async () => {
    const settings = await folder();
    expect(await stateOf(settings, 'identity')).toEqual(['ok', 'ok', 'ok']);
    expect(await stateOf(settings, 'keys')).toEqual(['ok']);
  });

  it('says of a key that others may read what to do', async () => {
    const settings = await folder();
    chmodSync(settings.keyFile, 0o644);
    const [found] = (await health(settings, now)).filter(({ what }) => what === 'keys');
    expect(found).toMatchObject({ state: 'fail', mend: `chmod 600 ${settings.keyFile}` });
    expect(told([found!])).toContain('has mode 644');
  });

  it('says of a database that is none that it cannot be opened', async () => {
    const settings = await folder();
    writeFileSync(databaseFile(settings, 'claims'), 'nothing of a database'.repeat(100));
    expect(await stateOf(settings, 'claims')).toEqual(['fail']);
    expect(await stateOf(settings, 'identity')).toEqual(['ok', 'ok', 'ok']);
  });

  it('leaves the databases alone while Concord runs', async () => {
    const settings = await folder();
    writeFileSync(join(settings.dataDir, 'concord.pid'), String(process.ppid));
    expect(await stateOf(settings, 'databases')).toEqual(['warn']);
    expect(await stateOf(settings, 'identity')).toEqual([]);
  });

  it('says that checkpoints lie on the disk they are to watch', async () => {
    const settings = await folder();
    mkdirSync(settings.checkpointDir, { recursive: true });
    expect(await stateOf(settings, 'checkpoints')).toEqual(['warn']);
  });

  it('asks for a folder that is there', async () => {
    const nowhere = readSettings({ DATA_DIR: join(scratchFolder('concord-doctor-'), 'none') });
    await expect(health(nowhere, now)).rejects.toThrow('There is no data folder');
  });

  it.each([
    ['v20.18.3', 'fail'],
    ['v20.19.0', 'ok'],
    ['v22.1.0', 'ok'],
  ])('takes Node.js %s for %s', (version, state) => expect(nodeOf(version).state).toBe(state));

  it.each([
    ['2025-12-31T00:00:00Z', 'ok'],
    ['2026-03-02T00:00:00Z', 'warn'],
    ['2026-12-31T16:00:00Z', 'fail'],
  ])('at %s finds holidays until the end of 2026 to be %s', (at, state) =>
    expect(holidaysOf(new Date(at), CHINA_2026_1).state).toBe(state),
  );

  it('finds a clock that runs behind what is on record', () => {
    expect(clockOf(now, new Date(now.getTime() + 60_000)).state).toBe('fail');
    expect(clockOf(now, now).state).toBe('ok');
  });
});
