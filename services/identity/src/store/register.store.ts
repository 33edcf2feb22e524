import type { OrganizationKind } from '@concord/kit/domain/actor';
import type { Database } from '@concord/kit/store/database';
import { createTable } from '@concord/kit/store/repository';
import { NATIONWIDE } from '@concord/rules/packs/jurisdictions';
import { everywhere } from '../app/keys.js';
import type { OrganizationStore } from '../app/ports.js';
import type { FoundedOrganization } from '../domain/organization.js';
import { OrganizationRow } from './register.row.js';

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
    insert: (ticket, { id, name, kind, rulePack, ownership = null, district = null }) =>
      table.insert(ticket, { id, organization: id, name, kind, rulePack, ownership, district }),
  };
}

const organizationOf = ({ id, name, kind, rulePack, ownership, district }: OrganizationRow): FoundedOrganization => ({
  ...{ status: 'FOUNDED', id, name, rulePack: rulePack ?? NATIONWIDE },
  kind: kind as OrganizationKind,
  ...(district !== null && { district }),
  ...(ownership && { ownership: ownership as FoundedOrganization['ownership'] }),
});
