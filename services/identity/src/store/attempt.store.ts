import type { BlindIndex } from '@concord/kit/policy/contract';
import type { Ticket } from '@concord/kit/store/contract';
import type { Database } from '@concord/kit/store/database';
import { isDuplicate } from '@concord/kit/store/faults';
import { createTable } from '@concord/kit/store/repository';
import { everywhere } from '../app/keys.js';
import type { AttemptStore } from '../app/sign-in.ports.js';
import { withoutLatest, type Attempts } from '../domain/lock-out.js';
import { accountFingerprint, NOBODYS } from './account-fingerprint.js';
import { AttemptRow } from './attempt.row.js';

/** Attempts in the database, so that replicas count together and a restart forgets nothing. */
export function createAttemptStore(database: Database, blindIndex: BlindIndex): AttemptStore {
  const table = createTable(database, AttemptRow, { name: 'Attempts' });
  const idOf = (account: string) => accountFingerprint(blindIndex, account);

  const heldBy = (ticket: Ticket, id: string) =>
    table.find(everywhere, { where: { id }, limit: 1, ticket, lock: true });
  const put = async (ticket: Ticket, id: string, { failures, lastAt, lockedUntil = null }: AttemptTimes) => {
    await table.change(ticket, everywhere, { id }, { failures, lastAt, lockedUntil });
  };

  return {
    async hold(ticket, account) {
      const id = idOf(account);
      const held = () => heldBy(ticket, id);
      const [row] = await held();
      if (row) return attemptsOf(row);
      try {
        // A row that is not there cannot be locked: of several first attempts one makes it and the others wait for it.
        await table.insert(ticket, { id, organization: NOBODYS, failures: 0, lastAt: new Date(0), lockedUntil: null });
        return undefined;
      } catch (error) {
        if (!isDuplicate(error)) throw error;
        const [made] = await held();
        return made && attemptsOf(made);
      }
    },
    put: (ticket, account, attempts) => put(ticket, idOf(account), attempts),
    async takeBack(ticket, account) {
      const id = idOf(account);
      const [row] = await heldBy(ticket, id);
      if (row) await put(ticket, id, withoutLatest(attemptsOf(row)));
    },
    async clear(ticket, account) {
      await table.remove(ticket, everywhere, { id: idOf(account) });
    },
    sweep: (ticket, lastBefore) => table.remove(ticket, everywhere, { lastAt: { before: lastBefore } }),
  };
}

type AttemptTimes = Omit<Attempts, 'lockedUntil'> & { readonly lockedUntil?: Date | null };

const attemptsOf = ({ failures, lastAt, lockedUntil }: AttemptRow): Attempts => ({
  failures,
  lastAt,
  ...(lockedUntil && { lockedUntil }),
});
