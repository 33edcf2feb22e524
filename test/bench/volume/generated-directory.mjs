import {
  DepartmentRow,
  KnownOrganizationRow,
  KnownPatientRow,
  StaffMemberRow,
} from '@concord/complaints/store/directory.row';
import { createTable } from '@concord/kit/store/repository';
import { run } from '@concord/kit/store/session';
import { ROWS_A_STATEMENT } from './bulk.mjs';
import { staffRolls } from './houses.mjs';
import { patientId, patientsOf } from './people.mjs';

/** @typedef {import('./houses.mjs').House} House */
/** @typedef {import('@concord/kit/store/contract').Ticket} Ticket */

/** Places in case numbers begin here, as the service gives them out. */
export const FIRST_PLACE = 11;

/**
 * Whom and what complaints may name, as other services would have announced, and how far the case numbers have come.
 *
 * @param {import('@concord/kit/store/database').Database} database
 * @param {{ size: number, houses: readonly House[], sequences: ReadonlyMap<string, { house: House, year: number, last: number }> }} told
 */
export async function* directoryOf(database, { size, houses, sequences }) {
  const organizations = createTable(database, KnownOrganizationRow, { name: 'organization' });
  const members = createTable(database, StaffMemberRow, { name: 'staff member' });
  const departments = createTable(database, DepartmentRow, { name: 'department' });
  const patients = createTable(database, KnownPatientRow, { name: 'patient' });

  yield async (/** @type {Ticket} */ ticket) => {
    for (const { house, year, last } of sequences.values())
      await run(
        database,
        ticket,
        'INSERT INTO `case_number` (`organization`, `year`, `place`, `last`) VALUES (?, ?, ?, ?)',
        [house.id, year, FIRST_PLACE + house.place, last],
      );
  };
  for (const house of houses) {
    const { id: organization, rulePack, ownership } = house;
    yield async (/** @type {Ticket} */ ticket) => {
      await organizations.insert(ticket, { organization, rulePack, ownership });
      await departments.insert(
        ticket,
        house.departments.map((id) => ({ organization, id })),
      );
    };
    for (const staff of inParts(staffRolls(house)))
      yield (/** @type {Ticket} */ ticket) =>
        members.insert(
          ticket,
          staff.map(({ id, roles }) => ({ organization, id, roles, active: true })),
        );
    const count = patientsOf(size * house.share);
    for (const part of inParts(Array.from({ length: count }, (_, at) => at)))
      yield (/** @type {Ticket} */ ticket) =>
        patients.insert(
          ticket,
          part.map((at) => ({ organization, id: patientId(house.place, at, count) })),
        );
  }
}

/** @template T @param {readonly T[]} all */
function inParts(all) {
  return Array.from({ length: Math.ceil(all.length / ROWS_A_STATEMENT) }, (_, part) =>
    all.slice(part * ROWS_A_STATEMENT, (part + 1) * ROWS_A_STATEMENT),
  );
}
