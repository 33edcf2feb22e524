/** One holder at a time, first come first served. */
export interface WriteLock {
  /**
   * Resolves with the way to let go, once everybody before has let go.
   *
   * @param patience milliseconds to wait
   * @throws WriteLockTimeout
   */
  acquire(patience: number): Promise<() => void>;
}

/** Thrown to a writer whose turn did not come; carries the code that a busy SQLite file would have answered. */
export class WriteLockTimeout extends Error {
  override readonly name = 'WriteLockTimeout';
  readonly code = 'SQLITE_BUSY';
  constructor() {
    super('The write lock was not free in time; is a statement written outside the ticket of an open transaction?');
  }
}

/** An open lock with an empty queue. */
export function createWriteLock(): WriteLock {
  let held = false;
  const queue: (() => void)[] = [];

  const letGo = () => {
    const next = queue.shift();
    if (next) next();
    else held = false;
  };
  const once = () => {
    let gone = false;
    return () => {
      if (gone) return;
      gone = true;
      letGo();
    };
  };

  return {
    acquire(patience) {
      if (!held) {
        held = true;
        return Promise.resolve(once());
      }
      return new Promise((resolve, reject) => {
        const turn = () => {
          clearTimeout(timer);
          resolve(once());
        };
        const timer = setTimeout(() => {
          queue.splice(queue.indexOf(turn), 1);
          reject(new WriteLockTimeout());
        }, patience);
        queue.push(turn);
      });
    },
  };
}
