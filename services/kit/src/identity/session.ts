import type { Identity } from './identity.js';

/**
 * What the gateway asks the identity service outside the graph, by `internal(name, input, call)`, and what is answered.
 * Everything crosses processes as JSON. The call is made as the gateway's own platform service identity.
 */
export interface SessionActs {
  'session.open': { input: SessionOpenInput; answer: SessionOpened | SessionRefused };
  /** `null` for a token that is unknown, closed or expired: which of them is not told. */
  'session.resolve': { input: SessionToken; answer: IdentityFacts | null };
  /** A new expiry, and perhaps a new token; the old one is then worth nothing. `null` as for resolve. */
  'session.renew': { input: SessionToken; answer: SessionRenewed | null };
  /** Closing twice, or closing what was never open, is the same as closing. */
  'session.close': { input: SessionToken; answer: null };
}

/** Who the session belongs to: an `Identity` before it is minted. */
export type IdentityFacts = Pick<Identity, keyof Identity>;

export interface SessionToken {
  readonly token: string;
}

export interface SessionOpenInput {
  readonly account: string;
  readonly password: string;
  /** Where the attempt comes from, for counting attempts; an IP address as the gateway sees it. */
  readonly address: string;
}

export interface SessionRenewed {
  readonly token: string;
  /** Milliseconds since the epoch. */
  readonly expiresAt: number;
}

export interface SessionOpened extends SessionRenewed {
  readonly identity: IdentityFacts;
}

/** An unknown account and a wrong password are the same answer, after the same work. */
export interface SessionRefused {
  readonly refused: 'CREDENTIALS' | 'TOO_MANY_ATTEMPTS';
  /** Seconds until another attempt is counted anew. */
  readonly retryAfter?: number;
}
