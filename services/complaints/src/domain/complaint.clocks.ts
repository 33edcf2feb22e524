import type { TimerEffects } from '@concord/kit/domain/moves';

/** The clocks a complaint can have running; which rule each follows is said in `complaint.deadlines.ts`. */
export const clockNames = ['FEEDBACK', 'STATUTORY_REPORT', 'SILENCE', 'FOLLOW_UP', 'SETTLEMENT_REPORT'] as const;
export type ClockName = (typeof clockNames)[number];

/** One run of a clock; ISO instants in UTC. */
export interface ClockRun {
  readonly startedAt: string;
  readonly stoppedAt?: string;
}

export type Clocks = Readonly<Partial<Record<ClockName, ClockRun>>>;

/** Starts and stops clocks at `at`, as the table of moves says. Stopping a clock that does not run does nothing. */
export function turn(clocks: Clocks, effects: TimerEffects | undefined, at: string): Clocks {
  const turned: Partial<Record<ClockName, ClockRun>> = { ...clocks };
  for (const name of (effects?.stops ?? []) as ClockName[]) {
    const run = turned[name];
    if (run && !run.stoppedAt) turned[name] = { ...run, stoppedAt: at };
  }
  for (const name of (effects?.starts ?? []) as ClockName[]) turned[name] = { startedAt: at };
  return turned;
}
