import type { Ticket } from '@concord/kit/store/contract';
import type { Database } from '@concord/kit/store/database';
import { createTable } from '@concord/kit/store/repository';
import { NATIONWIDE } from '@concord/rules/packs/jurisdictions';
import type { Directory, ListedOrganization } from '../app/directory.ports.js';
import { DepartmentRow, KnownOrganizationRow, KnownPatientRow, StaffMemberRow } from './directory.row.js';

/** The directory in the database. */
export function createDirectory(database: Database): Directory {
  const organizations = createTable(database, KnownOrganizationRow, { name: 'organization' });
  const members = createTable(database, StaffMemberRow, { name: 'staff member' });
  const departments = createTable(database, DepartmentRow, { name: 'department' });
  const patients = createTable(database, KnownPatientRow, { name: 'patient' });
  const within = (organization: string) => ({ organizations: [organization] });

  const change = async (ticket: Ticket, organization: string, id: string, patch: Partial<StaffMemberRow>) => {
    const changed = await members.change(ticket, within(organization), { id }, patch);
    if (changed !== 1) throw new Error('A change was announced of somebody who was never added');
  };

  return {
    async organization(ticket, id) {
      const row = await organizations.one(within(id), {}, ticket);
      return (
        row && { rulePack: row.rulePack, ownership: (row.ownership ?? undefined) as ListedOrganization['ownership'] }
      );
    },
    addOrganization: (ticket, organization, { rulePack = NATIONWIDE, ownership = null }) =>
      organizations.insertMissing(ticket, [{ organization, rulePack, ownership }]),
    async extract(ticket, organization, named) {
      const held = { order: [{ column: 'id' }], ticket, lock: true } as const;
      // No query for nobody. One after the other: a transaction has one connection.
      const staff = named.staff.length
        ? await members.find(within(organization), { where: { id: { oneOf: named.staff } }, ...held })
        : [];
      const known = named.departments.length
        ? await departments.find(within(organization), { where: { id: { oneOf: named.departments } }, ...held })
        : [];
      const files = named.patients.length
        ? await patients.find(within(organization), { where: { id: { oneOf: named.patients } }, ...held })
        : [];
      return {
        staff: staff.map(({ id, roles, active }) => ({ id, roles, active })),
        departments: known.map(({ id }) => id),
        patients: files.map(({ id }) => id),
      };
    },
    putStaff: (ticket, organization, { id, roles, active }) =>
      members.upsert(ticket, [{ organization, id, roles, active }]),
    setActive: (ticket, organization, id, active) => change(ticket, organization, id, { active }),
    setRoles: (ticket, organization, id, roles) => change(ticket, organization, id, { roles }),
    addPatient: (ticket, organization, id) => patients.insertMissing(ticket, [{ organization, id }]),
    addDepartment: (ticket, organization, id) => departments.insertMissing(ticket, [{ organization, id }]),
  };
}
