import type { Identity } from '@concord/kit/identity/identity';
import { isSame } from '@concord/kit/identity/renewal';
import type { Sessions } from '../sessions.js';

/** A socket's session under watch. */
export interface SessionWatch {
  /** Looks now, e.g. after somebody signed out here. */
  check(): Promise<void>;
  stop(): void;
}

/** What is watched, and what for. */
export interface SessionWatchOptions {
  readonly token: string;
  readonly identity: Identity;
  readonly sessions: Pick<Sessions, 'look'>;
  /** Milliseconds the identity is good for. */
  readonly life: number;
  /** Milliseconds between two looks. */
  readonly every: number;
  onEnded(): void;
}

const LONGEST_TIMER = 2 ** 31 - 1;

/**
 * Tells once when the session has expired, was ended anywhere, or its person may now see something else. While the
 * identity service does not answer, the session stands until it expires.
 */
export function watchSession(options: SessionWatchOptions): SessionWatch {
  const { token, identity, sessions, life, every, onEnded } = options;
  let over = false;
  const expiring = setTimeout(end, Math.min(Math.max(0, life), LONGEST_TIMER));
  const looking = setInterval(() => void check(), every);
  expiring.unref();
  looking.unref();

  function stop(): void {
    over = true;
    clearTimeout(expiring);
    clearInterval(looking);
  }

  function end(): void {
    if (over) return;
    stop();
    onEnded();
  }

  async function check(): Promise<void> {
    const now = await sessions.look(token).catch(() => identity);
    if (!now || !isSame(now, identity)) end();
  }

  return { check, stop };
}
