import type { Actor } from './actor.js';
import type { RefusalDetail, RefusalTable } from './refusal.js';
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
  /** What fills the sentence, and the rule that says no where it is not always the same: that of the case's own rule pack. */
  detail?(asking: Asking<Case>): RefusalDetail;
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
