import { files } from '@concord/kit/test/database';
import { describe, expect, it } from 'vitest';
import { openHouse, unguarded } from '../test/house.js';

const place = files();
const { act, ask, clock, enter, found, inside, platform, signIn } = await openHouse(await place.settings());
const { chief, add } = await found('和睦医院', 'first.admin');
await add('systems', ['SYSADMIN']);
await add('clerk', ['CM']);
const systems = (await enter('systems')).identity;
const clerk = (await enter('clerk')).identity;

const FIELDS = '{ securitySettings { version secondFactorRoles passwordMaxAgeDays idleMinutes mustChangeGiven } }';
const strict = { secondFactorRoles: ['ADMIN'], passwordMaxAgeDays: 60, idleMinutes: 15, mustChangeGiven: true };

describe('security settings', () => {
  it('are those of the founding', async () => {
    const { data } = await ask(systems, FIELDS);
    expect(data.securitySettings).toEqual({ version: 1, ...unguarded, idleMinutes: 30 });
  });

  it('are the usual ones where the founding says nothing', async () => {
    const silent = { secondFactorRoles: null, passwordMaxAgeDays: null, mustChangeGiven: null };
    const administrator = { name: '王伟', account: 'second.admin', password: 'bamboo-river-42' };
    const input = { name: '仁济医院', kind: 'HOSPITAL', ...silent, administrator };
    const { organization } = await act(platform, 'organizationFound', input);
    expect(organization).toMatchObject({ name: '仁济医院' });
    expect(await signIn('second.admin')).toMatchObject({ outcome: 'CHALLENGED', next: 'ENROL' });
  });

  it('are set by the system administrator on what was seen, once for one key', async () => {
    const input = { idempotencyKey: 'settings-1', expectedVersion: 1, ...strict, secondFactorRoles: [] };
    const set = await act(systems, 'securitySettingsSet', input);
    const { idempotencyKey: _, expectedVersion: __, ...settings } = input;
    expect(set).toEqual({ securitySettings: { version: 2, ...settings }, refusals: [] });
    expect(await act(systems, 'securitySettingsSet', input)).toEqual(set);
    const late = await act(systems, 'securitySettingsSet', { expectedVersion: 1, ...strict });
    expect(late.errors[0].extensions).toMatchObject({ code: 'CONFLICT', currentVersion: 2 });
  });

  it('are refused out of range, and with a role that this house has not', async () => {
    const codes = async (changed: object) => {
      const { refusals } = await act(systems, 'securitySettingsSet', { expectedVersion: 2, ...strict, ...changed });
      return refusals.map(({ code, path }: { code: string; path: string[] }) => `${code} ${path[0]}`);
    };
    expect(await codes({ idleMinutes: 90 })).toEqual(['SETTING_OUT_OF_RANGE idleMinutes']);
    expect(await codes({ secondFactorRoles: ['ADJ'] })).toEqual(['SECOND_FACTOR_ROLE_UNKNOWN secondFactorRoles']);
  });

  it('are set by nobody else, and seen by those who run or examine the house', async () => {
    for (const who of [chief, clerk]) {
      const { refusals } = await act(who, 'securitySettingsSet', { expectedVersion: 2, ...strict });
      expect(refusals).toMatchObject([{ code: 'WRONG_ROLE' }]);
    }
    expect((await ask(chief, FIELDS)).data.securitySettings).toMatchObject({ version: 2 });
    expect((await ask(clerk, FIELDS)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });
});

it('a session ends after the minutes without use that are set', async () => {
  const input = { expectedVersion: 2, ...strict, ...unguarded, idleMinutes: 5 };
  expect(await act(systems, 'securitySettingsSet', input)).toMatchObject({ securitySettings: { idleMinutes: 5 } });
  const { token } = await enter('clerk');
  clock.advance(4 * 60_000);
  expect(await inside('session.resolve', { token })).toMatchObject({ expiresAt: clock.now().getTime() + 5 * 60_000 });
  clock.advance(5 * 60_000);
  expect(await inside('session.resolve', { token })).toEqual({ outcome: 'GONE' });
});
