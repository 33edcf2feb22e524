import type { Database } from '@concord/kit/store/database';
import { createTable } from '@concord/kit/store/repository';
import type { AbsenceRecord, AbsenceStore, ShiftRecord, ShiftStore } from '../app/roster.ports.js';
import type { DutyPostCode } from '../domain/duty.posts.js';
import { AbsenceRow, ShiftRow } from './roster.row.js';

const standing = { cancelledAt: { isNull: true } } as const;

/** Duty shifts in the database. */
export function createShiftStore(database: Database): ShiftStore {
  const table = createTable(database, ShiftRow, { name: 'DutyShift' });
  return {
    byIds: async (scope, ids, ticket) => (await table.byIds(scope, ids, ticket)).map(shiftOf),
    async within(scope, { from, until, post, staff }, ticket) {
      const where = {
        ...{ ...standing, endsAt: { after: new Date(from) }, startsAt: { before: new Date(until) } },
        ...(post !== undefined && { post }),
        ...(staff !== undefined && { staffId: staff }),
      };
      const order = [{ column: 'startsAt' }, { column: 'id' }] as const;
      return (await table.find(scope, { where, order, ticket })).map(shiftOf);
    },
    insert(ticket, { version, shift: { id, organization, post, staff: staffId, from, until } }) {
      const hours = { startsAt: new Date(from), endsAt: new Date(until) };
      return table.insert(ticket, { id, organization, version, post, staffId, ...hours, cancelledAt: null });
    },
    async cancel(ticket, scope, { id, version }, now) {
      await table.update(ticket, scope, { id, version: version - 1 }, { cancelledAt: now });
    },
  };
}

/** Off-days in the database. */
export function createAbsenceStore(database: Database): AbsenceStore {
  const table = createTable(database, AbsenceRow, { name: 'Absence' });
  return {
    byIds: async (scope, ids, ticket) => (await table.byIds(scope, ids, ticket)).map(absenceOf),
    async within(scope, { from, until, staff }, ticket) {
      const where = {
        ...{ ...standing, untilDay: { from }, fromDay: { to: until } },
        ...(staff !== undefined && { staffId: staff }),
      };
      const order = [{ column: 'fromDay' }, { column: 'id' }] as const;
      return (await table.find(scope, { where, order, ticket })).map(absenceOf);
    },
    insert: (ticket, { version, absence: { id, organization, staff: staffId, from: fromDay, until: untilDay } }) =>
      table.insert(ticket, { id, organization, version, staffId, fromDay, untilDay, cancelledAt: null }),
    async cancel(ticket, scope, { id, version }, now) {
      await table.update(ticket, scope, { id, version: version - 1 }, { cancelledAt: now });
    },
  };
}

const statusOf = ({ cancelledAt }: { readonly cancelledAt: Date | null }) => (cancelledAt ? 'CANCELLED' : 'SET');

const shiftOf = (row: ShiftRow): ShiftRecord => {
  const { id, organization, staffId: staff, startsAt, endsAt, version } = row;
  const hours = { from: startsAt.toISOString(), until: endsAt.toISOString() };
  return {
    version,
    shift: { status: statusOf(row), id, organization, post: row.post as DutyPostCode, staff, ...hours },
  };
};

const absenceOf = (row: AbsenceRow): AbsenceRecord => {
  const { id, organization, staffId: staff, fromDay: from, untilDay: until, version } = row;
  return { version, absence: { status: statusOf(row), id, organization, staff, from, until } };
};
