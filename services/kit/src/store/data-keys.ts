import type { Clock } from '../domain/clock.js';
import type { DataKeyStore } from '../policy/data-key.js';
import { DataKeyRow } from './data-key.row.js';
import type { Database } from './database.js';
import { createTable } from './repository.js';
import { retrying } from './retry.js';
import { inTransaction } from './session.js';

/** Data keys in the database of their service; the vault is their only reader. */
export function createDataKeyStore(database: Database, clock: Clock): DataKeyStore {
  const table = createTable(database, DataKeyRow, { name: 'DataKey' });
  const scope = { service: 'vault' };
  return {
    async get(scopes) {
      const rows = await table.find(scope, { where: { scope: { oneOf: scopes } }, limit: scopes.length });
      return rows.map(({ keyId, ...row }) => ({ ...row, id: keyId }));
    },
    async insertMissing(records) {
      const createdAt = clock.now();
      // In one order everywhere, so that two processes making the same keys wait for one another instead of locking up.
      const rows = records
        .toSorted((a, b) => (a.scope < b.scope ? -1 : 1))
        .map(({ id, ...record }) => Object.assign(new DataKeyRow(), record, { keyId: id, createdAt }));
      // What is there already is not missing, so an attempt of which nobody knows what became is made again, too.
      const attempt = () => inTransaction(database, (ticket) => table.insertMissing(ticket, rows));
      await retrying(attempt, ['transient', 'lost'], () => {});
    },
    async remove(keyScope, ticket) {
      await table.remove(ticket, scope, { scope: keyScope });
    },
  };
}
