import type { SecuritySettings } from './security-settings.js';

/** What is left to do for somebody whose password was right. */
export type SignInStep = 'SECOND_FACTOR' | 'PASSWORD' | 'ENROL';

/** What is known of somebody who is signing in. */
export interface Arriving {
  /** By what they said who they are. */
  readonly by: 'PASSWORD' | 'SSO';
  readonly roles: readonly string[];
  readonly secondFactor: 'NONE' | 'ENROLLED' | 'PROVEN';
  readonly password: PasswordAge;
}

/** When a password was set; not known of those from before it was written down. */
export interface PasswordAge {
  readonly setAt?: Date | undefined;
  /** Whether an administrator gave it. */
  readonly given: boolean;
}

const DAY = 86_400_000;

/**
 * The next step, or nothing when somebody is to be let in. A second factor that was enrolled is asked for whatever the
 * roles, and before anything is changed. Who comes from the organization's own sign-on has no password to change.
 */
export function nextStep(arriving: Arriving, settings: SecuritySettings, now: Date): SignInStep | undefined {
  if (arriving.secondFactor === 'ENROLLED') return 'SECOND_FACTOR';
  if (arriving.by === 'PASSWORD' && mustChange(arriving.password, settings, now)) return 'PASSWORD';
  const required = arriving.roles.some((role) => settings.secondFactorRoles.includes(role));
  return required && arriving.secondFactor === 'NONE' ? 'ENROL' : undefined;
}

/** A password whose age nobody knows is too old. */
function mustChange({ setAt, given }: PasswordAge, settings: SecuritySettings, now: Date): boolean {
  if (given && settings.mustChangeGiven) return true;
  const { passwordMaxAgeDays: days } = settings;
  return days > 0 && (setAt === undefined || now.getTime() - setAt.getTime() >= days * DAY);
}
