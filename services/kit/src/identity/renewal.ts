import { systemClock, type Clock } from '../domain/clock.js';
import type { Identity } from './identity.js';

/** Why a stream ended: its identity ran out, nobody renewed it, or what is known of the person has changed. */
export type SpentReason = 'EXPIRED' | 'NOT_RENEWED' | 'CHANGED';

/** Watches over the identity of one open stream. */
export interface Renewal {
  /** The identity as last renewed. */
  readonly identity: Identity;
  /** Takes a fresh identity. Another person, or the same with other roles, ends the stream and answers `false`. */
  renew(identity: Identity): boolean;
  /** Stops watching. */
  stop(): void;
}

/** `lease`: milliseconds that a renewal holds; left out where the identity itself is watched in the same process. */
export interface RenewalOptions {
  readonly identity: Identity;
  readonly lease?: number;
  readonly clock?: Clock;
  onSpent(reason: SpentReason): void;
}

/** Timers longer than this overflow in Node and fire at once. */
const LONGEST_TIMER = 2 ** 31 - 1;

/** Calls `onSpent` once: when the identity expires, when no renewal came within the lease, or when a fact changed. */
export function createRenewal(options: RenewalOptions): Renewal {
  const { lease = Infinity, clock = systemClock, onSpent } = options;
  let { identity } = options;
  let renewedAt = performance.now();
  let timer: NodeJS.Timeout | undefined;
  let over = false;

  const end = (reason: SpentReason) => {
    if (over) return;
    stop();
    onSpent(reason);
  };
  const stop = () => {
    over = true;
    clearTimeout(timer);
  };
  const watch = () => {
    clearTimeout(timer);
    const life = identity.expiresAt - clock.now().getTime();
    const leaseLeft = lease - (performance.now() - renewedAt);
    if (life <= 0) return end('EXPIRED');
    if (leaseLeft <= 0) return end('NOT_RENEWED');
    timer = setTimeout(watch, Math.min(Math.ceil(Math.min(life, leaseLeft)), LONGEST_TIMER));
    timer.unref();
  };
  // Not in this turn: the caller is told only after it has the renewal in hand.
  timer = setTimeout(watch, 0);
  timer.unref();

  return {
    get identity() {
      return identity;
    },
    renew(fresh) {
      if (over) return false;
      if (!isSame(identity, fresh)) {
        end('CHANGED');
        return false;
      }
      identity = fresh;
      renewedAt = performance.now();
      watch();
      return !over;
    },
    stop,
  };
}

/** Whether policy would judge two identities alike. Session and expiry may differ: a renewed session is the same person. */
export function isSame(one: Identity, other: Identity): boolean {
  return facts(one) === facts(other);
}

/** Absent is not the same as empty: scopes that are absent cut nothing, those of an empty list cut everything. */
const facts = ({ kind, id, organization, organizationKind, audience, roles, departments, scopes, actsFor }: Identity) =>
  JSON.stringify([
    ...[kind, id, organization, organizationKind, audience, sorted(roles), sorted(departments)],
    ...[scopes ? sorted(scopes) : null, sorted(actsFor ?? [])],
  ]);

const sorted = (names: readonly string[]) => [...names].sort();
