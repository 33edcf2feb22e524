import type { Decider } from '@concord/kit/domain/decider';
import type { ReserveCommand } from './reserve.commands.js';
import type { ReserveFact } from './reserve.facts.js';
import { noReserve, type Reserve } from './reserve.js';
import { reserveLifecycle } from './reserve.moves.js';
import { refuse } from './reserve.refusals.js';

/** A reserve is set with its reason; setting the same amount again would only blur its history. */
export function decide(state: Reserve, command: ReserveCommand): readonly ReserveFact[] {
  const { id, claim, claimStatus, amountFen, reason, actor, now } = command;
  reserveLifecycle.enforce(command.type, { state, actor, now });
  if (claimStatus === 'CLOSED') throw refuse('CLAIM_CLOSED');
  if (state.status === 'SET' && state.claim !== claim) throw refuse('OTHER_CLAIM', { path: ['claimId'] });
  if (state.status === 'SET' && state.amountFen === amountFen) throw refuse('UNCHANGED', { path: ['amount'] });
  return [
    {
      type: 'ReserveSet',
      id: state.status === 'SET' ? state.id : id,
      organization: state.status === 'SET' ? state.organization : actor.organization,
      claim,
      amountFen,
      reason,
      by: actor.id,
      at: now.toISOString(),
    },
  ];
}

/** The reserve after a fact. */
export function evolve(_state: Reserve, { type: _type, by, ...set }: ReserveFact): Reserve {
  return { ...set, status: 'SET', setBy: by };
}

/** The reserve as a decider: pure, no clock, no database. */
export const reserveDecider: Decider<Reserve, ReserveCommand, ReserveFact> = { initial: noReserve, decide, evolve };
