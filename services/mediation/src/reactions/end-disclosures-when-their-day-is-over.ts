import { legalToday } from '@concord/casework/domain/legal-day';
import type { Clock } from '@concord/kit/domain/clock';
import { takeTurns } from '@concord/kit/reactions/turns';
import type { DisclosureActs } from '../app/disclosures.js';
import type { DisclosureStore } from '../app/disclosure.ports.js';

/** Disclosures looked at in one round. */
const MOST = 100;

/**
 * One round: disclosures whose last day is over are written down as expired, and both sides hear of it. Deliveries do not wait
 * for this: they look at the day itself.
 *
 * @throws AggregateError of what failed, once all had their turn
 */
export function endDisclosuresWhenTheirDayIsOver(parts: {
  readonly disclosures: Pick<DisclosureActs, 'lapse'>;
  readonly store: Pick<DisclosureStore, 'lapsed'>;
  readonly clock: Clock;
}) {
  return async (): Promise<void> => {
    const today = legalToday(parts.clock.now());
    await takeTurns(await parts.store.lapsed(today, MOST), (id) => parts.disclosures.lapse(id));
  };
}
