import type { TimerEffects } from '@concord/kit/domain/moves';
import type { DeadlineFacts } from '@concord/rules/deadlines/deadline-facts';
import type { DeadlineRule, PauseReason } from '@concord/rules/deadlines/deadline-rule';

/** A time in which a clock stands still; without `to` it still does. ISO instants in UTC. */
export interface ClockPause {
  readonly reason: PauseReason;
  readonly from: string;
  readonly to?: string;
  /** Who stopped it. */
  readonly by: string;
}

/** A lengthening of the term, in the rule's own unit. */
export interface ClockExtension {
  readonly amount: number;
  readonly at: string;
  readonly by: string;
}

/** One run of a clock; ISO instants in UTC. */
export interface ClockRun {
  readonly startedAt: string;
  readonly stoppedAt?: string;
  /** The case's own amount where the rule leaves a range, in the unit of the rule. */
  readonly amount?: number;
  readonly pauses?: readonly ClockPause[];
  readonly extensions?: readonly ClockExtension[];
}

/** The clocks of a case, by name. */
export type Clocks<Name extends string> = Readonly<Partial<Record<Name, ClockRun>>>;

/** When clocks turn, who turns them, and what the case sets of its own. */
export interface Turning<Name extends string = string> {
  /** ISO in UTC. */
  readonly at: string;
  readonly by: string;
  /** Why clocks that pause do so. */
  readonly reason?: PauseReason;
  /** Own amounts of clocks that start. */
  readonly amounts?: Readonly<Partial<Record<Name, number>>>;
  /** When it was done what a stopped clock was about, where that was earlier than `at`. */
  readonly doneAt?: string;
}

/**
 * Starts, stops, pauses and resumes clocks as the table of moves says. What does not run is neither stopped nor paused,
 * what does not stand still is not resumed. A clock that starts anew has forgotten its former run.
 *
 * @throws Error when clocks are to pause and no reason is given
 */
export function turn<Name extends string>(
  clocks: Clocks<Name>,
  effects: TimerEffects | undefined,
  turning: Turning<Name>,
): Clocks<Name> {
  const turned: Partial<Record<Name, ClockRun>> = { ...clocks };
  const each = (names: readonly string[] | undefined, change: (run: ClockRun) => ClockRun) => {
    for (const name of (names ?? []) as Name[]) {
      const run = turned[name];
      if (run && !run.stoppedAt) turned[name] = change(run);
    }
  };
  each(effects?.resumes, (run) => resumed(run, turning.at));
  each(effects?.stops, (run) => ({ ...resumed(run, turning.at), stoppedAt: stopOf(run, turning) }));
  each(effects?.pauses, (run) => paused(run, turning));
  for (const name of (effects?.starts ?? []) as Name[]) {
    const amount = turning.amounts?.[name];
    turned[name] = { startedAt: turning.at, ...(amount !== undefined && { amount }) };
  }
  return turned;
}

/** The clocks with a longer term of `name`, in the unit of its rule. */
export function extended<Name extends string>(
  clocks: Clocks<Name>,
  name: Name,
  extension: ClockExtension,
): Clocks<Name> {
  const run = clocks[name];
  if (!run) return clocks;
  return { ...clocks, [name]: { ...run, extensions: [...(run.extensions ?? []), extension] } };
}

/** What the reckoning of deadlines is told about a run. */
export function deadlineFacts(rule: DeadlineRule, run: ClockRun, calendarVersion: string): DeadlineFacts {
  return {
    ruleId: rule.id,
    start: run.startedAt,
    amount: run.amount,
    pauses: (run.pauses ?? []).map(({ to, ...pause }) => ({ ...pause, to: to ?? null })),
    extensions: run.extensions ?? [],
    calendarVersion,
    metAt: run.stoppedAt ?? null,
  };
}

// What was done before the clock began to run was done at once.
function stopOf(run: ClockRun, { at, doneAt = at }: Turning): string {
  return doneAt < run.startedAt ? run.startedAt : doneAt;
}

function paused(run: ClockRun, { at, by, reason }: Turning): ClockRun {
  if (!reason) throw new Error('A clock is paused for a reason');
  if (run.pauses?.some(({ to }) => to === undefined)) return run;
  return { ...run, pauses: [...(run.pauses ?? []), { reason, from: at, by }] };
}

// A pause that ends in the moment it began was none: the reckoning refuses an empty one.
function resumed(run: ClockRun, at: string): ClockRun {
  if (!run.pauses) return run;
  const pauses = run.pauses
    .filter(({ from, to }) => to !== undefined || from < at)
    .map((pause) => ({ ...pause, to: pause.to ?? at }));
  return { ...run, pauses };
}
