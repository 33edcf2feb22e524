import type { Identity } from './identity.js';

/** The organization that services belong to. No row of the domain ever does. */
export const PLATFORM = 'platform';

/**
 * As whom a service speaks when nobody asked it to: its own name, of the platform, without roles. Unminted.
 *
 * @param expiresAt milliseconds since the epoch; never, when left out
 */
export function serviceIdentity(name: string, expiresAt = Number.MAX_SAFE_INTEGER): Identity {
  return {
    kind: 'SERVICE',
    id: name,
    organization: PLATFORM,
    organizationKind: 'PLATFORM',
    roles: [],
    departments: [],
    audience: 'INTEGRATION',
    session: '',
    expiresAt,
  };
}
