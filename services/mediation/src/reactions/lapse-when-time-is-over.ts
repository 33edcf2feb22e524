import type { Clock } from '@concord/kit/domain/clock';
import { takeTurns } from '@concord/kit/reactions/turns';
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
  return async (): Promise<void> =>
    takeTurns(await parts.store.lapsed(parts.clock.now(), MOST), (lapse) => parts.mediations.lapse(lapse));
}
