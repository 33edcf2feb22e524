import { never } from '@concord/kit/domain/decider';
import type { DisclosureFact } from './disclosure.facts.js';
import type { DisclosureState, Made } from './disclosure.state.js';

/** The disclosure after a fact. A fact that cannot follow the state is a fault of the code, never of a person. */
export function evolve(state: DisclosureState, fact: DisclosureFact): DisclosureState {
  const { by, at } = fact;
  switch (fact.type) {
    case 'DisclosureMade': {
      const { type: _type, by: madeBy, at: madeAt, ...made } = fact;
      return { ...made, status: 'ACTIVE', madeAt, madeBy };
    }
    case 'DisclosureWithdrawn':
      return { ...active(state), status: 'WITHDRAWN', ending: { at, by, reason: fact.reason } };
    case 'DisclosureEnded':
      return { ...active(state), status: 'ENDED', ending: { at, by, reason: fact.reason } };
    case 'DisclosureExpired':
      return { ...active(state), status: 'EXPIRED', ending: { at, by } };
    default:
      return never(fact);
  }
}

function active(state: DisclosureState): Made {
  if (state.status !== 'ACTIVE') throw new Error(`No such fact can follow the state ${state.status}`);
  return state;
}
