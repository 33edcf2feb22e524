import { appendLines, AUDIT, seatsOf } from '@concord/kit/store/feed-append';
import { claimOf } from '@concord/kit/store/idempotency';
import { appendEntries } from '@concord/kit/store/journal-append';
import { retrying } from '@concord/kit/store/retry';
import { inTransaction } from '@concord/kit/store/session';
import { testKeys } from '@concord/kit/test/store';

/**
 * The unit of work of the product with less to record: the same transaction step by step, from the same parts, but
 * without the feed of the audit, or without any feed. Only to be compared with.
 *
 * @param {import('@concord/kit/test/store').TestStore} store
 * @param {{ feeds: boolean }} kept
 * @returns {import('@concord/kit/store/contract').UnitOfWork}
 */
export function leanUnitOfWork({ database, clock, ids, sealer, news }, { feeds }) {
  const hmacKey = testKeys.hmacKey('idempotency');
  return {
    write(request, work) {
      const claim = claimOf({ database, clock, hmacKey }, request);
      const attempt = async () => {
        /** @type {import('@concord/kit/store/contract').EntryDraft[]} */
        const drafts = [];
        /** @type {readonly string[]} */
        let touched = [];
        const outcome = await inTransaction(database, async (ticket) => {
          await claim.take(ticket);
          const { id, version } = await work({ ticket, append: (draft) => void drafts.push(draft) });
          await claim.keep(ticket, { id, version });
          const entries = await appendEntries({ database, ids, sealer }, ticket, drafts);
          if (feeds) touched = await appendLines(database, ticket, entries.map(withoutAudit));
          return { id, version };
        });
        news.wake(touched);
        return outcome;
      };
      return retrying(attempt, ['transient', 'lost'], () => undefined);
    },
    apply: () => Promise.reject(new Error('A bench writes on behalf of people')),
  };
}

/** The entry as addressed to everybody else. @template {{ seats: string }} Row @param {Row} row */
const withoutAudit = (row) => ({ ...row, seats: JSON.stringify(seatsOf(row).filter((seat) => seat !== AUDIT)) });
