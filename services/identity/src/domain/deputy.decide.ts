import { never, type Decider } from '@concord/kit/domain/decider';
import { dayOf, isWithin, lengthOf, overlap, type Day } from './day.js';
import { deputyLifecycle } from './deputy.moves.js';
import { MOST_DAYS, refuseDeputy } from './deputy.refusals.js';
import type { DeputyCommand, DeputyFact, Deputyship, KnownDeputyship } from './deputy.js';
import { controlRoles } from './roles.js';

/** The roles of a principal that a deputy has meanwhile. Offices of control are nobody's to hand over. */
export const rolesToStandInFor = (roles: readonly string[]): readonly string[] =>
  roles.filter((role) => !(controlRoles as readonly string[]).includes(role));

/** Whether somebody acts for somebody on `day`, as far as the deputyship itself says. */
export const isInForce = (deputyship: KnownDeputyship, day: Day): boolean =>
  deputyship.status === 'GRANTED' && isWithin(day, deputyship);

function decide(state: Deputyship, command: DeputyCommand): readonly DeputyFact[] {
  const { actor, now } = command;
  deputyLifecycle.enforce(command.type, { state, actor, now });
  const stamp = { by: actor.id, at: now.toISOString() };
  switch (command.type) {
    case 'grant':
      checkGrant(command);
      return [{ type: 'DeputyGranted', ...command.deputing, ...stamp }];
    case 'end':
      return [{ type: 'DeputyEnded', cause: 'ORDER', ...stamp }];
    case 'lapse':
      return [{ type: 'DeputyEnded', cause: 'SUSPENSION', ...stamp }];
    default:
      return never(command);
  }
}

function checkGrant({ deputing, principal, deputy, standing, actor, now }: DeputyCommand & { type: 'grant' }): void {
  const path = ['deputyId'];
  if (deputing.deputy === deputing.principal) throw refuseDeputy('DEPUTY_OF_ONESELF', { path });
  if (deputing.deputy === actor.id) throw refuseDeputy('DEPUTY_NOT_ADMINISTRATOR', { path });
  if (principal.status !== 'ACTIVE') throw refuseDeputy('DEPUTY_SUSPENDED', { path: ['principalId'] });
  if (deputy.status !== 'ACTIVE') throw refuseDeputy('DEPUTY_SUSPENDED', { path });
  if (rolesToStandInFor(principal.roles).length === 0)
    throw refuseDeputy('NOTHING_TO_STAND_IN_FOR', { path: ['principalId'] });
  const until = { path: ['until'] };
  if (deputing.until < deputing.from) throw refuseDeputy('DEPUTY_DAYS_REVERSED', until);
  if (deputing.until < dayOf(now)) throw refuseDeputy('DEPUTY_DAYS_OVER', until);
  if (lengthOf(deputing) > MOST_DAYS) throw refuseDeputy('DEPUTY_TOO_LONG', { ...until, values: { most: MOST_DAYS } });
  if (standing.some((other) => overlap(other, deputing))) throw refuseDeputy('DEPUTY_OVERLAPS', { path: ['from'] });
}

function evolve(state: Deputyship, fact: DeputyFact): Deputyship {
  switch (fact.type) {
    case 'DeputyGranted': {
      const { type: _, by: __, at: ___, ...deputing } = fact;
      return { status: 'GRANTED', ...deputing };
    }
    case 'DeputyEnded':
      return { ...(state as KnownDeputyship), status: 'ENDED', endedAt: fact.at };
    default:
      return never(fact);
  }
}

/** A deputyship as a decider: pure, no clock, no database. */
export const deputyDecider: Decider<Deputyship, DeputyCommand, DeputyFact> = {
  initial: { status: 'NEW' },
  decide,
  evolve,
};
