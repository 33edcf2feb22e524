import type { DataSource, QueryRunner } from 'typeorm';
import { discard, faultOn, withConnection } from './connections.js';

/** What a lock is waited for with: a name of at most 40 characters, and seconds. */
export interface ServerLock {
  readonly name: string;
  readonly patience: number;
}

/**
 * Does `work` while no other process does what goes by this name on the same database; `held` when another one did it
 * for longer than our patience. A process that dies lets go. A file has one process: there, `work` is simply done.
 */
export async function whileAlone<Result>(
  source: DataSource,
  { name, patience }: ServerLock,
  work: () => Promise<Result>,
): Promise<{ readonly held: true } | { readonly held: false; readonly result: Result }> {
  if (source.options.type === 'better-sqlite3') return { held: false, result: await work() };
  // The server has one list of names for all of its databases.
  const words = `${name}:${String(source.driver.database)}`.slice(0, 64);
  return withConnection(source, async (holder) => {
    const asked: Promise<unknown> = holder.query('SELECT GET_LOCK(?, ?) AS got', [words, patience]);
    const answer = await asked.catch(async (error: unknown) => {
      throw await faultOn(holder, error, 'SELECT GET_LOCK(?, ?)');
    });
    if (Number((answer as [{ got: unknown }])[0].got) !== 1) return { held: true };
    try {
      return { held: false, result: await work() };
    } finally {
      await letGo(holder, words);
    }
  });
}

/** A connection that does not let go must not go back to the pool: nobody else would ever get the lock. */
async function letGo(holder: QueryRunner, words: string): Promise<void> {
  try {
    await holder.query('SELECT RELEASE_LOCK(?)', [words]);
  } catch {
    await discard(holder);
  }
}
