import { evolved, type Decider } from '../domain/decider.js';
import { Refusal } from '../domain/refusal.js';

/** What a decision came to: the new facts, or the refusal. Anything else that is thrown is a fault and passes. */
export type Decision<Fact> = { readonly facts: readonly Fact[] } | { readonly refusal: Refusal };

/**
 * Reads like the law: given these facts, when this command comes, then these facts, or refused because.
 *
 * @example given(complaint, registered()).when(triage({ severity: 'GENERAL' })).facts()
 */
export function given<State, Command, Fact>(decider: Decider<State, Command, Fact>, ...past: Fact[]) {
  const state = evolved(decider, decider.initial, past);
  return {
    state,
    when(command: Command) {
      const decision = decideOn(decider, state, command);
      return {
        decision,
        /** The facts; throws when it was refused. */
        facts(): readonly Fact[] {
          if ('refusal' in decision) throw decision.refusal;
          return decision.facts;
        },
        /** The state after; throws when it was refused. */
        state(): State {
          return evolved(decider, state, this.facts());
        },
        /** The code of the refusal; throws when it was allowed. */
        refusal(): Refusal {
          if ('facts' in decision) throw new Error(`Expected a refusal, got ${JSON.stringify(decision.facts)}`);
          return decision.refusal;
        },
      };
    },
  };
}

function decideOn<State, Command, Fact>(
  decider: Decider<State, Command, Fact>,
  state: State,
  command: Command,
): Decision<Fact> {
  try {
    return { facts: decider.decide(state, command) };
  } catch (thrown) {
    if (thrown instanceof Refusal) return { refusal: thrown };
    throw thrown;
  }
}
