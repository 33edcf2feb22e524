import type { Actor } from '@concord/kit/domain/actor';
import { never, type Decider } from '@concord/kit/domain/decider';
import { dayOf, overlap, type Days } from './day.js';
import { absenceLifecycle } from './roster.moves.js';
import { refuseRoster } from './roster.refusals.js';

/** Who is off, and on which days. Why is nobody's business here. */
export interface Off extends Days {
  readonly id: string;
  readonly organization: string;
  readonly staff: string;
}

interface By {
  readonly by: string;
  /** ISO in UTC. */
  readonly at: string;
}

export type AbsenceFact = ({ readonly type: 'AbsenceSet' } & Off & By) | ({ readonly type: 'AbsenceCancelled' } & By);

/** Off-days of a person (休假). */
export type Absence = { readonly status: 'NEW' } | KnownAbsence;
export type KnownAbsence = { readonly status: 'SET' | 'CANCELLED' } & Off;

/** Orders to an absence; each is named as its move. */
export type AbsenceCommand = { readonly actor: Actor; readonly now: Date } & (
  | {
      readonly type: 'set';
      readonly off: Off;
      readonly staff: { readonly status: 'ACTIVE' | 'SUSPENDED' };
      /** Other off-days of the person. */
      readonly others: readonly Days[];
      /** How many shifts they have on these days. */
      readonly shifts: number;
    }
  | { readonly type: 'cancel' }
);

/** Off-days as a decider: pure, no clock, no database. */
export const absenceDecider: Decider<Absence, AbsenceCommand, AbsenceFact> = {
  initial: { status: 'NEW' },
  decide(state, command) {
    const { actor, now } = command;
    absenceLifecycle.enforce(command.type, { state, actor, now });
    const stamp = { by: actor.id, at: now.toISOString() };
    switch (command.type) {
      case 'set':
        checkAbsence(command);
        return [{ type: 'AbsenceSet', ...command.off, ...stamp }];
      case 'cancel':
        if ((state as KnownAbsence).until < dayOf(now)) throw refuseRoster('ABSENCE_OVER');
        return [{ type: 'AbsenceCancelled', ...stamp }];
      default:
        return never(command);
    }
  },
  evolve(state, fact) {
    if (fact.type === 'AbsenceCancelled') return { ...(state as KnownAbsence), status: 'CANCELLED' };
    const { type: _, by: __, at: ___, ...off } = fact;
    return { status: 'SET', ...off };
  },
};

function checkAbsence({ off, staff, others, shifts, now }: AbsenceCommand & { type: 'set' }): void {
  if (staff.status !== 'ACTIVE') throw refuseRoster('ROSTER_OF_SUSPENDED', { path: ['staffId'] });
  const end = { path: ['until'] };
  if (off.until < off.from) throw refuseRoster('ABSENCE_REVERSED', end);
  if (off.until < dayOf(now)) throw refuseRoster('ABSENCE_OVER', end);
  if (others.some((other) => overlap(other, off))) throw refuseRoster('ABSENCE_OVERLAPS', { path: ['from'] });
  if (shifts > 0) throw refuseRoster('ABSENT_ON_DUTY', { path: ['from'], values: { count: shifts } });
}
