import type { Text } from '../domain/text.js';
import type { Identity } from './identity.js';

/**
 * What the gateway asks the identity service inside the house, by `internal(name, input, call)`. Only a service of the
 * platform may call. Everything is plain JSON, so that the call is the same between processes.
 */
export interface SessionActs {
  readonly 'session.open': { readonly input: SessionOpen; readonly output: SessionOpened | SessionRefused };
  readonly 'session.resolve': { readonly input: SessionResolve; readonly output: SessionFound | SessionGone };
  readonly 'session.renew': { readonly input: SessionToken; readonly output: SessionFound | SessionGone };
  readonly 'session.close': { readonly input: SessionToken; readonly output: { readonly outcome: 'CLOSED' } };
}

/** The names of the acts. */
export type SessionAct = keyof SessionActs;

/** Who somebody is, read from the register now: an `Identity` that nobody has minted yet. */
export type IdentityFacts = Readonly<Identity>;

/** A sign-in. `address` is the client's, as the edge saw it. */
export interface SessionOpen {
  readonly account: string;
  readonly password: string;
  readonly address: string;
}

/** A token as it was handed out. */
export interface SessionToken {
  readonly token: string;
}

/** Looks a token up. `idle` looks without using it: a check on an open stream does not keep a session alive. */
export interface SessionResolve extends SessionToken {
  readonly idle?: boolean;
}

/** Signed in. `token` is told this once; instants in milliseconds since the epoch. */
export interface SessionOpened {
  readonly outcome: 'OPENED';
  readonly token: string;
  /** When it ends unless used or renewed before. */
  readonly expiresAt: number;
  /** When it ends however much it is used. */
  readonly endsAt: number;
  readonly facts: IdentityFacts;
}

/** A session that is open. `facts.session` is its id. */
export interface SessionFound {
  readonly outcome: 'FOUND';
  readonly expiresAt: number;
  readonly endsAt: number;
  readonly facts: IdentityFacts;
}

/** No such session: never was, ended, revoked, or its person was suspended. The answer is the same. */
export interface SessionGone {
  readonly outcome: 'GONE';
}

/** Why a sign-in is refused. Unknown account, wrong password and suspended person are one code. */
export type SignInRefusal = 'SIGN_IN_FAILED' | 'SIGN_IN_LOCKED' | 'SIGN_IN_TOO_OFTEN';

/** Not signed in. `retryAfter` in whole seconds where waiting helps. */
export interface SessionRefused {
  readonly outcome: 'REFUSED';
  readonly code: SignInRefusal;
  readonly message: Text;
  readonly retryAfter?: number;
}
