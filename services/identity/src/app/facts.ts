import type { OrganizationKind } from '@concord/kit/domain/actor';
import type { Audience } from '@concord/kit/identity/identity';
import type { IdentityFacts } from '@concord/kit/identity/session';
import type { Standing } from './ports.js';
import type { SessionRecord } from './sign-in.ports.js';

/** Whose contract people of an organization are served. */
const audiences: Readonly<Record<OrganizationKind, Audience>> = {
  HOSPITAL: 'HOSPITAL',
  INSURER: 'INSURER',
  COMMITTEE: 'COMMITTEE',
  GOVERNMENT: 'GOVERNMENT',
  PLATFORM: 'INTEGRATION',
};

export const audienceOf = (kind: OrganizationKind): Audience => audiences[kind];

/** Who somebody is, from what the register says now. */
export function factsOf(standing: Standing, session: SessionRecord): IdentityFacts {
  const { id, organization, organizationKind, roles, departments, actsFor } = standing;
  return {
    kind: 'PERSON',
    id,
    organization,
    organizationKind,
    roles,
    departments,
    ...(actsFor && { actsFor }),
    audience: audiences[organizationKind],
    session: session.id,
    expiresAt: session.idleUntil.getTime(),
  };
}
