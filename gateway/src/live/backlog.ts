import type { ExecutionResult } from 'graphql';
import type { Limits } from '../limits/settings.js';

/** What is borne with a client that does not take what it asked for. */
export type Patience = Pick<Limits, 'stallTime' | 'heldEvents' | 'unsentBytes'>;

/** A service's stream between the service and one client. */
export interface Backlog {
  /** The next event: the oldest that is held, or else the upstream's next. */
  take(): Promise<Step>;
  /** The client was handed an event. If it takes no other in `stallTime`, what happens meanwhile is held for it. */
  handed(): void;
  /** Lets go of what is held and of the upstream; a pending `take` answers that it is done. */
  close(): void;
}

/** What a backlog is made from. */
export interface BacklogOptions {
  readonly upstream: AsyncIterableIterator<ExecutionResult>;
  readonly patience: Patience;
  /** Bytes on the client's socket that have not left this process. */
  unsent(): number;
  /** More happened than is held for a client. */
  onOverflow(): void;
}

type Step = IteratorResult<ExecutionResult, undefined>;

const DONE: Step = { done: true, value: undefined };

/**
 * Pulls while the client takes, so that a replay of any length holds one event. Only when the client stops taking are
 * events read ahead of it, as the service sent them and not completed, up to a bound.
 */
export function createBacklog({ upstream, patience, unsent, onOverflow }: BacklogOptions): Backlog {
  // In the order they were asked for; at most the last one is still to come.
  const held: Promise<Step>[] = [];
  let closed = false;
  let stalled = false;
  let reading = false;
  let interrupt = (): void => undefined;
  let timer: NodeJS.Timeout | undefined;

  async function readAhead(): Promise<void> {
    stalled = true;
    if (reading) return;
    reading = true;
    // After a pause of the whole process, timers come before the sockets' own news that everything has left.
    await new Promise((resume) => setImmediate(resume));
    while (stalled && !closed) {
      if (held.length > patience.heldEvents || unsent() > patience.unsentBytes) {
        onOverflow();
        break;
      }
      const step = upstream.next();
      held.push(step);
      // What it throws is told to the client in its turn.
      if (
        await step.then(
          ({ done }) => done,
          () => true,
        )
      )
        break;
    }
    reading = false;
  }

  function moves(): void {
    stalled = false;
    clearTimeout(timer);
  }

  return {
    // Not a race with one long promise: every event of a long stream would leave a reaction hanging on it.
    take() {
      moves();
      if (closed) return Promise.resolve(DONE);
      return new Promise((settle, reject) => {
        interrupt = () => settle(DONE);
        (held.shift() ?? upstream.next()).then(settle, reject);
      });
    },
    handed() {
      timer = setTimeout(() => void readAhead(), patience.stallTime);
      timer.unref();
    },
    close() {
      if (closed) return;
      closed = true;
      moves();
      held.length = 0;
      // Its failure to end is nothing the client could do something about.
      void Promise.resolve(upstream.return?.()).catch(() => undefined);
      interrupt();
    },
  };
}
