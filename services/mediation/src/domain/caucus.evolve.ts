import { never } from '@concord/kit/domain/decider';
import type { CaucusFact } from './caucus.facts.js';
import type { Caucus, CaucusEntry } from './caucus.js';

/** The room after a fact. A fact that cannot follow the state is a fault of the code, never of a person. */
export function evolve(state: Caucus, fact: CaucusFact): Caucus {
  if (fact.type === 'RoomOpened') {
    const { type: _type, by, at, ...room } = fact;
    return { ...room, status: 'OPEN', entries: [], openedAt: at, openedBy: by };
  }
  if (state.status !== 'OPEN') throw new Error(`${fact.type} cannot follow the state ${state.status} of a room`);
  const { by, at } = fact;
  switch (fact.type) {
    case 'Said': {
      const { entry, text, organization } = fact;
      return withEntries(state, [...state.entries, { id: entry, text, organization, at, by }]);
    }
    case 'Offered': {
      const { entry, text, amountFen, organization } = fact;
      return withEntries(state, [...state.entries, { id: entry, text, amountFen, organization, at, by }]);
    }
    case 'Released': {
      const released = { text: fact.text, at, by };
      return withEntries(
        state,
        state.entries.map((each) => (each.id === fact.entry ? { ...each, released } : each)),
      );
    }
    case 'RoomClosed':
      return { ...state, status: 'CLOSED', closedAt: at, closedBy: by };
    default:
      return never(fact);
  }
}

const withEntries = (state: Caucus & { status: 'OPEN' }, entries: readonly CaucusEntry[]): Caucus => ({
  ...state,
  entries,
});
