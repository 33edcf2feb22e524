import type { PauseReason } from '@concord/rules/deadlines/deadline-rule';
import type { TimerEffects } from '@concord/kit/domain/moves';

/** The clocks a claim can have running; which rule of which pack each follows is said in `claim.deadlines.ts`. */
export const clockNames = [
  'ACKNOWLEDGE',
  'SURVEY',
  'PRELIMINARY',
  'OPINION',
  'DETERMINATION',
  'REFUSAL_NOTICE',
  'CONSENT',
  'APPROVE',
  'PAY',
  'PAY_CAP',
] as const;
export type ClockName = (typeof clockNames)[number];

/** A time in which a clock stood still; open while `to` is absent. ISO instants in UTC. */
export interface ClockPause {
  readonly reason: PauseReason;
  readonly from: string;
  readonly to?: string;
  /** Who stopped it. */
  readonly by: string;
}

/** A lengthening of a clock's term, in the unit of its rule. */
export interface ClockExtension {
  readonly amount: number;
  readonly at: string;
  readonly by: string;
}

/** One run of a clock; ISO instants in UTC. */
export interface ClockRun {
  readonly startedAt: string;
  readonly stoppedAt?: string;
  /** The case's own amount where its rule leaves a range, in the unit of the rule. */
  readonly amount?: number;
  readonly pauses: readonly ClockPause[];
  readonly extensions: readonly ClockExtension[];
}

export type Clocks = Readonly<Partial<Record<ClockName, ClockRun>>>;

/** When clocks turn, who turns them, and what the case sets of its own. */
export interface Turning {
  /** ISO in UTC. */
  readonly at: string;
  readonly by: string;
  /** Why clocks that pause do so. */
  readonly reason?: PauseReason;
  /** Own amounts of clocks that start. */
  readonly amounts?: Readonly<Partial<Record<ClockName, number>>>;
  /** When it was done what a stopped clock was about, where that was earlier than `at`. */
  readonly doneAt?: string;
}

/**
 * Starts, stops, pauses and resumes clocks as the table of moves says. What does not run is neither stopped nor paused,
 * what does not stand still is not resumed. A clock that starts anew has forgotten its former run.
 */
export function turn(clocks: Clocks, effects: TimerEffects | undefined, turning: Turning): Clocks {
  const turned: Partial<Record<ClockName, ClockRun>> = { ...clocks };
  const each = (names: readonly string[] | undefined, change: (run: ClockRun) => ClockRun) => {
    for (const name of (names ?? []) as ClockName[]) {
      const run = turned[name];
      if (run && !run.stoppedAt) turned[name] = change(run);
    }
  };
  each(effects?.resumes, (run) => resumed(run, turning.at));
  each(effects?.stops, (run) => ({ ...resumed(run, turning.at), stoppedAt: stopOf(run, turning) }));
  each(effects?.pauses, (run) => paused(run, turning));
  for (const name of (effects?.starts ?? []) as ClockName[])
    turned[name] = { startedAt: turning.at, amount: turning.amounts?.[name], pauses: [], extensions: [] };
  return turned;
}

/** Whether the clock stands still. */
export function stands(run: ClockRun | undefined): boolean {
  return run?.pauses.some((pause) => pause.to === undefined) ?? false;
}

// What was done before the clock began to run was done at once.
function stopOf(run: ClockRun, { at, doneAt = at }: Turning): string {
  return doneAt < run.startedAt ? run.startedAt : doneAt;
}

function paused(run: ClockRun, { at, by, reason = 'AGREED' }: Turning): ClockRun {
  return stands(run) ? run : { ...run, pauses: [...run.pauses, { reason, from: at, by }] };
}

// A pause that ends in the moment it began was none.
function resumed(run: ClockRun, at: string): ClockRun {
  const pauses = run.pauses
    .filter((pause) => pause.to !== undefined || pause.from < at)
    .map((pause) => ({ ...pause, to: pause.to ?? at }));
  return { ...run, pauses };
}
