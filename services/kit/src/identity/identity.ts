import type { Actor } from '../domain/actor.js';

/** The audience whose contract is served. */
export type Audience = 'HOSPITAL' | 'INSURER' | 'COMMITTEE' | 'PATIENT' | 'GOVERNMENT' | 'INTEGRATION';

/**
 * Who a call is made as: a verified fact, never read from arguments or headers. Made by `mint` only
 * (`identity/mint.ts`), or by verifying a signed token between processes.
 */
export interface Identity extends Actor {
  readonly audience: Audience;
  /** What an API client may do, as `<service>:read`, `:act` or `:listen`; absent where nothing is cut. An empty list may nothing. */
  readonly scopes?: readonly string[];
  /** The session or client key the call rests on; empty for services. */
  readonly session: string;
  /** After this instant the identity is worth nothing; open streams end. Milliseconds since the epoch. */
  readonly expiresAt: number;
}

/** What one call to a service carries besides its arguments. */
export interface Call {
  readonly identity: Identity;
  readonly requestId: string;
  readonly signal?: AbortSignal;
}
