import type { Actor } from '@concord/kit/domain/actor';
import type { Decider } from '@concord/kit/domain/decider';
import { isPlatform } from './organization.js';
import { refuse } from './register.refusals.js';
import { controlRoles, distinctRoles, rolesOf, SYSADMIN } from './roles.js';

/** How strictly an organization guards its accounts. */
export interface SecuritySettings {
  /** Whoever holds one of these signs in with a second factor. */
  readonly secondFactorRoles: readonly string[];
  /** Days after which a password is changed at the next sign-in; 0 for never. */
  readonly passwordMaxAgeDays: number;
  /** Minutes without use after which a session ends. */
  readonly idleMinutes: number;
  /** Whether a password that an administrator gave is changed at its first use. */
  readonly mustChangeGiven: boolean;
}

/** The settings of an organization that set none (GB/T 22239-2019, level 3). */
export const defaultSecurity: SecuritySettings = {
  secondFactorRoles: controlRoles,
  passwordMaxAgeDays: 90,
  idleMinutes: 30,
  mustChangeGiven: true,
};

/** Milliseconds without use after which a session ends. */
export const idleFor = ({ idleMinutes }: SecuritySettings): number => idleMinutes * 60_000;

/** What may be set: minutes without use, and days of a password. */
export const securityBounds = { idleMinutes: { least: 5, most: 60 }, passwordMaxAgeDays: { least: 0, most: 730 } };

/** What can have happened to them. */
export interface SecuritySettingsSet extends SecuritySettings {
  readonly type: 'SecuritySettingsSet';
  readonly by: string;
  readonly at: string;
}

/** Orders to them: all of them at once, as they shall be. */
export interface SetSecuritySettings {
  readonly type: 'set';
  readonly settings: SecuritySettings;
  readonly actor: Actor;
  readonly now: Date;
}

/** Set by the organization's system administrator; at its founding by the platform. */
export const securityDecider: Decider<SecuritySettings, SetSecuritySettings, SecuritySettingsSet> = {
  initial: defaultSecurity,
  decide(_, { settings, actor, now }) {
    if (!isPlatform(actor) && !actor.roles.includes(SYSADMIN)) throw refuse('WRONG_ROLE');
    checkRange('idleMinutes', settings.idleMinutes);
    checkRange('passwordMaxAgeDays', settings.passwordMaxAgeDays);
    const secondFactorRoles = distinctRoles(settings.secondFactorRoles);
    const known: readonly string[] = isPlatform(actor) ? everyRole : rolesOf[actor.organizationKind];
    if (secondFactorRoles.some((role) => !known.includes(role)))
      throw refuse('SECOND_FACTOR_ROLE_UNKNOWN', { path: ['secondFactorRoles'] });
    return [{ type: 'SecuritySettingsSet', ...settings, secondFactorRoles, by: actor.id, at: now.toISOString() }];
  },
  evolve: (_, { type: _type, by: _by, at: _at, ...settings }) => settings,
};

const everyRole: readonly string[] = Object.values(rolesOf).flat();

function checkRange(name: keyof typeof securityBounds, value: number): void {
  const { least, most } = securityBounds[name];
  if (!Number.isInteger(value) || value < least || value > most)
    throw refuse('SETTING_OUT_OF_RANGE', { path: [name], values: { least, most } });
}
