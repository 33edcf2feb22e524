import type { Ticket } from '@concord/kit/store/contract';
import type { Database } from '@concord/kit/store/database';
import { createTable } from '@concord/kit/store/repository';
import { everywhere } from '../app/keys.js';
import { REMEMBERED } from '../domain/password.js';
import { PasswordHistoryRow } from './password-history.row.js';

/** The passwords that may not come again. */
export interface PasswordHistory {
  recent(staffId: string): Promise<readonly string[]>;
  /** Adds one, and forgets the oldest beyond those that are remembered. */
  remember(ticket: Ticket, owner: { staffId: string; organization: string }, passwordHash: string): Promise<void>;
}

export function createPasswordHistory(database: Database): PasswordHistory {
  const table = createTable(database, PasswordHistoryRow, { name: 'PasswordHistory' });
  const latest = (staffId: string, ticket?: Ticket) =>
    table.find(everywhere, {
      where: { staffId },
      order: [{ column: 'number', descending: true }],
      limit: REMEMBERED,
      ...(ticket && { ticket, lock: true }),
    });
  return {
    recent: async (staffId) => (await latest(staffId)).map(({ passwordHash }) => passwordHash),
    async remember(ticket, { staffId, organization }, passwordHash) {
      const [last] = await latest(staffId, ticket);
      const number = (last?.number ?? 0) + 1;
      await table.insert(ticket, { staffId, number, organization, passwordHash });
      await table.remove(ticket, everywhere, { staffId, number: { to: number - REMEMBERED } });
    },
  };
}
