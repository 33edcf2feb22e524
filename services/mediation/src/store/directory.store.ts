import type { OrganizationKind } from '@concord/kit/domain/actor';
import type { Scope, Ticket } from '@concord/kit/store/contract';
import type { Database } from '@concord/kit/store/database';
import { createTable } from '@concord/kit/store/repository';
import type { Directory } from '../app/directory.ports.js';
import type { ListedEntry, ListedOrganization } from '../domain/directory.js';
import { DepartmentRow, KnownOrganizationRow, StaffMemberRow, StaffRegistrationRow } from './directory.row.js';

const listed = ({ organization, kind, rulePack, ownership }: KnownOrganizationRow): ListedOrganization => ({
  id: organization,
  kind: kind as OrganizationKind,
  rulePack: rulePack ?? undefined,
  ownership: (ownership as ListedOrganization['ownership']) ?? undefined,
});

const listedEntry = ({ staffId: staff, fromDay: from, untilDay }: StaffRegistrationRow): ListedEntry => ({
  ...{ staff, from },
  ...(untilDay !== null && { until: untilDay }),
});

const within = (...organizations: readonly string[]): Scope => ({ organizations });

/** The directory in the database. */
export function createDirectory(database: Database): Directory {
  const organizations = createTable(database, KnownOrganizationRow, { name: 'organization' });
  const members = createTable(database, StaffMemberRow, { name: 'staff member' });
  const departments = createTable(database, DepartmentRow, { name: 'department' });

  const registrations = createTable(database, StaffRegistrationRow, { name: 'registration' });

  /** Nothing where the organization has never entered a mediator. */
  const mediatorsOf = async (ticket: Ticket, organization: string, staff: readonly string[]) => {
    const order = [{ column: 'id' }] as const;
    const search = { where: { kind: 'MEDIATOR' }, order, ticket, lock: true } as const;
    const register = await registrations.find(within(organization), search);
    if (register.length === 0) return {};
    const named = register.filter(({ staffId, struck }) => !struck && staff.includes(staffId));
    return { mediators: named.map(listedEntry) };
  };

  const changeRegistration = async (
    ticket: Ticket,
    organization: string,
    id: string,
    patch: Partial<StaffRegistrationRow>,
  ) => {
    const changed = await registrations.change(ticket, within(organization), { id }, patch);
    if (changed !== 1) throw new Error('A change was announced of an entry that was never made');
  };

  const change = async (ticket: Ticket, organization: string, id: string, patch: Partial<StaffMemberRow>) => {
    const changed = await members.change(ticket, within(organization), { id }, patch);
    if (changed !== 1) throw new Error('A change was announced of somebody who was never added');
  };

  return {
    async extract(ticket, organization, named) {
      const held = { ticket, lock: true } as const;
      const byId = { ...held, order: [{ column: 'id' }] } as const;
      // No query for nobody. One after the other: a transaction has one connection.
      const known = named.organizations.length
        ? await organizations.find(within(...named.organizations), { ...held, order: [{ column: 'organization' }] })
        : [];
      const staff = named.staff.length
        ? await members.find(within(organization), { where: { id: { oneOf: named.staff } }, ...byId })
        : [];
      const register = named.staff.length ? await mediatorsOf(ticket, organization, named.staff) : {};
      const owners = within(organization, ...named.organizations);
      const rooms = named.departments.length
        ? await departments.find(owners, { where: { id: { oneOf: named.departments } }, ...byId })
        : [];
      return {
        organizations: known.map(listed),
        staff: staff.map((row) => ({
          id: row.id,
          organization: row.organization,
          roles: row.roles,
          active: row.active,
        })),
        departments: rooms.map((row) => ({ id: row.id, organization: row.organization })),
        patients: [],
        ...register,
      };
    },
    async organization(ticket, id) {
      const [row] = await organizations.find(within(id), { limit: 1, ticket });
      return row && listed(row);
    },
    putOrganization: (ticket, organization, { kind, rulePack, ownership }) =>
      organizations.upsert(ticket, [{ organization, kind, rulePack: rulePack ?? null, ownership: ownership ?? null }]),
    putStaff: (ticket, organization, { id, roles, active }) =>
      members.upsert(ticket, [{ organization, id, roles, active }]),
    setActive: (ticket, organization, id, active) => change(ticket, organization, id, { active }),
    setRoles: (ticket, organization, id, roles) => change(ticket, organization, id, { roles }),
    putRegistration: (ticket, organization, { id, staff: staffId, kind, from: fromDay, until: untilDay = null }) =>
      registrations.upsert(ticket, [{ organization, id, staffId, kind, fromDay, untilDay, struck: false }]),
    amendRegistration: (ticket, organization, { id, from: fromDay, until: untilDay = null }) =>
      changeRegistration(ticket, organization, id, { fromDay, untilDay }),
    strikeRegistration: (ticket, organization, id) => changeRegistration(ticket, organization, id, { struck: true }),
    addDepartment: (ticket, organization, id) => departments.insertMissing(ticket, [{ organization, id }]),
  };
}
