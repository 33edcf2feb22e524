import type { Actor } from '@concord/kit/domain/actor';
import { given } from '@concord/kit/test/given';
import { describe, expect, it } from 'vitest';
import { defaultSecurity, securityDecider, type SecuritySettings } from './security-settings.js';
import { administrator, now, platform } from './staff.fixture.js';

const systems = { ...administrator, roles: ['SYSADMIN'] };
const setting = (changed: Partial<SecuritySettings>, actor: Actor = systems) =>
  given(securityDecider).when({ type: 'set', settings: { ...defaultSecurity, ...changed }, actor, now });

describe('security settings', () => {
  it('ask the offices of control for a second factor unless somebody says otherwise', () => {
    expect(defaultSecurity.secondFactorRoles).toEqual(['ADMIN', 'AUDITOR', 'SYSADMIN', 'DPO']);
  });

  it('are set by the system administrator, and by the platform at a founding', () => {
    expect(setting({ idleMinutes: 15 }).state()).toEqual({ ...defaultSecurity, idleMinutes: 15 });
    expect(setting({ secondFactorRoles: [] }, platform).state()).toMatchObject({ secondFactorRoles: [] });
  });

  it.each([['ADMIN'], ['AUDITOR'], ['DPO'], ['CM']])('are not set by %s', (role) => {
    expect(setting({}, { ...administrator, roles: [role] }).refusal().code).toBe('WRONG_ROLE');
  });

  it.each([
    ['less than five minutes', { idleMinutes: 4 }, 'SETTING_OUT_OF_RANGE'],
    ['more than an hour', { idleMinutes: 61 }, 'SETTING_OUT_OF_RANGE'],
    ['a fraction of a day', { passwordMaxAgeDays: 0.5 }, 'SETTING_OUT_OF_RANGE'],
    ['an age below nothing', { passwordMaxAgeDays: -1 }, 'SETTING_OUT_OF_RANGE'],
    ['a role of another kind of organization', { secondFactorRoles: ['MED'] }, 'SECOND_FACTOR_ROLE_UNKNOWN'],
  ])('do not take %s', (_, changed, code) => {
    expect(setting(changed).refusal().code).toBe(code);
  });

  it('hold each role once', () => {
    expect(setting({ secondFactorRoles: ['CM', 'ADMIN', 'CM'] }).state().secondFactorRoles).toEqual(['CM', 'ADMIN']);
  });
});
