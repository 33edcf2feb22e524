import { Conflict } from '../domain/conflict.js';

/**
 * One round of a timer: each that is due has its turn, whatever became of the one before it. What another replica was
 * faster with is done, and no fault.
 *
 * @throws AggregateError of what failed, once all had their turn
 */
export async function takeTurns<Due>(due: readonly Due[], act: (one: Due) => Promise<unknown>): Promise<void> {
  const faults: unknown[] = [];
  for (const one of due)
    try {
      await act(one);
    } catch (error) {
      if (!(error instanceof Conflict && error.reason === 'STALE_VERSION')) faults.push(error);
    }
  if (faults.length > 0) throw new AggregateError(faults, 'Some that were due could not have their turn');
}
