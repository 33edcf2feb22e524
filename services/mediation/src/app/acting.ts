import type { Actor } from '@concord/kit/domain/actor';
import { NotFound } from '@concord/kit/domain/conflict';
import type { Clock } from '@concord/kit/domain/clock';

/** The service itself, acting on what another service told. */
export const service: Actor = {
  kind: 'SERVICE',
  id: 'mediation',
  organization: 'platform',
  organizationKind: 'PLATFORM',
  roles: ['SYS'],
  departments: [],
};

/** Who acts when nobody did: the clock. */
export const timer: Actor = { ...service, kind: 'TIMER', id: 'timer:mediation' };

/** Somebody whose act on one case moves another one with it: there the move is the service's, and theirs the hand. */
export const bringingAlong = (actor: Actor): Actor => ({ ...actor, roles: ['SYS'] });

/** What an act stands on besides the case: who, when. */
export interface Acting {
  readonly actor: Actor;
  readonly now: Date;
}

/** Who acts now. */
export const acting = (actor: Actor, clock: Clock): Acting => ({ actor, now: clock.now() });

/** @throws NotFound by the noun when there is none */
export function found<Found>(noun: string, value: Found | undefined): Found {
  if (value === undefined) throw new NotFound(noun);
  return value;
}
