import type { Clock } from '../domain/clock.js';
import type { DataKeyRecord, DataKeyStore } from '../policy/data-key.js';
import { DataKeyRow } from './data-key.row.js';
import type { Database } from './database.js';
import { createTable } from './repository.js';
import { retrying } from './retry.js';
import { inTransaction, run } from './session.js';

/** Data keys in the database of their service; the vault and its re-wrapping are their only readers. */
export function createDataKeyStore(database: Database, clock: Clock): DataKeyStore {
  const table = createTable(database, DataKeyRow, { name: 'DataKey' });
  const scope = { service: 'vault' };
  return {
    async get(scopes) {
      return (await table.find(scope, { where: { scope: { oneOf: scopes } }, limit: scopes.length })).map(recordOf);
    },
    async insertMissing(records) {
      const createdAt = clock.now();
      // In one order everywhere, so that two processes making the same keys wait for one another instead of locking up.
      const rows = inOrder(records).map(({ id, ...record }) =>
        Object.assign(new DataKeyRow(), record, { keyId: id, createdAt }),
      );
      // What is there already is not missing, so an attempt of which nobody knows what became is made again, too.
      const attempt = () => inTransaction(database, (ticket) => table.insertMissing(ticket, rows));
      await retrying(attempt, ['transient', 'lost'], () => {});
    },
    async remove(keyScope, ticket) {
      await table.remove(ticket, scope, { scope: keyScope });
    },
    counts: (organization) => countDataKeys(database, organization),
    async wrappedBy(kek, after, limit) {
      const { rows } = await table.page(scope, {
        where: { kek },
        keyset: [{ column: 'scope', value: after }],
        first: limit,
      });
      return rows.map(recordOf);
    },
    async exchange(before, records) {
      const attempt = () =>
        inTransaction(database, async (ticket) => {
          for (const { scope: keyScope, id, kek, wrapped } of inOrder(records))
            await table.change(ticket, scope, { scope: keyScope, keyId: id, kek: before }, { kek, wrapped });
        });
      // Each statement says what it expects to find: an attempt of which nobody knows what became is made again, too.
      await retrying(attempt, ['transient', 'lost'], () => {});
    },
  };
}

async function countDataKeys(database: Database, organization?: string): Promise<ReadonlyMap<string, number>> {
  const [of, whose] = organization === undefined ? ['', []] : ['WHERE `organization` = ? ', [organization]];
  const sql = `SELECT \`kek\`, COUNT(*) AS \`counted\` FROM \`data_key\` ${of}GROUP BY \`kek\``;
  const { rows } = await run(database, undefined, sql, whose);
  return new Map(rows.map(({ kek, counted }) => [String(kek), Number(counted)]));
}

const recordOf = ({ scope, keyId, organization, kek, wrapped }: DataKeyRow): DataKeyRecord => ({
  ...{ scope, id: keyId, organization, kek, wrapped },
});

const inOrder = (records: readonly DataKeyRecord[]) => records.toSorted((a, b) => (a.scope < b.scope ? -1 : 1));
