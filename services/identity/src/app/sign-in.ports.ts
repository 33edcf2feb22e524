import type { Actor } from '@concord/kit/domain/actor';
import type { Scope, Ticket } from '@concord/kit/store/contract';
import type { Attempts } from '../domain/lock-out.js';
import type { SessionTimes } from '../domain/session.js';

/** A session as it is kept: the token itself is not. */
export interface SessionRecord extends SessionTimes {
  readonly id: string;
  readonly organization: string;
  readonly staffId: string;
}

/** Which sessions are meant. */
export type SessionChoice =
  { readonly id: string; readonly staffId?: string } | { readonly staffId: string; readonly except?: string };

export interface SessionStore {
  byTokenHash(tokenHash: string): Promise<SessionRecord | undefined>;
  /** Open at `now`, the latest used first. */
  ofStaff(scope: Scope, staffId: string, now: Date): Promise<readonly SessionRecord[]>;
  insert(ticket: Ticket, session: SessionRecord, tokenHash: string): Promise<void>;
  note(ticket: Ticket, session: SessionRecord): Promise<void>;
  /** Answers how many there were. */
  remove(ticket: Ticket, scope: Scope, choice: SessionChoice): Promise<number>;
  /** Removes what ended before `now`. */
  sweep(ticket: Ticket, now: Date): Promise<number>;
}

/** Attempts by account name, kept under a fingerprint of the name: nobody need have the account. */
export interface AttemptStore {
  /** Holds the row until the transaction ends, so that attempts are counted one after another. */
  hold(ticket: Ticket, account: string): Promise<Attempts | undefined>;
  put(ticket: Ticket, account: string, attempts: Attempts): Promise<void>;
  clear(ticket: Ticket, account: string): Promise<void>;
  /** Forgets the latest one alone. */
  takeBack(ticket: Ticket, account: string): Promise<void>;
  /** Removes what nobody remembers any more. */
  sweep(ticket: Ticket, lastBefore: Date): Promise<number>;
}

/** Hashes and tokens. */
export interface Secrets {
  hashPassword(password: string): Promise<string>;
  /** Without a hash it does the same work and answers false. */
  verifyPassword(password: string, hash: string | undefined): Promise<boolean>;
  /** A token of 256 random bits and what is kept of it. */
  newToken(): { readonly token: string; readonly hash: string };
  tokenHash(token: string): string;
}

/** Holds back who signs in too often, before anything is looked up. */
export interface SignInLimits {
  /** Seconds to wait, or nothing when let through. */
  admit(account: string, address: string): Promise<number | undefined>;
}

/** What can be written down about sign-ins. */
export type SignInNoteKind =
  | 'sign-in'
  | 'sign-in-failed'
  | 'sign-in-locked'
  | 'sign-in-second-failed'
  | 'sso-sign-in'
  | 'sso-sign-in-failed'
  | 'second-factor-enrolled'
  | 'recovery-codes-renewed'
  | 'password-changed-at-sign-in'
  | 'password-reset-by-link'
  | 'sign-out'
  | 'session-revoked';

/** What is written down about sign-ins, whatever became of them. */
export interface SignInNote {
  readonly kind: SignInNoteKind;
  /** Who did it, once that is known. Who failed to sign in is nobody. */
  readonly actor?: Actor;
  /** Whose account it is about; left out where nobody has it. */
  readonly staff?: { readonly id: string; readonly organization: string };
  readonly session?: string;
  /** The provider it was tried at, where nobody is known, and whose it is. */
  readonly provider?: { readonly id: string; readonly organization: string };
  readonly address?: string;
  readonly at: Date;
}

/** Receives notes outside any transaction that could roll back. */
export interface SignInLog {
  note(entry: SignInNote): void;
}
