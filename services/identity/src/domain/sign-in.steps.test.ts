import { describe, expect, it } from 'vitest';
import { defaultSecurity } from './security-settings.js';
import { nextStep, type Arriving } from './sign-in.steps.js';
import { now } from './staff.fixture.js';

const DAY = 86_400_000;
const daysAgo = (days: number) => new Date(now.getTime() - days * DAY);
const clerk: Arriving = {
  by: 'PASSWORD',
  roles: ['CM'],
  secondFactor: 'NONE',
  password: { setAt: daysAgo(1), given: false },
};
const next = (changed: Partial<Arriving>, settings = defaultSecurity) =>
  nextStep({ ...clerk, ...changed }, settings, now);

describe('who arrives with a right password', () => {
  it('is let in where nothing more is asked', () => {
    expect(next({})).toBeUndefined();
  });

  it.each(['ADMIN', 'AUDITOR', 'SYSADMIN', 'DPO'])('enrols a second factor as %s', (role) => {
    expect(next({ roles: ['CM', role] })).toBe('ENROL');
    expect(next({ roles: ['CM', role], secondFactor: 'PROVEN' })).toBeUndefined();
    expect(next({ roles: [role] }, { ...defaultSecurity, secondFactorRoles: [] })).toBeUndefined();
  });

  it('is asked for a second factor that was enrolled, whatever the roles', () => {
    expect(next({ secondFactor: 'ENROLLED' })).toBe('SECOND_FACTOR');
  });

  it('changes a password that an administrator gave, where the house wants it', () => {
    const given = { password: { setAt: now, given: true } };
    expect(next(given)).toBe('PASSWORD');
    expect(next(given, { ...defaultSecurity, mustChangeGiven: false })).toBeUndefined();
  });

  it('changes a password at the end of its age, to the day', () => {
    const aged = (days: number) => ({ password: { setAt: daysAgo(days), given: false } });
    expect(next(aged(89))).toBeUndefined();
    expect(next(aged(90))).toBe('PASSWORD');
    expect(next(aged(900), { ...defaultSecurity, passwordMaxAgeDays: 0 })).toBeUndefined();
    expect(next({ password: { given: false } })).toBe('PASSWORD');
  });

  it('proves the second factor before the password is changed, and changes it before one is enrolled', () => {
    const given = { roles: ['ADMIN'], password: { setAt: now, given: true } };
    expect(next({ ...given, secondFactor: 'ENROLLED' })).toBe('SECOND_FACTOR');
    expect(next({ ...given, secondFactor: 'PROVEN' })).toBe('PASSWORD');
    expect(next(given)).toBe('PASSWORD');
  });

  it('from the organization’s own sign-on has no password to change', () => {
    const given = { by: 'SSO', password: { setAt: now, given: true } } as const;
    expect(next(given)).toBeUndefined();
    expect(next({ ...given, roles: ['ADMIN'] })).toBe('ENROL');
  });
});
