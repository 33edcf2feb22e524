import type { OrganizationKind } from '@concord/kit/domain/actor';
import type { Database } from '@concord/kit/store/database';
import { isDuplicate } from '@concord/kit/store/faults';
import { createTable } from '@concord/kit/store/repository';
import { NATIONWIDE } from '@concord/rules/packs/jurisdictions';
import { everywhere } from '../app/keys.js';
import type { DepartmentStore, OrganizationStore } from '../app/ports.js';
import type { KnownDepartment } from '../domain/department.js';
import type { FoundedOrganization } from '../domain/organization.js';
import { refuse } from '../domain/register.refusals.js';
import { DepartmentRow, OrganizationRow } from './register.row.js';

/** Most rows of a list that is read whole. */
const MOST_LISTED = 500;

/** Organizations in the database. */
export function createOrganizationStore(database: Database): OrganizationStore {
  const table = createTable(database, OrganizationRow, { name: 'Organization' });
  return {
    byIds: async (scope, ids, ticket) => (await table.byIds(scope, ids, ticket)).map(organizationOf),
    async ofKind(kind) {
      const order = [{ column: 'name' }, { column: 'id' }] as const;
      return (await table.find(everywhere, { where: { kind }, order, limit: MOST_LISTED })).map(organizationOf);
    },
    insert: (ticket, { id, name, kind, rulePack, ownership = null }) =>
      table.insert(ticket, { id, organization: id, name, kind, rulePack, ownership }),
  };
}

/** Departments in the database. */
export function createDepartmentStore(database: Database): DepartmentStore {
  const table = createTable(database, DepartmentRow, { name: 'Department' });
  return {
    byIds: async (scope, ids, ticket) => (await table.byIds(scope, ids, ticket)).map(departmentOf),
    list: async (scope) =>
      (await table.find(scope, { order: [{ column: 'name' }], limit: MOST_LISTED })).map(departmentOf),
    async insert(ticket, { id, organization, name }) {
      try {
        await table.insert(ticket, { id, organization, name });
      } catch (error) {
        throw isDuplicate(error) ? refuse('DEPARTMENT_NAME_TAKEN', { path: ['name'] }) : error;
      }
    },
  };
}

const organizationOf = ({ id, name, kind, rulePack, ownership }: OrganizationRow): FoundedOrganization => ({
  ...{ status: 'FOUNDED', id, name, rulePack: rulePack ?? NATIONWIDE },
  kind: kind as OrganizationKind,
  ...(ownership && { ownership: ownership as FoundedOrganization['ownership'] }),
});

const departmentOf = ({ id, organization, name }: DepartmentRow): KnownDepartment => ({
  status: 'ACTIVE',
  id,
  organization,
  name,
});
