/** Reads the time. Only wiring makes one; the domain receives instants inside commands. */
export interface Clock {
  now(): Date;
}

/** The time of the machine. */
export const systemClock: Clock = { now: () => new Date() };

/** A clock that can be set to a date and, at the end, let go to the machine's time: for demo data and tests. */
export interface DatedClock extends Clock {
  /** Stands still at `instant` until moved again. */
  moveTo(instant: Date): void;
  /** Adds milliseconds to where it stands. */
  advance(milliseconds: number): void;
  /** Follows the machine's time from now on. */
  release(): void;
}

/** A clock standing at `start`; following the machine's time when `start` is left out. */
export function createDatedClock(start?: Date): DatedClock {
  let standing = start?.getTime();
  return {
    now: () => new Date(standing ?? Date.now()),
    moveTo: (instant) => void (standing = instant.getTime()),
    advance: (milliseconds) => void (standing = (standing ?? Date.now()) + milliseconds),
    release: () => void (standing = undefined),
  };
}
