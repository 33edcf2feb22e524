import { NotFound } from '@concord/kit/domain/conflict';
import type { BlindIndex } from '@concord/kit/policy/contract';
import type { Database } from '@concord/kit/store/database';
import { createTable } from '@concord/kit/store/repository';
import { everywhere } from '../app/keys.js';
import type { Credential, CredentialStore } from '../app/ports.js';
import { accountFingerprint } from './account-fingerprint.js';
import { CredentialRow } from './credential.row.js';
import { createPasswordHistory } from './password-history.store.js';

/** Passwords in the database. */
export function createCredentialStore(database: Database, blindIndex: BlindIndex): CredentialStore {
  const table = createTable(database, CredentialRow, { name: 'Credential' });
  const history = createPasswordHistory(database);
  const of = async (id: string) => {
    const row = await table.one(everywhere, { id });
    return row && credentialOf(row);
  };
  return {
    of,
    async byAccount(account) {
      const row = await table.one(everywhere, { account: accountFingerprint(blindIndex, account) });
      return row && credentialOf(row);
    },
    async recent(staffId) {
      const [present, before] = await Promise.all([of(staffId), history.recent(staffId)]);
      return [...new Set([...(present ? [present.passwordHash] : []), ...before])];
    },
    async setPassword(ticket, scope, id, { hash: passwordHash, setAt, given }) {
      const row = await table.one(scope, { id }, ticket);
      if (!row) throw new NotFound('Staff');
      await table.change(ticket, scope, { id }, { passwordHash, setAt, given });
      await history.remember(ticket, { staffId: id, organization: row.organization }, passwordHash);
    },
  };
}

const credentialOf = ({ id, organization, passwordHash, setAt, given }: CredentialRow): Credential => ({
  staffId: id,
  organization,
  passwordHash,
  given: given ?? false,
  ...(setAt && { setAt }),
});
