import type { Actor } from '@concord/kit/domain/actor';
import type { Clock } from '@concord/kit/domain/clock';
import { takeTurns } from '@concord/kit/reactions/turns';
import type { ComplaintActs } from '../app/complaints.js';
import type { ComplaintStore } from '../app/ports.js';

/** Complaints looked at in one round. */
const MOST = 100;

/** Who acts when nobody did: the clock. */
export const timer: Actor = {
  kind: 'TIMER',
  id: 'timer:complaints',
  organization: 'platform',
  organizationKind: 'PLATFORM',
  roles: ['SYS'],
  departments: [],
};

/**
 * One round: every answer that met only silence for the whole of its term goes on to the follow-up call. The move itself
 * is conditional on the version, so that two processes, or a process killed in between, make it once; a complaint that
 * fails keeps no other from its turn.
 *
 * @throws AggregateError of what failed, once all had their turn
 */
export function lapseWhenSilenceIsOver(parts: { complaints: ComplaintActs; store: ComplaintStore; clock: Clock }) {
  return async (): Promise<void> => {
    const due = await parts.store.silentSince({ service: 'complaints' }, parts.clock.now(), MOST);
    await takeTurns(due, (id) => parts.complaints.lapse(id, timer));
  };
}
