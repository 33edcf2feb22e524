import { Conflict } from '@concord/kit/domain/conflict';
import type { Sealer } from '@concord/kit/policy/contract';
import type { Database } from '@concord/kit/store/database';
import { isDuplicate } from '@concord/kit/store/faults';
import { createTable } from '@concord/kit/store/repository';
import { everywhere, organizationKey } from '../app/keys.js';
import type { SsoProviderRecord, SsoProviderStore } from '../app/sso.ports.js';
import { SsoProviderRow } from './sso-provider.row.js';

const place = (row: string) => ({ table: 'sso_provider', column: 'clientSecret', row });
const MOST_LISTED = 500;

/** Providers of single sign-on in the database, their secrets sealed with the key of the organization. */
export function createSsoProviderStore(database: Database, sealer: Sealer): SsoProviderStore {
  const table = createTable(database, SsoProviderRow, { name: 'SsoProvider' });
  return {
    async of(scope, ticket) {
      const row = await table.one(scope, {}, ticket);
      return row && recordOf(row);
    },
    async all() {
      const order = [{ column: 'name' }, { column: 'id' }] as const;
      return (await table.find(everywhere, { order, limit: MOST_LISTED })).map(recordOf);
    },
    async connection(id) {
      const row = await table.one(everywhere, { id });
      if (!row) return undefined;
      const scope = organizationKey(row.organization);
      await sealer.load([scope]);
      const clientSecret = sealer.open(scope, place(id), row.clientSecret);
      return clientSecret === undefined ? undefined : { ...recordOf(row), clientSecret };
    },
    async save(ticket, { version, ...record }, plain) {
      const { id, organization, ...rest } = record;
      const seal = (secret: string) => sealer.seal(organizationKey(organization), place(id), secret);
      if (version > 1) {
        const patch = { ...rest, ...(plain !== undefined && { clientSecret: seal(plain) }) };
        return void (await table.update(ticket, everywhere, { id, version: version - 1 }, patch));
      }
      if (plain === undefined) throw new Error('A provider begins with a secret');
      try {
        await table.insert(ticket, { ...record, version, clientSecret: seal(plain) });
      } catch (error) {
        throw isDuplicate(error) ? new Conflict('STALE_VERSION') : error;
      }
    },
    async remove(ticket, scope, id) {
      await table.remove(ticket, scope, { id });
    },
  };
}

const recordOf = ({ clientSecret: _, ...record }: SsoProviderRow): SsoProviderRecord => ({ ...record });
