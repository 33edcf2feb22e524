import type { Text } from '../domain/text.js';
import type { Identity } from './identity.js';

/**
 * What the gateway asks the identity service inside the house, by `internal(name, input, call)`. Only a service of the
 * platform may call. Everything is plain JSON, so that the call is the same between processes.
 */
export interface SessionActs {
  readonly 'session.open': { readonly input: SessionOpen; readonly output: SignInAnswer };
  readonly 'session.second': { readonly input: ChallengeCode; readonly output: SignInAnswer };
  /** Without a code: what there is to enrol, once more. */
  readonly 'session.enrol': { readonly input: Partial<ChallengeCode> & Challenged; readonly output: SignInAnswer };
  readonly 'session.password': {
    readonly input: Challenged & { readonly password: string };
    readonly output: SignInAnswer | PasswordRefused;
  };
  readonly 'session.reset': {
    readonly input: SessionToken & { readonly password: string; readonly address: string };
    readonly output: { readonly outcome: 'RESET' } | SessionRefused | PasswordRefused;
  };
  /** Where people can sign on besides by password, of whatever organization. */
  readonly 'sso.list': { readonly input: object; readonly output: readonly SsoChoice[] };
  readonly 'sso.begin': { readonly input: SsoBegin; readonly output: SsoBegun | SessionRefused };
  readonly 'sso.finish': { readonly input: SsoFinish; readonly output: SignInAnswer };
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

/** A step of a sign-in that is under way. */
export interface Challenged {
  /** As it was handed out by the step before. */
  readonly challenge: string;
  readonly address: string;
}

/** The code of a second factor, or a recovery code. */
export interface ChallengeCode extends Challenged {
  readonly code: string;
}

/** A provider that somebody can choose to sign on at. */
export interface SsoChoice {
  readonly id: string;
  readonly name: string;
}

/** Somebody goes to a provider, and is to come back to `redirectUri`. */
export interface SsoBegin {
  readonly provider: string;
  readonly redirectUri: string;
  readonly address: string;
}

/** Where the browser goes, and what it alone must bring back: good once, for ten minutes. */
export interface SsoBegun {
  readonly outcome: 'REDIRECT';
  readonly url: string;
  readonly flow: string;
}

/** Somebody is back. `query` is what the provider wrote behind the `?`. */
export interface SsoFinish {
  readonly flow: string;
  readonly redirectUri: string;
  readonly query: string;
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
  /** After enrolment: what opens the account when the second factor is lost, each once. Told this once. */
  readonly recoveryCodes?: readonly string[];
}

/** What somebody whose password was right has yet to do. */
export type SignInStep = 'SECOND_FACTOR' | 'PASSWORD' | 'ENROL';

/** Not signed in yet: a step is left. */
export interface SessionChallenged {
  readonly outcome: 'CHALLENGED';
  readonly next: SignInStep;
  /** Goes with the next step; good once, for five minutes. */
  readonly challenge: string;
  /** To enrol: the secret of the second factor, in base 32 and as an `otpauth:` address. */
  readonly secret?: string;
  readonly uri?: string;
}

/** What a step of a sign-in comes to. */
export type SignInAnswer = SessionOpened | SessionChallenged | SessionRefused;

/** The new password cannot be taken, and why; the step is still open. */
export interface PasswordRefused {
  readonly outcome: 'PASSWORD_REFUSED';
  readonly code: string;
  readonly message: Text;
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
export type SignInRefusal =
  | 'SIGN_IN_FAILED'
  | 'SIGN_IN_LOCKED'
  | 'SIGN_IN_TOO_OFTEN'
  | 'CODE_WRONG'
  | 'CHALLENGE_GONE'
  | 'SSO_FAILED'
  | 'RESET_LINK_GONE';

/** Not signed in. `retryAfter` in whole seconds where waiting helps. */
export interface SessionRefused {
  readonly outcome: 'REFUSED';
  readonly code: SignInRefusal;
  readonly message: Text;
  readonly retryAfter?: number;
}
