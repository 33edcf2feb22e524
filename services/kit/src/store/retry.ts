import { randomInt } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Conflict } from '../domain/conflict.js';
import { DatabaseFault, type FaultKind } from './faults.js';

/** An attempt that found nothing wrong but must be made again. */
export class Again extends Error {
  override readonly name = 'Again';
}

/** How long a write is tried. */
export interface Patience {
  readonly attempts: number;
  /** Milliseconds, all attempts together; no new one begins after that. */
  readonly within: number;
}

const PATIENCE: Patience = { attempts: 8, within: 6_000 };

/**
 * Makes an attempt again while the database refuses it for a passing reason, after a pause of random length that
 * doubles. What the work itself throws passes at once.
 *
 * @param kinds the faults after which the same attempt may be made again
 * @throws Conflict `BUSY` when patience ends
 */
export async function retrying<T>(
  attempt: () => Promise<T>,
  kinds: readonly FaultKind[],
  onRetry: (fault: DatabaseFault) => void,
  { attempts, within }: Patience = PATIENCE,
): Promise<T> {
  const began = performance.now();
  for (let made = 1; ; made++) {
    try {
      return await attempt();
    } catch (error) {
      const passing = error instanceof Again || (error instanceof DatabaseFault && kinds.includes(error.kind));
      if (!passing) throw error;
      if (error instanceof DatabaseFault) onRetry(error);
      if (made >= attempts || performance.now() - began > within) throw new Conflict('BUSY');
    }
    await pause(randomInt(1, Math.min(10 * 2 ** made, 500)));
  }
}
