import { NotFound } from '@concord/kit/domain/conflict';
import type { BlindIndex } from '@concord/kit/policy/contract';
import type { Database } from '@concord/kit/store/database';
import { createTable } from '@concord/kit/store/repository';
import { everywhere } from '../app/keys.js';
import type { CredentialStore } from '../app/ports.js';
import { accountFingerprint } from './account-fingerprint.js';
import { CredentialRow } from './credential.row.js';

/** Passwords in the database. */
export function createCredentialStore(database: Database, blindIndex: BlindIndex): CredentialStore {
  const table = createTable(database, CredentialRow, { name: 'Credential' });
  return {
    async byAccount(account) {
      const row = await table.one(everywhere, { account: accountFingerprint(blindIndex, account) });
      return row && { staffId: row.id, organization: row.organization, passwordHash: row.passwordHash };
    },
    async setPassword(ticket, scope, id, passwordHash) {
      if ((await table.change(ticket, scope, { id }, { passwordHash })) !== 1) throw new NotFound('Staff');
    },
  };
}
