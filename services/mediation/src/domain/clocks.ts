import type { TimerEffects } from '@concord/kit/domain/moves';
import type { DeadlineFacts } from '@concord/rules/deadlines/deadline-facts';
import type { DeadlineRule, PauseReason } from '@concord/rules/deadlines/deadline-rule';

/** A time in which a clock stands still; without `to` it still does. ISO instants in UTC. */
export interface ClockPause {
  readonly reason: PauseReason;
  readonly from: string;
  readonly to?: string;
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
  readonly pauses?: readonly ClockPause[];
  readonly extensions?: readonly ClockExtension[];
}

/** The clocks of a case, by name. */
export type Clocks<Name extends string> = Readonly<Partial<Record<Name, ClockRun>>>;

/** When a clock is turned, by whom, and why where it is to stand still. */
export interface Turning {
  readonly at: string;
  readonly by: string;
  readonly reason?: PauseReason;
}

/**
 * Starts, stops, pauses and resumes clocks as the table of moves says. What does not run is neither stopped nor paused;
 * a clock that starts again begins a new run.
 *
 * @throws Error when clocks are to pause and no reason is given
 */
export function turn<Name extends string>(
  clocks: Clocks<Name>,
  effects: TimerEffects | undefined,
  turning: Turning,
): Clocks<Name> {
  const turned: Partial<Record<Name, ClockRun>> = { ...clocks };
  const each = (names: readonly string[] | undefined, change: (run: ClockRun) => ClockRun) => {
    for (const name of (names ?? []) as Name[]) {
      const run = turned[name];
      if (run && !run.stoppedAt) turned[name] = change(run);
    }
  };
  each(effects?.stops, (run) => ({ ...resumed(run, turning.at), stoppedAt: turning.at }));
  each(effects?.pauses, (run) => paused(run, turning));
  each(effects?.resumes, (run) => resumed(run, turning.at));
  for (const name of (effects?.starts ?? []) as Name[]) turned[name] = { startedAt: turning.at };
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
    pauses: (run.pauses ?? []).map(({ to, ...pause }) => ({ ...pause, to: to ?? null })),
    extensions: run.extensions ?? [],
    calendarVersion,
    metAt: run.stoppedAt ?? null,
  };
}

function paused(run: ClockRun, { at, by, reason }: Turning): ClockRun {
  if (!reason) throw new Error('A clock is paused for a reason');
  if (run.pauses?.some(({ to }) => to === undefined)) return run;
  return { ...run, pauses: [...(run.pauses ?? []), { reason, from: at, by }] };
}

/** A pause that ends the moment it began was none: the reckoning refuses an empty one. */
function resumed(run: ClockRun, to: string): ClockRun {
  if (!run.pauses) return run;
  const pauses = run.pauses
    .map((pause) => (pause.to === undefined ? { ...pause, to } : pause))
    .filter(({ from, to: end }) => end === undefined || end > from);
  return { ...run, pauses };
}
