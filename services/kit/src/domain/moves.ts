import { checkLifecycle } from './moves.check.js';
import type { Asking, LifecycleTable } from './moves.table.js';
import { refusing, type Refusal } from './refusal.js';
import type { Text } from './text.js';

export type { Asking, CommonRefusal, Guard, LifecycleTable, Move, TimerEffects } from './moves.table.js';

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
  const refuse = refusing(table.refusals);

  const judge = (name: Name, asking: Asking<Case>): Refusal | undefined => {
    const move = table.moves[name];
    const rule = move.article && { id: `${table.noun}.${name}`, article: move.article };
    if (!move.from.includes(table.statusOf(asking.state))) return refuse('WRONG_STATE');
    if (!move.who.some((role) => asking.actor.roles.includes(role))) return refuse('WRONG_ROLE');
    const broken = move.guards?.find((guard) => !guard.holds(asking));
    if (!broken) return undefined;
    const detail = broken.detail?.(asking);
    return refuse(broken.refusal, { ...detail, rule: detail?.rule ?? table.refusals[broken.refusal].rule ?? rule });
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
