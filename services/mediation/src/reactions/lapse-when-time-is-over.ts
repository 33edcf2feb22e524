import type { Clock } from '@concord/kit/domain/clock';
import type { MediationActs } from '../app/mediations.js';
import type { MediationStore } from '../app/ports.js';

/** Mediations looked at in one round. */
const MOST = 100;

/**
 * One round: an answer that did not come, a limit that passed, a seal that was not confirmed. The move itself stands on the
 * state that it finds, so that two processes, or a process killed in between, make it once. A case that fails keeps no
 * other from its turn.
 *
 * @throws AggregateError of what failed, once all had their turn
 */
export function lapseWhenTimeIsOver(parts: {
  readonly mediations: Pick<MediationActs, 'lapse'>;
  readonly store: Pick<MediationStore, 'lapsed'>;
  readonly clock: Clock;
}) {
  return async (): Promise<void> => {
    const faults: unknown[] = [];
    for (const lapse of await parts.store.lapsed(parts.clock.now(), MOST))
      await parts.mediations.lapse(lapse).catch((fault: unknown) => faults.push(fault));
    if (faults.length > 0) throw new AggregateError(faults, 'Some mediations could not lapse');
  };
}
