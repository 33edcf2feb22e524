import { never, type Decider } from '@concord/kit/domain/decider';
import type { DisclosureCommand } from './disclosure.commands.js';
import { evolve } from './disclosure.evolve.js';
import type { DisclosureFact } from './disclosure.facts.js';
import { disclosureLifecycle } from './disclosure.moves.js';
import { refuseDisclosure } from './disclosure.refusals.js';
import { lawfulDisclosure } from './disclosure.ruling.js';
import { noDisclosure, type DisclosureState } from './disclosure.state.js';

/** Guards by the table, then by what the command says; answers with the facts, or refuses. */
export function decide(state: DisclosureState, command: DisclosureCommand): readonly DisclosureFact[] {
  disclosureLifecycle.enforce(command.type, { state, actor: command.actor, now: command.now });
  const stamp = { by: command.actor.id, at: command.now.toISOString() };
  switch (command.type) {
    case 'give': {
      const { told, parties, actor, now } = command;
      if (told.hospital !== actor.organization) throw refuseDisclosure('NOT_THE_GIVER');
      // Data go to those who already sit at the dispute; a house that never was told of it is told by its own move.
      if (!parties.includes(told.recipient)) throw refuseDisclosure('RECIPIENT_NOT_PARTY', { path: ['recipientId'] });
      return [{ type: 'DisclosureMade', ...told, terms: lawfulDisclosure(told.terms, now), ...stamp }];
    }
    case 'withdraw':
      return [{ type: 'DisclosureWithdrawn', reason: written(command.reason), ...stamp }];
    case 'end':
      return [{ type: 'DisclosureEnded', reason: written(command.reason), ...stamp }];
    case 'lapse':
      return [{ type: 'DisclosureExpired', ...stamp }];
    default:
      return never(command);
  }
}

/** A disclosure as a decider: pure, no clock, no database. */
export const disclosureDecider: Decider<DisclosureState, DisclosureCommand, DisclosureFact> = {
  initial: noDisclosure,
  decide,
  evolve,
};

function written(reason: string): string {
  const trimmed = reason.trim();
  if (!trimmed) throw refuseDisclosure('ENDING_NEEDS_REASON', { path: ['reason'] });
  return trimmed;
}
