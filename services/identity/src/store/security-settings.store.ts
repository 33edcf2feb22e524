import { Conflict } from '@concord/kit/domain/conflict';
import type { Database } from '@concord/kit/store/database';
import { isDuplicate } from '@concord/kit/store/faults';
import { createTable } from '@concord/kit/store/repository';
import { everywhere } from '../app/keys.js';
import type { SecurityStore } from '../app/security.ports.js';
import { defaultSecurity } from '../domain/security-settings.js';
import { SecuritySettingsRow } from './security-settings.row.js';

/** Security settings in the database. */
export function createSecurityStore(database: Database): SecurityStore {
  const table = createTable(database, SecuritySettingsRow, { name: 'SecuritySettings' });
  return {
    async of(organization, ticket) {
      const row = await table.one(everywhere, { id: organization }, ticket);
      if (!row) return { version: 0, settings: defaultSecurity };
      const { version, secondFactorRoles, passwordMaxAgeDays, idleMinutes, mustChangeGiven } = row;
      return { version, settings: { secondFactorRoles, passwordMaxAgeDays, idleMinutes, mustChangeGiven } };
    },
    async save(ticket, organization, { version, settings }) {
      if (version > 1)
        return void (await table.update(ticket, everywhere, { id: organization, version: version - 1 }, settings));
      try {
        await table.insert(ticket, { id: organization, organization, version, ...settings });
      } catch (error) {
        throw isDuplicate(error) ? new Conflict('STALE_VERSION') : error;
      }
    },
  };
}
