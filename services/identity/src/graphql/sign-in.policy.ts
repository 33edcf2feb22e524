import { definePolicy, everyone, plain, type TypePolicy } from '@concord/kit/policy/field-policy';
import { ADMIN, AUDITOR, SYSADMIN } from '../domain/roles.js';
import { staffed } from './grants.js';

/** Who may ask about signing in. */
export const signInQueries = {
  mySecondFactor: staffed,
  staffSessions: plain(ADMIN),
  securitySettings: plain(ADMIN, AUDITOR, SYSADMIN),
  ssoProvider: plain(ADMIN, AUDITOR, SYSADMIN),
};

/** Who may call; from the rules they hear why they may not. */
export const signInMutations = {
  recoveryCodesRenew: staffed,
  secondFactorReset: staffed,
  staffResetLink: staffed,
  staffSessionsEnd: staffed,
  securitySettingsSet: staffed,
  ssoProviderSet: staffed,
  ssoProviderRemove: staffed,
};

/** Only one's own second factor is ever answered, and a link to who issued it. */
export const signInPolicies: readonly TypePolicy[] = [
  definePolicy('SecondFactor', { enrolledAt: everyone, recoveryCodesLeft: everyone }),
  definePolicy('RecoveryCodesPayload', { recoveryCodes: everyone, refusals: everyone }),
  definePolicy('StaffResetLinkPayload', { staff: everyone, token: everyone, expiresAt: everyone, refusals: everyone }),
  definePolicy('StaffSessionsEndPayload', { staffId: everyone, refusals: everyone }),
  definePolicy('SecuritySettings', {
    version: everyone,
    secondFactorRoles: everyone,
    passwordMaxAgeDays: everyone,
    idleMinutes: everyone,
    mustChangeGiven: everyone,
  }),
  definePolicy('SsoProvider', {
    id: everyone,
    version: everyone,
    name: everyone,
    issuer: everyone,
    clientId: everyone,
    accountClaim: everyone,
  }),
  definePolicy('SsoProviderPayload', { ssoProvider: everyone, refusals: everyone }),
  definePolicy('SecuritySettingsPayload', { securitySettings: everyone, refusals: everyone }),
];
