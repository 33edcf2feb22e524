import type { Sealer } from '@concord/kit/policy/contract';
import type { Ticket } from '@concord/kit/store/contract';
import type { Database } from '@concord/kit/store/database';
import { createTable } from '@concord/kit/store/repository';
import { personKey } from '../app/keys.js';
import type { RegistrationRecord, RegistrationStore } from '../app/registration.ports.js';
import type { KnownRegistration, RegistrationKind, RegistrationPaper } from '../domain/registration.js';
import { RegistrationRow } from './registration.row.js';

/** What stands where a number was before it was erased. */
const ERASED = '—';

type Sealed = Omit<RegistrationPaper, 'from' | 'until'>;

/** Entries of professional registers in the database, each paper sealed with the person's key. */
export function createRegistrationStore(database: Database, sealer: Sealer): RegistrationStore {
  const table = createTable(database, RegistrationRow, { name: 'Registration' });
  const place = (row: string) => ({ table: 'registration', column: 'paper', row });

  const sealed = ({ id, staff, number, specialty, title, qualification }: KnownRegistration) =>
    sealer.seal(personKey(staff), place(id), JSON.stringify({ number, specialty, title, qualification }));

  const recordOf = (row: RegistrationRow): RegistrationRecord => {
    const { id, organization, version, staffId, fromDay: from, untilDay, paper } = row;
    const said = sealer.openJson<Sealed>(personKey(staffId), place(id), paper) ?? { number: ERASED };
    const registration: KnownRegistration = {
      ...{ id, organization, staff: staffId, kind: row.kind as RegistrationKind, ...said },
      ...{ status: row.status as KnownRegistration['status'], from, ...(untilDay !== null && { until: untilDay }) },
    };
    return { version, registration };
  };

  const opened = async (rows: readonly RegistrationRow[], ticket?: Ticket) => {
    if (!ticket && rows.length > 0) await sealer.load(rows.map(({ staffId }) => personKey(staffId)));
    return rows.map(recordOf);
  };

  return {
    byIds: async (scope, ids, ticket) => opened(await table.byIds(scope, ids, ticket), ticket),
    async list(scope, { kind, staffIds, struckToo }, first) {
      const where = {
        ...(kind !== undefined && { kind }),
        ...(staffIds && { staffId: { oneOf: staffIds } }),
        ...(!struckToo && { status: 'ENTERED' }),
      };
      return opened(await table.find(scope, { where, order: [{ column: 'id' }], limit: first }));
    },
    async has(ticket, scope, staffId, kind) {
      return (await table.find(scope, { where: { staffId, kind, status: 'ENTERED' }, limit: 1, ticket })).length > 0;
    },
    insert(ticket, { version, registration }) {
      const { id, organization, staff: staffId, kind, status, from: fromDay, until: untilDay = null } = registration;
      const row = { id, organization, version, staffId, kind, status, fromDay, untilDay };
      return table.insert(ticket, { ...row, paper: sealed(registration) });
    },
    async save(ticket, scope, { version, registration }) {
      const { id, status, from: fromDay, until: untilDay = null } = registration;
      const patch = { status, fromDay, untilDay, paper: sealed(registration) };
      await table.update(ticket, scope, { id, version: version - 1 }, patch);
    },
  };
}
