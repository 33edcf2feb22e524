import type { Seat } from './contract.js';
import type { Database } from './database.js';
import { AUDIT, seatsOf } from './feed-append.js';
import { headOf, readLines } from './feed.js';
import { outsideTransaction } from './session.js';
import { silentLogger, type StoreLogger } from './store-logger.js';

/** Who waits for which seat, in this process. Waking is a hint: what there is to know is read from the feed. */
export interface News {
  /** Calls the listeners of these seats. */
  wake(seats: readonly Seat[]): void;
  /** Calls `listener` when the seat may have a new line. Returns the way to stop. */
  onNews(seat: Seat, listener: () => void): () => void;
  /** Stops looking for the commits of other processes. */
  stop(): Promise<void>;
}

/** What news are made from. */
export interface NewsParts {
  readonly database: Database;
  /** Milliseconds between looks at what other processes wrote. A SQLite file has one process: nobody looks. */
  readonly pollEvery?: number;
  readonly logger?: StoreLogger;
}

/**
 * News of one database. On a server, replicas look at one row, the counter of `audit`, while somebody listens; access
 * entries have a counter of their own and are heard of in their own process only.
 */
export function createNews({ database, pollEvery = 200, logger = silentLogger }: NewsParts): News {
  const listeners = new Map<Seat, Set<() => void>>();
  const polls = database.dialect !== 'sqlite';
  let position: number | undefined;
  let timer: NodeJS.Timeout | undefined;
  let looking: Promise<void> = Promise.resolve();
  let stopped = false;

  const wake = (seats: readonly Seat[]) => {
    for (const seat of seats)
      for (const listener of Array.from(listeners.get(seat) ?? []))
        try {
          listener();
        } catch (error) {
          logger.error({ kind: (error as Error).name }, 'a listener of news failed');
        }
  };

  const look = async () => {
    const head = await headOf(database, AUDIT);
    if (position === undefined) {
      position = head;
      // Whoever began to listen before this first look may have missed a commit between their reading and it.
      wake([...listeners.keys()]);
      return;
    }
    while (position < head) {
      const lines = await readLines(database, AUDIT, position, 500);
      const last = lines.at(-1);
      if (!last) return;
      position = last.number;
      wake([...new Set(lines.flatMap(({ row }) => seatsOf(row)))]);
    }
  };

  const schedule = () => {
    if (!polls || stopped || timer || listeners.size === 0) return;
    timer = setTimeout(() => {
      looking = look()
        .catch((error: unknown) => logger.warn({ kind: (error as Error).name }, 'could not look for news'))
        .then(() => {
          timer = undefined;
          // With nobody listening the place is forgotten: the next first look wakes everybody once.
          if (listeners.size === 0) position = undefined;
          schedule();
        });
    }, pollEvery).unref();
  };

  return {
    wake,
    onNews(seat, listener) {
      const ours = listeners.get(seat) ?? new Set();
      // The same function may listen twice; each has its own way to stop.
      const own = () => listener();
      listeners.set(seat, ours.add(own));
      outsideTransaction(schedule);
      return () => {
        ours.delete(own);
        if (ours.size === 0 && listeners.get(seat) === ours) listeners.delete(seat);
      };
    },
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await looking;
    },
  };
}
