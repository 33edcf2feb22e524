import { createSealer } from '@concord/kit/policy/sealer';
import { createVault } from '@concord/kit/policy/vault';
import { DataKeyRow } from '@concord/kit/store/data-key.row';
import { createTable } from '@concord/kit/store/repository';

/** @typedef {import('@concord/kit/policy/data-key').DataKeyRecord} DataKeyRecord */

/** More keys than one batch makes, so that none is forgotten before it was used; and no more, so that memory stays small. */
const REMEMBERED = 4_000;

/**
 * The product's own sealer, over data keys that wait in memory for the batch they are written with: each case and each
 * person has a key of their own, as when they come in one by one.
 *
 * @param {import('@concord/kit/store/database').Database} database
 * @param {import('@concord/kit/policy/keys').Keys} keys
 */
export function batchKeys(database, keys) {
  /** @type {Map<string, DataKeyRecord>} */
  const waiting = new Map();
  const table = createTable(database, DataKeyRow, { name: 'DataKey' });
  const vault = createVault({
    keys,
    bounds: { capacity: REMEMBERED, keptFor: 0 },
    store: {
      // Nothing is rotated while volume is made.
      ...{ counts: async () => new Map(), wrappedBy: async () => [], exchange: async () => undefined },
      get: async (scopes) => scopes.flatMap((scope) => waiting.get(scope) ?? []),
      insertMissing: async (records) => records.forEach((record) => waiting.set(record.scope, record)),
      remove: async (scope) => void waiting.delete(scope),
    },
  });
  return {
    sealer: createSealer(vault),
    /** Writes the keys made since the last batch. */
    async write(/** @type {import('@concord/kit/store/contract').Ticket} */ ticket, /** @type {Date} */ createdAt) {
      const rows = [...waiting.values()].map(({ id, ...record }) => ({ ...record, keyId: id, createdAt }));
      waiting.clear();
      await table.insert(ticket, rows);
    },
  };
}
