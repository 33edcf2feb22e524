/** Wrong attempts after which an account name is locked. */
export const MOST_FAILURES = 5;

/** How long it stays locked, and how long a wrong attempt is remembered. Milliseconds. */
export const LOCKED_FOR = 15 * 60_000;

/** What is remembered of attempts on an account name, whether or not anybody has that account. */
export interface Attempts {
  readonly failures: number;
  readonly lastAt: Date;
  readonly lockedUntil?: Date;
}

/** Locked, and when it ends; or the attempts with this one among them. */
export type Counted = { readonly lockedUntil: Date } | { readonly attempts: Attempts };

/**
 * Takes the latest attempt back: it was right, though its owner is not in yet. The others stay counted, so that whoever
 * knows a password has no more guesses at the second factor for it.
 */
export function withoutLatest({ failures, lastAt }: Attempts): Attempts {
  return { failures: Math.max(0, failures - 1), lastAt };
}

/**
 * Counts an attempt before its password is looked at, so that many at once cannot be more than five. A right password
 * clears the count; until then the attempt stands as a failure.
 */
export function countAttempt(before: Attempts | undefined, now: Date): Counted {
  if (before?.lockedUntil && before.lockedUntil > now) return { lockedUntil: before.lockedUntil };
  const remembered = before && !before.lockedUntil && now.getTime() - before.lastAt.getTime() < LOCKED_FOR;
  const failures = (remembered ? before.failures : 0) + 1;
  const lockedUntil = failures >= MOST_FAILURES ? new Date(now.getTime() + LOCKED_FOR) : undefined;
  return { attempts: { failures, lastAt: now, ...(lockedUntil && { lockedUntil }) } };
}
