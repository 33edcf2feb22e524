import { isDuplicate } from '@concord/kit/store/faults';
import type { Database } from '@concord/kit/store/database';
import { createTable } from '@concord/kit/store/repository';
import type { DepartmentRecord, DepartmentStore, SiteRecord, SiteStore } from '../app/place.ports.js';
import { refusePlace } from '../domain/place.refusals.js';
import { DepartmentRow, SiteRow } from './place.row.js';

/** Most rows of a list that is read whole. */
const MOST_LISTED = 500;

const byName = { order: [{ column: 'name' }], limit: MOST_LISTED } as const;
const open = { closedAt: { isNull: true } } as const;

/** Sites in the database. */
export function createSiteStore(database: Database): SiteStore {
  const table = createTable(database, SiteRow, { name: 'Site' });
  const named = unlessTaken('SITE_NAME_TAKEN');
  return {
    byIds: async (scope, ids) => (await table.byIds(scope, ids)).map(siteOf),
    list: async (scope, { closedToo }) =>
      (await table.find(scope, { where: closedToo ? {} : open, ...byName })).map(siteOf),
    async hold(ticket, scope, id) {
      const [row] = await table.find(scope, { where: { id }, ticket, lock: true });
      return row && siteOf(row);
    },
    insert: (ticket, { version, site: { id, organization, name } }) =>
      named(table.insert(ticket, { id, organization, version, name, closedAt: null })),
    save: (ticket, scope, { version, site }, now) =>
      named(table.update(ticket, scope, { id: site.id, version: version - 1 }, patchOf(site, now))),
  };
}

/** Departments in the database. */
export function createDepartmentStore(database: Database): DepartmentStore {
  const table = createTable(database, DepartmentRow, { name: 'Department' });
  const named = unlessTaken('DEPARTMENT_NAME_TAKEN');
  return {
    byIds: async (scope, ids) => (await table.byIds(scope, ids)).map(departmentOf),
    async list(scope, { site, closedToo }) {
      const where = { ...(!closedToo && open), ...(site !== undefined && { site: { equals: site } }) };
      return (await table.find(scope, { where, ...byName })).map(departmentOf);
    },
    async hold(ticket, scope, id) {
      const [row] = await table.find(scope, { where: { id }, ticket, lock: true });
      return row && departmentOf(row);
    },
    openAt: async (ticket, scope, site) =>
      (await table.find(scope, { where: { ...open, site: { equals: site } }, ticket })).length,
    insert: (ticket, { version, department: { id, organization, name, site = null } }) =>
      named(table.insert(ticket, { id, organization, version, name, site, closedAt: null })),
    save(ticket, scope, { version, department }, now) {
      const patch = { ...patchOf(department, now), site: department.site ?? null };
      return named(table.update(ticket, scope, { id: department.id, version: version - 1 }, patch));
    },
  };
}

const patchOf = ({ name, status }: { readonly name: string; readonly status: string }, now: Date) => ({
  name,
  closedAt: status === 'CLOSED' ? now : null,
});

const unlessTaken = (code: 'SITE_NAME_TAKEN' | 'DEPARTMENT_NAME_TAKEN') => async (work: Promise<unknown>) => {
  try {
    await work;
  } catch (error) {
    throw isDuplicate(error) ? refusePlace(code, { path: ['name'] }) : error;
  }
};

const statusOf = ({ closedAt }: { readonly closedAt: Date | null }) => (closedAt ? 'CLOSED' : 'OPEN');

const siteOf = (row: SiteRow): SiteRecord => {
  const { id, organization, name, version } = row;
  return { version, site: { status: statusOf(row), id, organization, name } };
};

const departmentOf = (row: DepartmentRow): DepartmentRecord => {
  const { id, organization, name, version, site } = row;
  return { version, department: { status: statusOf(row), id, organization, name, ...(site !== null && { site }) } };
};
