/**
 * The pure core of a case. `decide` guards first and answers with facts, or throws a `Refusal`; `evolve` is the only
 * way a state comes about. Neither reads a clock, a random source or a database: actor and time are in the command.
 */
export interface Decider<State, Command, Fact> {
  readonly initial: State;
  decide(state: State, command: Command): readonly Fact[];
  evolve(state: State, fact: Fact): State;
}

/** The state after all `facts`, from `state` on. */
export function evolved<State, Fact>(
  decider: Pick<Decider<State, never, Fact>, 'evolve'>,
  state: State,
  facts: readonly Fact[],
): State {
  return facts.reduce<State>((current, fact) => decider.evolve(current, fact), state);
}

/** Ends a switch over our own unions: a member left out does not compile. */
export function never(value: never): never {
  throw new Error(`Unreachable: ${JSON.stringify(value)}`);
}
