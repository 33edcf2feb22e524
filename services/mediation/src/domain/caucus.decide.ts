import { never, type Decider } from '@concord/kit/domain/decider';
import type { CaucusCommand, CaucusCommandOf } from './caucus.commands.js';
import { evolve } from './caucus.evolve.js';
import type { CaucusFact, CaucusFactOf } from './caucus.facts.js';
import { noCaucus, type Caucus, type OpenedCaucus } from './caucus.js';
import { caucusLifecycle } from './caucus.moves.js';
import { refuse } from './caucus.refusals.js';

/** Guards by the table, on the room and its case together; then by what the command says. */
export function decide(caucus: Caucus, command: CaucusCommand): readonly CaucusFact[] {
  const { actor, now, mediation } = command;
  caucusLifecycle.enforce(command.type, { state: { caucus, mediation }, actor, now });
  const stamp = { by: actor.id, at: now.toISOString() };
  switch (command.type) {
    case 'open':
      return [decideOpening(command, stamp)];
    case 'say':
      return [
        { type: 'Said', entry: command.entry, text: written(command.text), organization: actor.organization, ...stamp },
      ];
    case 'offer': {
      const { entry, amountFen } = command;
      if (!(amountFen > 0)) throw refuse('SUM_NEEDED', { path: ['amount'] });
      const text = written(command.text);
      return [{ type: 'Offered', entry, amountFen, text, organization: actor.organization, ...stamp }];
    }
    case 'release':
      return [decideRelease(caucus, command, stamp)];
    case 'close':
      return [{ type: 'RoomClosed', ...stamp }];
    default:
      return never(command);
  }
}

/** A caucus room as a decider: pure, no clock, no database. */
export const caucusDecider: Decider<Caucus, CaucusCommand, CaucusFact> = { initial: noCaucus, decide, evolve };

interface Stamp {
  readonly by: string;
  readonly at: string;
}

/** The insurer sits in by invitation only (人民调解法 20), and so has a room only then. */
function decideOpening({ id, side, mediation }: CaucusCommandOf<'open'>, stamp: Stamp): CaucusFactOf<'RoomOpened'> {
  const { id: of, dispute, committee, hospital, insurer } = mediation;
  if (side === 'INSURER' && !insurer) throw refuse('INSURER_NOT_INVITED', { path: ['side'] });
  return { type: 'RoomOpened', id, mediation: of, dispute, side, committee, hospital, insurer, ...stamp };
}

/** Of what was said in confidence the other sides see what is released, in the released words, and once. */
function decideRelease(caucus: Caucus, command: CaucusCommandOf<'release'>, stamp: Stamp): CaucusFactOf<'Released'> {
  const entry = (caucus as OpenedCaucus).entries.find(({ id }) => id === command.entry);
  if (!entry) throw refuse('ENTRY_UNKNOWN', { path: ['entryId'] });
  if (entry.released) throw refuse('ENTRY_RELEASED', { path: ['entryId'] });
  const { id, amountFen } = entry;
  return { type: 'Released', entry: id, text: written(command.text), amountFen, ...stamp };
}

function written(text: string): string {
  const trimmed = text.trim();
  if (!trimmed) throw refuse('TEXT_NEEDED', { path: ['text'] });
  return trimmed;
}
