import type { Sealer } from '@concord/kit/policy/contract';
import type { Ticket } from '@concord/kit/store/contract';
import type { Database } from '@concord/kit/store/database';
import { createTable } from '@concord/kit/store/repository';
import type { DeputyRecord, DeputyStore } from '../app/deputy.ports.js';
import { everywhere, personKey } from '../app/keys.js';
import type { Deputed, KnownDeputyship } from '../domain/deputy.js';
import { DeputyRow } from './deputy.row.js';

/** What stands where a reason was before the principal was erased. */
const ERASED = '—';

/** Nobody stands in for more people than this at once. */
const MOST = 200;

/** Deputyships in the database, each reason sealed with the principal's key. */
export function createDeputyStore(database: Database, sealer: Sealer): DeputyStore {
  const table = createTable(database, DeputyRow, { name: 'Deputyship' });
  const place = (row: string) => ({ table: 'deputyship', column: 'reason', row });

  const opened = async (rows: readonly DeputyRow[], ticket?: Ticket): Promise<readonly DeputyRecord[]> => {
    if (!ticket && rows.length > 0) await sealer.load(rows.map(({ principal }) => personKey(principal)));
    return rows.map((row) => {
      const reason = sealer.open(personKey(row.principal), place(row.id), row.reason) ?? ERASED;
      const deputing = { ...deputedOf(row), reason };
      const deputyship: KnownDeputyship = row.endedAt
        ? { status: 'ENDED', endedAt: row.endedAt.toISOString(), ...deputing }
        : { status: 'GRANTED', ...deputing };
      return { version: row.version, deputyship };
    });
  };

  return {
    byIds: async (scope, ids, ticket) => opened(await table.byIds(scope, ids, ticket), ticket),
    async list(scope, { staffId, overToo }, today, first) {
      const where = {
        ...(!overToo && { status: 'GRANTED', untilDay: { from: today } }),
        ...(staffId !== undefined && { any: [{ principal: staffId }, { deputy: staffId }] }),
      };
      const order = [{ column: 'untilDay', descending: true }, { column: 'id' }] as const;
      return opened(await table.find(scope, { where, order, limit: first }));
    },
    async inForce(scope, as, staffIds, day) {
      const where = { [as]: { oneOf: staffIds }, ...on(day) };
      return opened(await table.find(scope, { where, order: [{ column: 'untilDay' }, { column: 'id' }] }));
    },
    async principalsOf(staffId, day) {
      const rows = await table.find(everywhere, { where: { deputy: staffId, ...on(day) }, limit: MOST });
      return [...new Set(rows.map(({ principal }) => principal))].toSorted();
    },
    async standing(ticket, scope, staffId) {
      const where = { status: 'GRANTED', any: [{ principal: staffId }, { deputy: staffId }] };
      const rows = await table.find(scope, { where, order: [{ column: 'id' }], ticket, lock: true });
      return rows.map((row) => ({ version: row.version, deputyship: deputedOf(row) }));
    },
    insert(ticket, { version, deputyship }) {
      const { id, organization, principal, deputy, from, until, status, reason } = deputyship;
      return table.insert(ticket, {
        ...{ id, organization, version, principal, deputy, status, fromDay: from, untilDay: until, endedAt: null },
        reason: sealer.seal(personKey(principal), place(id), reason),
      });
    },
    async end(ticket, scope, { id, version }, now) {
      await table.update(ticket, scope, { id, version: version - 1 }, { status: 'ENDED', endedAt: now });
    },
  };
}

const deputedOf = ({ id, organization, principal, deputy, fromDay, untilDay }: DeputyRow): Deputed => {
  return { id, organization, principal, deputy, from: fromDay, until: untilDay };
};

const on = (day: string) => ({ status: 'GRANTED', fromDay: { to: day }, untilDay: { from: day } });
