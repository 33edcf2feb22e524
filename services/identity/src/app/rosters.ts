import type { Clock } from '@concord/kit/domain/clock';
import { NotFound } from '@concord/kit/domain/conflict';
import { evolved } from '@concord/kit/domain/decider';
import type { NewId } from '@concord/kit/domain/ids';
import type { Identity } from '@concord/kit/identity/identity';
import type { Sealer } from '@concord/kit/policy/contract';
import { scopeOf, type Outcome, type UnitOfWork, type Write } from '@concord/kit/store/contract';
import { absenceDecider, type KnownAbsence, type Off } from '../domain/absence.js';
import { endOfDays, startOfDays } from '../domain/day.js';
import { daysOf, shiftDecider, type KnownShift, type Shift } from '../domain/duty-shift.js';
import { absenceLifecycle, shiftLifecycle } from '../domain/roster.moves.js';
import { organizationKey } from './keys.js';
import { noted, seen } from './noted.js';
import type { StaffStore, Standing } from './ports.js';
import type { AbsenceStore, ShiftStore } from './roster.ports.js';

export interface RosterParts {
  readonly unitOfWork: UnitOfWork;
  readonly staff: StaffStore;
  readonly shifts: ShiftStore;
  readonly absences: AbsenceStore;
  readonly sealer: Sealer;
  readonly clock: Clock;
  readonly ids: NewId;
}

/** Which shift or which off-days are meant, and which state of them was seen. */
export interface RosterTarget {
  readonly id: string;
  readonly expectedVersion: number;
}

/** What can be done to duty rosters and off-days: load, decide, save. */
export interface Rosters {
  setShift(identity: Identity, key: string, told: Omit<Shift, 'id' | 'organization'>): Promise<Outcome>;
  cancelShift(identity: Identity, key: string, target: RosterTarget): Promise<Outcome>;
  setAbsence(identity: Identity, key: string, told: Omit<Off, 'id' | 'organization'>): Promise<Outcome>;
  cancelAbsence(identity: Identity, key: string, target: RosterTarget): Promise<Outcome>;
}

export function createRosters({ unitOfWork, staff, shifts, absences, sealer, clock, ids }: RosterParts): Rosters {
  /** One act in one transaction, under the organization's key: nothing of it names anybody. */
  async function write(
    identity: Identity,
    asked: { readonly operation: string; readonly key: string; readonly input: unknown },
    work: (write: Write, now: Date) => Promise<Outcome>,
  ): Promise<Outcome> {
    await sealer.prepare([organizationKey(identity.organization)], identity.organization);
    return unitOfWork.write({ identity, ...asked }, (opened) => work(opened, clock.now()));
  }

  /** The person is held: two who plan the same person at once meet here. */
  async function held({ ticket }: Write, identity: Identity, id: string): Promise<Standing> {
    const [person] = await staff.holdStandings(ticket, scopeOf(identity), [id]);
    if (!person) throw new NotFound('Staff');
    return person;
  }

  return {
    async setShift(identity, key, told) {
      shiftLifecycle.enforce('set', { state: shiftDecider.initial, actor: identity, now: clock.now() });
      return write(identity, { operation: 'dutyShiftSet', key, input: told }, async (work, now) => {
        const scope = scopeOf(identity);
        const person = await held(work, identity, told.staff);
        const others = await shifts.within(
          scope,
          { from: told.from, until: told.until, staff: told.staff },
          work.ticket,
        );
        const off = await absences.within(scope, { ...daysOf(told), staff: told.staff }, work.ticket);
        const id = ids('dty');
        const facts = shiftDecider.decide(shiftDecider.initial, {
          ...{ type: 'set', shift: { ...told, id, organization: identity.organization }, staff: person },
          ...{ others: others.map(({ shift }) => shift), absences: off.map(({ absence }) => absence) },
          ...{ actor: identity, now },
        });
        const shift = evolved(shiftDecider, shiftDecider.initial, facts) as KnownShift;
        await shifts.insert(work.ticket, { version: 1, shift });
        return noted(work, identity, { noun: 'dutyShift', id, version: 1, kind: 'set', now, facts });
      });
    },

    cancelShift(identity, key, { id, expectedVersion }) {
      return write(identity, { operation: 'dutyShiftCancel', key, input: { id } }, async (work, now) => {
        const scope = scopeOf(identity);
        const [found] = await shifts.byIds(scope, [id], work.ticket);
        const before = seen(found, 'DutyShift', expectedVersion);
        const facts = shiftDecider.decide(before.shift, { type: 'cancel', actor: identity, now });
        const version = before.version + 1;
        await shifts.cancel(work.ticket, scope, { id, version }, now);
        return noted(work, identity, { noun: 'dutyShift', id, version, kind: 'cancel', now, facts });
      });
    },

    async setAbsence(identity, key, told) {
      absenceLifecycle.enforce('set', { state: absenceDecider.initial, actor: identity, now: clock.now() });
      return write(identity, { operation: 'staffAbsenceSet', key, input: told }, async (work, now) => {
        const scope = scopeOf(identity);
        const person = await held(work, identity, told.staff);
        const others = await absences.within(scope, told, work.ticket);
        const hours = { from: startOfDays(told), until: endOfDays(told), staff: told.staff };
        const onDuty = told.from <= told.until ? await shifts.within(scope, hours, work.ticket) : [];
        const id = ids('abs');
        const facts = absenceDecider.decide(absenceDecider.initial, {
          ...{ type: 'set', off: { ...told, id, organization: identity.organization }, staff: person },
          ...{ others: others.map(({ absence }) => absence), shifts: onDuty.length, actor: identity, now },
        });
        const absence = evolved(absenceDecider, absenceDecider.initial, facts) as KnownAbsence;
        await absences.insert(work.ticket, { version: 1, absence });
        return noted(work, identity, { noun: 'absence', id, version: 1, kind: 'set', now, facts });
      });
    },

    cancelAbsence(identity, key, { id, expectedVersion }) {
      return write(identity, { operation: 'staffAbsenceCancel', key, input: { id } }, async (work, now) => {
        const scope = scopeOf(identity);
        const [found] = await absences.byIds(scope, [id], work.ticket);
        const before = seen(found, 'Absence', expectedVersion);
        const facts = absenceDecider.decide(before.absence, { type: 'cancel', actor: identity, now });
        const version = before.version + 1;
        await absences.cancel(work.ticket, scope, { id, version }, now);
        return noted(work, identity, { noun: 'absence', id, version, kind: 'cancel', now, facts });
      });
    },
  };
}
