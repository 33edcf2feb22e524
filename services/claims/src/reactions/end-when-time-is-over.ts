import type { Actor } from '@concord/kit/domain/actor';
import type { Clock } from '@concord/kit/domain/clock';
import { takeTurns } from '@concord/kit/reactions/turns';
import type { ReceivedActs } from '../app/claim.received.js';
import type { ClaimStore } from '../app/ports.js';

/** Claims looked at in one round. */
const MOST = 100;

/** Who acts when nobody did: the clock. */
export const timer: Actor = {
  kind: 'TIMER',
  id: 'timer:claims',
  organization: 'platform',
  organizationKind: 'PLATFORM',
  roles: ['SYS'],
  departments: [],
};

/**
 * One round: consents that expired, ten minutes beyond their date, give back what they reserved; approvals whose basis
 * nobody confirmed in time go back. The move is conditional on the version, so that two processes, or a process killed in
 * between, make it once; a claim that fails keeps no other from its turn.
 *
 * @throws AggregateError of what failed, once all had their turn
 */
export function endWhenTimeIsOver(parts: { received: ReceivedActs; claims: ClaimStore; clock: Clock }) {
  return async (): Promise<void> =>
    takeTurns(await parts.claims.endedSince(parts.clock.now(), MOST), (ended) => parts.received.end(ended, timer));
}
