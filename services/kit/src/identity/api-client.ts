import type { IdentityFacts, SessionGone } from './session.js';

/** How the key of an API client begins, so that a leaked one is known for what it is. */
export const CLIENT_KEY = 'cck_';

/** What the gateway asks the identity service about API clients, as it asks about sessions. */
export interface ClientActs {
  readonly 'client.resolve': { readonly input: ClientResolve; readonly output: ClientFound | SessionGone };
}

/** Looks a key up. `idle` looks without using it: a check on an open stream is no use of the key. */
export interface ClientResolve {
  readonly key: string;
  readonly idle?: boolean;
}

/** A client whose key holds. `facts.session` is its id, `facts.expiresAt` when the key ends. */
export interface ClientFound {
  readonly outcome: 'FOUND';
  readonly facts: IdentityFacts;
  readonly requestsPerMinute: number;
}
