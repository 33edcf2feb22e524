import type { Identity } from '../identity/identity.js';

/** An identity whose personal facts are read under watch. */
export interface WatchedIdentity {
  /** What resolvers get. The facts of the class are there as they are; reading any other is noticed. */
  readonly identity: Identity;
  /** Whether anything was read that members of the class do not have in common. */
  readonly personal: boolean;
  /** From now on everything that is answered counts as personal. */
  touch(): void;
  /** Calls `listener`, and none that was given before, when something personal is read. */
  onTouched(listener: () => void): void;
}

const watched = new WeakMap<Identity, { readonly real: Identity; touch(): void }>();

/**
 * A view of an accepted identity for one request, or for one event of a stream. While nothing personal was read through
 * it, whatever was computed is a function of the class, the data and the question: everybody of `classOf(real)` would
 * have been answered the same. A fact that is added to identities is not in the view until somebody says here which it is.
 */
export function watchIdentity(real: Identity): WatchedIdentity {
  const { kind, organization, organizationKind, audience, roles, departments } = real;
  let personal = false;
  let heard: (() => void) | undefined;
  const touch = () => {
    if (personal) return;
    personal = true;
    heard?.();
  };
  const identity: Identity = Object.freeze({
    ...{ kind, organization, organizationKind, audience, roles, departments },
    get id() {
      touch();
      return real.id;
    },
    get actsFor() {
      touch();
      return real.actsFor;
    },
    get scopes() {
      touch();
      return real.scopes;
    },
    get session() {
      touch();
      return real.session;
    },
    get expiresAt() {
      touch();
      return real.expiresAt;
    },
  });
  watched.set(identity, { real, touch });
  return {
    identity,
    get personal() {
      return personal;
    },
    touch,
    onTouched: (listener) => void (heard = listener),
  };
}

/**
 * Names the class of an identity: all facts that the view shows unwatched, as it shows them. The order of roles counts,
 * because whoever reads the first one reads the order.
 */
export function classOf(identity: Identity): string {
  const { kind, organization, organizationKind, audience, roles, departments } = identity;
  return JSON.stringify([kind, organization, organizationKind, audience, roles, departments]);
}

/** When an identity ends, without that counting as reading it: how long a stream lives is no part of what it tells. */
export function expiryOf(identity: Identity): number {
  return (watched.get(identity)?.real ?? identity).expiresAt;
}

/** What is done as `identity` concerns this person alone, e.g. a denial that is written down under their name. */
export function markPersonal(identity: Identity): void {
  watched.get(identity)?.touch();
}
