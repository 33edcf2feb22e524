import type { OrganizationKind } from '@concord/kit/domain/actor';
import type { BlindIndex, Sealer } from '@concord/kit/policy/contract';
import type { Ticket } from '@concord/kit/store/contract';
import type { Database } from '@concord/kit/store/database';
import { isDuplicate } from '@concord/kit/store/faults';
import { createTable } from '@concord/kit/store/repository';
import { everywhere, personKey } from '../app/keys.js';
import type { StaffRecord, StaffStore, Standing } from '../app/ports.js';
import { refuse } from '../domain/register.refusals.js';
import type { KnownStaff } from '../domain/staff.js';
import { accountFingerprint } from './account-fingerprint.js';
import { CredentialRow } from './credential.row.js';
import { createPasswordHistory } from './password-history.store.js';
import { StaffRoleRow, StaffRow } from './staff.row.js';

/** What stands where a name was before it was erased. */
const ERASED = '—';

/** People in the database, their names sealed with a key of their own. */
export function createStaffStore(database: Database, sealer: Sealer, blindIndex: BlindIndex): StaffStore {
  const table = createTable(database, StaffRow, { name: 'Staff' });
  const roles = createTable(database, StaffRoleRow, { name: 'StaffRole' });
  const credentials = createTable(database, CredentialRow, { name: 'Credential' });

  const history = createPasswordHistory(database);

  const place = (column: 'name' | 'account', row: string) => ({ table: 'staff', column, row });

  const recordOf = (row: StaffRow): StaffRecord => {
    const open = (column: 'name' | 'account') => sealer.open(personKey(row.id), place(column, row.id), row[column]);
    const staff: KnownStaff = {
      status: row.status as KnownStaff['status'],
      id: row.id,
      organization: row.organization,
      organizationKind: row.organizationKind as OrganizationKind,
      name: open('name') ?? ERASED,
      title: row.title ?? undefined,
      roles: row.roles,
      department: row.department ?? undefined,
      account: open('account') ?? ERASED,
    };
    return { version: row.version, staff };
  };

  const opened = async (rows: readonly StaffRow[], ticket?: Ticket): Promise<readonly StaffRecord[]> => {
    if (!ticket && rows.length > 0) await sealer.load(rows.map(({ id }) => personKey(id)));
    return rows.map(recordOf);
  };

  const indexRoles = (ticket: Ticket, { id, organization, roles: held, status }: KnownStaff) =>
    roles.upsert(
      ticket,
      held.map((role) => ({ organization, role, staffId: id, isActive: status === 'ACTIVE' })),
    );

  return {
    byIds: async (scope, ids, ticket) => opened(await table.byIds(scope, ids, ticket), ticket),
    async list(scope, { role, suspendedToo }, first) {
      const order = [{ column: 'id' }] as const;
      if (role === undefined)
        return opened(
          await table.find(scope, { where: suspendedToo ? {} : { status: 'ACTIVE' }, order, limit: first }),
        );
      const holders = await roles.find(scope, {
        where: { role, ...(suspendedToo ? {} : { isActive: true }) },
        order: [{ column: 'staffId' }],
        limit: first,
      });
      const found = await table.byIds(
        scope,
        holders.map(({ staffId }) => staffId),
      );
      return opened(found.toSorted((one, other) => (one.id < other.id ? -1 : 1)));
    },
    async standing(staffId) {
      const row = await table.one(everywhere, { id: staffId });
      return row && standingOf(row);
    },
    async holdStandings(ticket, scope, ids) {
      const search = { where: { id: { oneOf: ids } }, order: [{ column: 'id' }], ticket, lock: true } as const;
      return (await table.find(scope, search)).map(standingOf);
    },
    async activeIn(ticket, scope, department) {
      const where = { department: { equals: department }, status: 'ACTIVE' };
      return (await table.find(scope, { where, ticket })).length;
    },
    async hold(ticket, scope, role) {
      const where = { role, isActive: true };
      const order = [{ column: 'staffId' }] as const;
      return (await roles.find(scope, { where, order, ticket, lock: true })).map(({ staffId }) => staffId);
    },
    async insert(ticket, { version, staff }, { hash: passwordHash, setAt, given }) {
      const { id, organization, account } = staff;
      const seal = (column: 'name' | 'account', plain: string) => sealer.seal(personKey(id), place(column, id), plain);
      await table.insert(ticket, {
        ...staff,
        version,
        department: staff.department ?? null,
        title: staff.title ?? null,
        name: seal('name', staff.name),
        account: seal('account', account),
      });
      await indexRoles(ticket, staff);
      try {
        const fingerprint = accountFingerprint(blindIndex, account);
        await credentials.insert(ticket, { id, organization, account: fingerprint, passwordHash, setAt, given });
        await history.remember(ticket, { staffId: id, organization }, passwordHash);
      } catch (error) {
        throw isDuplicate(error) ? refuse('ACCOUNT_TAKEN', { path: ['account'] }) : error;
      }
    },
    async save(ticket, scope, { version, staff }) {
      const { id, status, roles: held, department = null, title = null } = staff;
      const name = sealer.seal(personKey(id), place('name', id), staff.name);
      await table.update(ticket, scope, { id, version: version - 1 }, { status, roles: held, department, title, name });
      await roles.remove(ticket, scope, { staffId: id });
      await indexRoles(ticket, staff);
    },
  };
}

const standingOf = ({ id, organization, organizationKind, status, roles, department }: StaffRow): Standing => ({
  id,
  organization,
  organizationKind: organizationKind as OrganizationKind,
  status: status as KnownStaff['status'],
  roles,
  departments: department === null ? [] : [department],
});
