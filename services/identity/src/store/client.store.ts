import type { OrganizationKind } from '@concord/kit/domain/actor';
import type { Database } from '@concord/kit/store/database';
import { createTable } from '@concord/kit/store/repository';
import type { ClientRecord, ClientStore } from '../app/client.ports.js';
import { everywhere } from '../app/keys.js';
import type { KnownClient } from '../domain/api-client.js';
import { ClientRow } from './client.row.js';

/** Most clients of an organization that are shown. */
const MOST_SHOWN = 200;

/** API clients in the database. */
export function createClientStore(database: Database): ClientStore {
  const table = createTable(database, ClientRow, { name: 'ApiClient' });
  return {
    byIds: async (scope, ids, ticket) => (await table.byIds(scope, ids, ticket)).map(recordOf),
    async byKeyHash(keyHash) {
      const row = await table.one(everywhere, { keyHash });
      return row && recordOf(row);
    },
    async list(scope) {
      const order = [{ column: 'addedAt', descending: true }, { column: 'id' }] as const;
      return (await table.find(scope, { where: {}, order, limit: MOST_SHOWN })).map(recordOf);
    },
    insert: (ticket, { client, version, addedAt }, keyHash) =>
      table.insert(ticket, { ...columnsOf(client), version, keyHash, addedAt, lastUsedAt: null }),
    async save(ticket, scope, { client, version }, keyHash) {
      const { id, organization: _, organizationKind: __, ...changed } = columnsOf(client);
      await table.update(ticket, scope, { id, version: version - 1 }, { ...changed, ...(keyHash && { keyHash }) });
    },
    async note(ticket, id, at) {
      await table.change(ticket, everywhere, { id }, { lastUsedAt: at });
    },
  };
}

function columnsOf({ expiresAt, ...client }: KnownClient) {
  return { ...client, expiresAt: new Date(expiresAt) };
}

function recordOf(row: ClientRow): ClientRecord {
  const { version, keyHash: _, addedAt, lastUsedAt, status, organizationKind, expiresAt, ...rest } = row;
  const client: KnownClient = {
    ...rest,
    status: status as KnownClient['status'],
    organizationKind: organizationKind as OrganizationKind,
    expiresAt: expiresAt.toISOString(),
  };
  return { version, client, addedAt, lastUsedAt: lastUsedAt ?? undefined };
}
