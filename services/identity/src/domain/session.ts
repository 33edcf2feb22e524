/** A session ends when it is not used for this long, unless its organization says otherwise. Milliseconds. */
export const IDLE_FOR = 30 * 60_000;

/** A session ends after this long however much it is used. Milliseconds. */
export const LASTS_FOR = 12 * 60 * 60_000;

/** Use is written down at most this often. Milliseconds. */
export const NOTED_EVERY = 60_000;

/** The times of a session. */
export interface SessionTimes {
  readonly openedAt: Date;
  readonly usedAt: Date;
  /** Ends at this instant unless used before. */
  readonly idleUntil: Date;
  /** Ends at this instant in any case. */
  readonly endsAt: Date;
}

/** The times of a session that opens now. */
export function opened(now: Date, idleFor = IDLE_FOR): SessionTimes {
  return used({ openedAt: now, usedAt: now, idleUntil: now, endsAt: later(now, LASTS_FOR) }, now, idleFor);
}

/** Whether a session is worth anything at `now`. */
export function isOpen({ idleUntil, endsAt }: SessionTimes, now: Date): boolean {
  return idleUntil > now && endsAt > now;
}

/** Whether a use at `now` has to be written down. */
export function isWorthNoting({ usedAt }: SessionTimes, now: Date): boolean {
  return now.getTime() - usedAt.getTime() >= NOTED_EVERY;
}

/** The times after a use at `now`. */
export function used(times: SessionTimes, now: Date, idleFor = IDLE_FOR): SessionTimes {
  const idleUntil = later(now, idleFor);
  return { ...times, usedAt: now, idleUntil: idleUntil < times.endsAt ? idleUntil : times.endsAt };
}

const later = (instant: Date, milliseconds: number) => new Date(instant.getTime() + milliseconds);
