import type { DataSource, QueryRunner } from 'typeorm';
import { DatabaseFault, faultOf } from './faults.js';

/** Milliseconds that a statement waits for a connection while others hold them all. */
const POOL_PATIENCE = 5_000;

/**
 * Lends a connection for as long as `work` takes.
 *
 * @throws DatabaseFault `transient` when none came free in time: who asks can still be told so
 */
export async function withConnection<Result>(
  source: DataSource,
  work: (runner: QueryRunner) => Promise<Result>,
  patience: number = POOL_PATIENCE,
): Promise<Result> {
  const runner = source.createQueryRunner();
  if (source.options.type !== 'better-sqlite3') await obtain(runner, patience);
  try {
    return await work(runner);
  } finally {
    await runner.release();
  }
}

/**
 * The fault of a statement. A connection that was lost, or that gave no answer, is thrown away at once: the driver would
 * let whoever gets it next wait behind the answer that never comes, and nothing bounds that wait.
 */
export async function faultOn(runner: QueryRunner, error: unknown, statement: string): Promise<unknown> {
  const fault = faultOf(error, statement);
  if (fault instanceof DatabaseFault && fault.kind === 'lost') await discard(runner);
  return fault;
}

/** Takes the connection out of its pool. Ending it politely is not enough: a silent peer never answers the end. */
export async function discard(runner: QueryRunner): Promise<void> {
  const connection = (await runner.connect()) as { destroy?(): void; stream?: { destroy?(): void } };
  connection.destroy?.();
  connection.stream?.destroy?.();
}

async function obtain(runner: QueryRunner, patience: number): Promise<void> {
  const connecting = runner.connect();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new DatabaseFault('transient', 'NO_CONNECTION', 'connect')), patience);
  });
  try {
    await Promise.race([connecting, late]);
  } catch (error) {
    await runner.release();
    // One that comes after all goes back to the pool.
    connecting.then(
      () => runner.release(),
      () => undefined,
    );
    throw faultOf(error, 'connect');
  } finally {
    clearTimeout(timer);
  }
}
