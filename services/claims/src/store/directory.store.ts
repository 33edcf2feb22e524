import type { OrganizationKind } from '@concord/kit/domain/actor';
import type { Scope, Ticket } from '@concord/kit/store/contract';
import type { Database } from '@concord/kit/store/database';
import { createTable } from '@concord/kit/store/repository';
import type { Directory } from '../app/directory.ports.js';
import { KnownOrganizationRow, StaffMemberRow } from './directory.row.js';

const EVERYBODY: Scope = { service: 'claims' };

/** The directory in the database. */
export function createDirectory(database: Database): Directory {
  const members = createTable(database, StaffMemberRow, { name: 'staff member' });
  const organizations = createTable(database, KnownOrganizationRow, { name: 'organization' });
  const within = (organization: string): Scope => ({ organizations: [organization] });

  const change = async (ticket: Ticket, organization: string, id: string, patch: Partial<StaffMemberRow>) => {
    const changed = await members.change(ticket, within(organization), { id }, patch);
    if (changed !== 1) throw new Error('A change was announced of somebody who was never added');
  };

  return {
    async extract(ticket, organization, named) {
      // No query for nobody. One after the other: a transaction has one connection.
      const staff = named.staff.length
        ? await members.find(within(organization), {
            where: { id: { oneOf: named.staff } },
            order: [{ column: 'id' }],
            ticket,
            lock: true,
          })
        : [];
      const known = named.organizations.length
        ? await organizations.find(EVERYBODY, { where: { organization: { oneOf: named.organizations } }, ticket })
        : [];
      return {
        staff: staff.map(({ id, roles, active }) => ({ id, roles, active })),
        organizations: known.map(({ organization: id, kind }) => ({ id, kind: kind as OrganizationKind })),
      };
    },
    async rulePackOf(ticket, organization) {
      const [known] = await organizations.find(within(organization), { ticket });
      return known?.rulePack ?? undefined;
    },
    putOrganization: (ticket, organization, { kind, rulePack }) =>
      organizations.upsert(ticket, [{ organization, kind, rulePack: rulePack ?? null }]),
    putStaff: (ticket, organization, { id, roles, active }) =>
      members.upsert(ticket, [{ organization, id, roles, active }]),
    setActive: (ticket, organization, id, active) => change(ticket, organization, id, { active }),
    setRoles: (ticket, organization, id, roles) => change(ticket, organization, id, { roles }),
  };
}
