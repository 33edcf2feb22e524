import type { Actor } from './actor.js';
import { Refusal, type RefusalTable, type RuleReference } from './refusal.js';
import { checkLifecycle } from './moves.check.js';
import type { Text } from './text.js';

/** What a guard is asked: the case, who would act, and when. Input is judged later, in `decide`. */
export interface Asking<Case> {
  readonly state: Case;
  readonly actor: Actor;
  readonly now: Date;
}

/** A condition of the law on a move. It is offered to the screen and enforced in `decide` from this one place. */
export interface Guard<Case, Code extends string> {
  readonly refusal: Code;
  /** Where it does not hold, the move is not for this case: it is refused, but not offered in grey as a "not yet". */
  readonly conceals?: true;
  holds(asking: Asking<Case>): boolean;
}

/** What a move does to the statutory clocks of the case, by the name of the deadline. */
export interface TimerEffects {
  readonly starts?: readonly string[];
  readonly stops?: readonly string[];
  readonly pauses?: readonly string[];
  readonly resumes?: readonly string[];
}

/** One row of the table: from which states, to which, by whom, under which guards, with which clocks. */
export interface Move<Status extends string, Code extends string, Case> {
  readonly label: Text;
  readonly from: readonly Status[];
  readonly to: readonly Status[];
  /** Roles that may act. `SYS` is the timer. */
  readonly who: readonly string[];
  readonly guards?: readonly Guard<Case, Code>[];
  readonly timers?: TimerEffects;
  readonly article?: Text;
}

/** A lifecycle as written down by a noun. `NEW` is the state before the first move. */
export interface LifecycleTable<Status extends string, Name extends string, Code extends string, Case> {
  readonly noun: string;
  readonly initial: Status;
  readonly terminal: readonly Status[];
  readonly statuses: Readonly<Record<Status, Text>>;
  readonly moves: Readonly<Record<Name, Move<Status, Code, Case>>>;
  readonly refusals: RefusalTable<Code | CommonRefusal>;
  statusOf(state: Case): Status;
}

/** Codes that every lifecycle can refuse with. */
export type CommonRefusal = 'WRONG_STATE' | 'WRONG_ROLE';

/** A move as offered: allowed, or refused because. */
export interface OfferedAction<Name extends string = string> {
  readonly name: Name;
  readonly label: Text;
  readonly allowed: boolean;
  readonly refusal?: Refusal;
}

/** The table at work: `enforce` in `decide`, `offer` for every button on every screen. */
export interface Lifecycle<Status extends string, Name extends string, Code extends string, Case> {
  readonly table: LifecycleTable<Status, Name, Code, Case>;
  /** Throws the first refusal: state, then role, then guards in the order written. */
  enforce(name: Name, asking: Asking<Case>): void;
  /**
   * The moves of the present state, in the order written; those not allowed carry their refusal. Left out are the
   * timer's own, and those that a concealing guard says are not for this case.
   */
  offer(asking: Asking<Case>): readonly OfferedAction<Name>[];
}

/** Builds a lifecycle from its table; refuses to start on a table that contradicts itself. */
export function createLifecycle<Status extends string, Name extends string, Code extends string, Case>(
  table: LifecycleTable<Status, Name, Code, Case>,
): Lifecycle<Status, Name, Code, Case> {
  checkLifecycle(table);
  const refuse = (code: Code | CommonRefusal, rule?: RuleReference) =>
    new Refusal(code, table.refusals[code].message, [], table.refusals[code].rule ?? rule);

  const judge = (name: Name, asking: Asking<Case>): Refusal | undefined => {
    const move = table.moves[name];
    const rule = move.article && { id: `${table.noun}.${name}`, article: move.article };
    if (!move.from.includes(table.statusOf(asking.state))) return refuse('WRONG_STATE', rule);
    if (!move.who.some((role) => asking.actor.roles.includes(role))) return refuse('WRONG_ROLE', rule);
    const broken = move.guards?.find((guard) => !guard.holds(asking));
    return broken && refuse(broken.refusal, rule);
  };

  return {
    table,
    enforce(name, asking) {
      const refusal = judge(name, asking);
      if (refusal) throw refusal;
    },
    offer(asking) {
      const status = table.statusOf(asking.state);
      return (Object.keys(table.moves) as Name[])
        .filter((name) => table.moves[name].from.includes(status) && !isTimerOnly(table.moves[name].who))
        .filter((name) => !table.moves[name].guards?.some((guard) => guard.conceals && !guard.holds(asking)))
        .map((name) => {
          const refusal = judge(name, asking);
          return { name, label: table.moves[name].label, allowed: !refusal, ...(refusal && { refusal }) };
        });
    },
  };
}

const isTimerOnly = (who: readonly string[]) => who.every((role) => role === 'SYS');
