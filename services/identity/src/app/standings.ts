import type { Clock } from '@concord/kit/domain/clock';
import { dayOf } from '../domain/day.js';
import { rolesToStandInFor } from '../domain/deputy.decide.js';
import type { DeputyStore } from './deputy.ports.js';
import type { StaffStore, Standing } from './ports.js';

/** How somebody stands today, with those whose deputy they are. */
export interface Standings {
  of(staffId: string): Promise<Standing | undefined>;
}

export interface StandingParts {
  readonly staff: Pick<StaffStore, 'standing'>;
  readonly deputies: Pick<DeputyStore, 'principalsOf'>;
  readonly clock: Clock;
}

/**
 * Reads it anew at every look, so that a deputyship begins and ends with its days, and whoever it is about loses what they
 * gained as soon as the principal loses it. A deputy's deputy has nothing of it: only what the register gives is handed on.
 */
export function createStandings({ staff, deputies, clock }: StandingParts): Standings {
  return {
    async of(staffId) {
      const own = await staff.standing(staffId);
      if (own?.status !== 'ACTIVE') return own;
      const ids = await deputies.principalsOf(staffId, dayOf(clock.now()));
      if (ids.length === 0) return own;
      const read = await Promise.all(ids.map((id) => staff.standing(id)));
      const principals = read.filter((one) => one?.status === 'ACTIVE' && one.organization === own.organization);
      return principals.reduce<Standing>(withPrincipal, own);
    },
  };
}

/** A role that speaks for a department brings the department. */
function withPrincipal(deputy: Standing, principal: Standing | undefined): Standing {
  if (!principal) return deputy;
  return {
    ...deputy,
    roles: [...new Set([...deputy.roles, ...rolesToStandInFor(principal.roles)])],
    departments: [...new Set([...deputy.departments, ...principal.departments])],
    actsFor: [...(deputy.actsFor ?? []), principal.id],
  };
}
