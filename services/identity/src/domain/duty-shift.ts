import type { Actor } from '@concord/kit/domain/actor';
import { never, type Decider } from '@concord/kit/domain/decider';
import { dayOf, overlap, type Days } from './day.js';
import { dutyPosts, type DutyPostCode } from './duty.posts.js';
import { MOST_HOURS, refuseRoster } from './roster.refusals.js';
import { shiftLifecycle } from './roster.moves.js';

/** A stretch of time; the end is not part of it. Instants are ISO strings in UTC. */
export interface Hours {
  readonly from: string;
  readonly until: string;
}

/** Who is at which post, and when. */
export interface Shift extends Hours {
  readonly id: string;
  readonly organization: string;
  readonly post: DutyPostCode;
  readonly staff: string;
}

interface By {
  readonly by: string;
  readonly at: string;
}

export type ShiftFact = ({ readonly type: 'ShiftSet' } & Shift & By) | ({ readonly type: 'ShiftCancelled' } & By);

/** A shift at a post of day and night. Once it has begun it stays: it says who was there. */
export type DutyShift = { readonly status: 'NEW' } | KnownShift;
export type KnownShift = { readonly status: 'SET' | 'CANCELLED' } & Shift;

/** Orders to a shift; each is named as its move. */
export type ShiftCommand = { readonly actor: Actor; readonly now: Date } & (
  | {
      readonly type: 'set';
      readonly shift: Shift;
      readonly staff: { readonly status: 'ACTIVE' | 'SUSPENDED'; readonly roles: readonly string[] };
      /** Other shifts of the person, at whatever post. */
      readonly others: readonly Hours[];
      readonly absences: readonly Days[];
    }
  | { readonly type: 'cancel' }
);

/** A shift as a decider: pure, no clock, no database. */
export const shiftDecider: Decider<DutyShift, ShiftCommand, ShiftFact> = {
  initial: { status: 'NEW' },
  decide(state, command) {
    const { actor, now } = command;
    shiftLifecycle.enforce(command.type, { state, actor, now });
    const stamp = { by: actor.id, at: now.toISOString() };
    switch (command.type) {
      case 'set':
        checkShift(command);
        return [{ type: 'ShiftSet', ...command.shift, ...stamp }];
      case 'cancel':
        if ((state as KnownShift).from <= now.toISOString()) throw refuseRoster('SHIFT_BEGUN');
        return [{ type: 'ShiftCancelled', ...stamp }];
      default:
        return never(command);
    }
  },
  evolve(state, fact) {
    if (fact.type === 'ShiftCancelled') return { ...(state as KnownShift), status: 'CANCELLED' };
    const { type: _, by: __, at: ___, ...shift } = fact;
    return { status: 'SET', ...shift };
  },
};

function checkShift({ shift, staff, others, absences, actor, now }: ShiftCommand & { type: 'set' }): void {
  const { post, from, until } = shift;
  const { kind, roles }: { kind: string; roles: readonly string[] } = dutyPosts[post];
  if (kind !== actor.organizationKind) throw refuseRoster('POST_OF_OTHER_KIND', { path: ['post'] });
  const whom = { path: ['staffId'] };
  if (staff.status !== 'ACTIVE') throw refuseRoster('ROSTER_OF_SUSPENDED', whom);
  if (!staff.roles.some((role) => roles.includes(role))) throw refuseRoster('STAFF_OF_OTHER_ROLE', whom);
  const end = { path: ['until'] };
  if (until <= from) throw refuseRoster('SHIFT_REVERSED', end);
  if (Date.parse(until) - Date.parse(from) > MOST_HOURS * 3_600_000)
    throw refuseRoster('SHIFT_TOO_LONG', { ...end, values: { most: MOST_HOURS } });
  if (until <= now.toISOString()) throw refuseRoster('SHIFT_OVER', end);
  if (others.some((other) => other.from < until && from < other.until)) throw refuseRoster('SHIFT_OVERLAPS', whom);
  if (absences.some((absence) => overlap(absence, daysOf(shift)))) throw refuseRoster('STAFF_ABSENT', whom);
}

/** The legal days that a stretch of time touches. */
export const daysOf = ({ from, until }: Hours): Days => ({
  from: dayOf(new Date(from)),
  until: dayOf(new Date(Date.parse(until) - 1)),
});

/** Where nobody is at a post between two instants. */
export function gapsOf(shifts: readonly Hours[], { from, until }: Hours): readonly Hours[] {
  const gaps: Hours[] = [];
  let covered = from;
  for (const shift of shifts.toSorted((one, other) => (one.from < other.from ? -1 : 1))) {
    if (shift.from >= until) break;
    if (shift.from > covered) gaps.push({ from: covered, until: shift.from });
    if (shift.until > covered) covered = shift.until;
  }
  return covered < until ? [...gaps, { from: covered, until }] : gaps;
}
