import type { Identity } from './identity.js';

/**
 * The tokens that people came in with, by the identity that was minted for them. A service that asks another one for
 * such a person sends the token along: its own key speaks for itself alone.
 */
export interface Grants {
  remember(identity: Identity, token: string): void;
  /** `undefined` for a service's own identity, and for one of another process. */
  of(identity: Identity): string | undefined;
}

/** The grants of a process; forgotten with the identities they belong to. */
export function createGrants(): Grants {
  const tokens = new WeakMap<Identity, string>();
  return {
    remember: (identity, token) => void tokens.set(identity, token),
    of: (identity) => tokens.get(identity),
  };
}
