import type { Clock } from '../domain/clock.js';
import type { NewId } from '../domain/ids.js';
import type { Sealer } from '../policy/contract.js';
import type { EntryDraft, Seat, Ticket, UnitOfWork, Write } from './contract.js';
import type { Database } from './database.js';
import { appendLines } from './feed-append.js';
import type { DatabaseFault } from './faults.js';
import { claimOf, KeyTaken } from './idempotency.js';
import { appendEntries } from './journal-append.js';
import type { News } from './news.js';
import { Again, retrying } from './retry.js';
import { inTransaction } from './session.js';
import { silentLogger, type StoreLogger } from './store-logger.js';

/** What a unit of work is made from. */
export interface UnitOfWorkParts {
  readonly database: Database;
  readonly clock: Clock;
  readonly ids: NewId;
  /** The caller has awaited `prepare` for the key scopes it appends under. */
  readonly sealer: Sealer;
  /** Keys the comparison of inputs. */
  readonly hmacKey: Buffer;
  readonly news: News;
  readonly logger?: StoreLogger;
}

/**
 * The door to transactions. Rows are locked in one order everywhere: the key of the request, then what the work touches
 * (aggregates by id), then the counters of the feeds, sorted and last.
 */
export function createUnitOfWork(parts: UnitOfWorkParts): UnitOfWork {
  const { database, news, logger = silentLogger } = parts;
  const onRetry = ({ kind, code }: DatabaseFault) => logger.warn({ kind, code }, 'a transaction is tried again');

  const commit = async <T>(work: (write: Write) => Promise<T>): Promise<T> => {
    let touched: readonly Seat[] = [];
    const result = await inTransaction(database, async (ticket) => {
      const drafts: EntryDraft[] = [];
      const done = await work({ ticket, append: (draft) => void drafts.push(draft) });
      touched = await record(parts, ticket, drafts);
      return done;
    });
    // Only what is committed is announced; a listener reads it on a connection of its own.
    news.wake(touched);
    return result;
  };

  return {
    async write(request, work) {
      const claim = claimOf(parts, request);
      // Losing the connection leaves the outcome unknown; the key tells the next attempt what became of it.
      return retrying(
        async () => {
          try {
            return await commit(async (write) => {
              await claim.take(write.ticket);
              const { id, version } = await work(write);
              await claim.keep(write.ticket, { id, version });
              return { id, version };
            });
          } catch (error) {
            if (!(error instanceof KeyTaken)) throw error;
            const kept = await claim.kept();
            if (!kept) throw new Again();
            return kept;
          }
        },
        ['transient', 'lost'],
        onRetry,
      );
    },
    apply: (work) => retrying(() => commit(work), ['transient'], onRetry),
  };
}

async function record(parts: UnitOfWorkParts, ticket: Ticket, drafts: readonly EntryDraft[]): Promise<readonly Seat[]> {
  if (drafts.length === 0) return [];
  const entries = await appendEntries(parts, ticket, drafts);
  return appendLines(parts.database, ticket, entries);
}
