import type { Actor } from '../domain/actor.js';
import { evolved, type Decider } from '../domain/decider.js';
import type { Lifecycle } from '../domain/moves.js';
import { Refusal } from '../domain/refusal.js';

/** What a command has in common: who gives it and when. */
interface Ordered {
  readonly type: string;
  readonly actor: Actor;
  readonly now: Date;
}

/** One lawful example of a move, from which the four questions are asked. */
export interface MoveExample<Command, Fact> {
  /** What happened before. */
  readonly given: readonly Fact[];
  readonly command: Command;
  /** The facts that follow, by type, in order. */
  readonly facts: readonly string[];
  /** The status after. */
  readonly status: string;
  /** The code with which the same command is refused a second time. */
  readonly twice: string;
}

/** What a move suite needs of the test runner; vitest's `describe`, `it` and `expect` fit. */
export interface Runner {
  describe(name: string, body: () => void): void;
  it(name: string, body: () => void): void;
  expect(actual: unknown, message?: string): { toEqual(expected: unknown): void };
}

/**
 * For every row of the table: forbidden (each foreign role, each foreign state), allowed, its effect, done twice.
 * `examples` names every move, so that a move without its tests does not compile.
 *
 * @param states one past for every status, to prove the move forbidden outside its own
 */
export function describeMoves<
  Status extends string,
  Name extends string,
  Code extends string,
  Case,
  Command extends Ordered,
  Fact,
>(
  runner: Runner,
  lifecycle: Lifecycle<Status, Name, Code, Case>,
  decider: Decider<Case, Command, Fact & { readonly type: string }>,
  states: Readonly<Record<Status, readonly (Fact & { readonly type: string })[]>>,
  examples: Readonly<Record<Name, MoveExample<Command, Fact & { readonly type: string }>>>,
): void {
  const { table } = lifecycle;
  const roles = [...new Set(Object.values<{ who: readonly string[] }>(table.moves).flatMap((move) => move.who))];
  const past = (facts: readonly (Fact & { readonly type: string })[]) => evolved(decider, decider.initial, facts);

  for (const name of Object.keys(table.moves) as Name[]) {
    const move = table.moves[name];
    const example = examples[name];
    const before = () => past(example.given);
    const after = () => evolved(decider, before(), decider.decide(before(), example.command));

    runner.describe(`${table.noun}: ${name} (${move.label.zh})`, () => {
      for (const role of roles.filter((each) => !move.who.includes(each)))
        runner.it(`is forbidden to ${role}`, () => {
          const command = { ...example.command, actor: { ...example.command.actor, roles: [role] } };
          runner.expect(refusalOf(() => decider.decide(before(), command))).toEqual('WRONG_ROLE');
        });
      for (const status of (Object.keys(table.statuses) as Status[]).filter((each) => !move.from.includes(each)))
        runner.it(`is forbidden in ${status}`, () => {
          runner.expect(refusalOf(() => decider.decide(past(states[status]), example.command))).toEqual('WRONG_STATE');
        });
      runner.it('is allowed and has its effect', () => {
        const facts = decider.decide(before(), example.command);
        runner.expect(facts.map((fact) => fact.type)).toEqual(example.facts);
        runner.expect(table.statusOf(after())).toEqual(example.status);
        runner
          .expect((move.to as readonly string[]).includes(example.status), 'a status the table names')
          .toEqual(true);
      });
      runner.it('is offered exactly when it is allowed', () => {
        const { actor, now } = example.command;
        const offered = lifecycle.offer({ state: before(), actor, now }).find((action) => action.name === name);
        const timerOnly = move.who.every((role) => role === 'SYS');
        runner.expect(offered?.allowed ?? 'not offered').toEqual(timerOnly ? 'not offered' : true);
      });
      runner.it('is refused when done twice', () => {
        runner.expect(refusalOf(() => decider.decide(after(), example.command))).toEqual(example.twice);
      });
    });
  }
}

function refusalOf(act: () => unknown): string {
  try {
    act();
    return 'allowed';
  } catch (thrown) {
    if (thrown instanceof Refusal) return thrown.code;
    throw thrown;
  }
}
