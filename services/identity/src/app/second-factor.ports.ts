import type { Scope, Ticket } from '@concord/kit/store/contract';
import type { ChallengePurpose } from '../domain/challenge.js';

/** A second factor as its owner may know of it. */
export interface SecondFactor {
  readonly enrolledAt: Date;
  readonly recoveryCodesLeft: number;
}

/** A second factor that begins. */
export interface Enrolment {
  readonly staffId: string;
  readonly organization: string;
  /** In base 32. */
  readonly secret: string;
  readonly enrolledAt: Date;
  /** The time step of the code it was proven with. */
  readonly lastStep: number;
}

/** Second factors, one for a person, and their recovery codes as hashes. */
export interface SecondFactorStore {
  of(staffId: string): Promise<SecondFactor | undefined>;
  /** Its secret, opened. */
  secretOf(staffId: string): Promise<string | undefined>;
  /** `false` when there is one already. The data key of the person must be in memory. */
  insert(ticket: Ticket, enrolment: Enrolment): Promise<boolean>;
  /** Notes that the code of a time step was used; `false` when it, or a later one, was used before. */
  advance(ticket: Ticket, staffId: string, step: number): Promise<boolean>;
  /** Exchanges all recovery codes. */
  putCodes(ticket: Ticket, owner: { staffId: string; organization: string }, hashes: readonly string[]): Promise<void>;
  hasCode(staffId: string, hash: string): Promise<boolean>;
  /** Uses one up; `false` when there is none such. */
  useCode(ticket: Ticket, staffId: string, hash: string): Promise<boolean>;
  /** With its recovery codes. */
  remove(ticket: Ticket, scope: Scope, staffId: string): Promise<void>;
}

/** The arithmetic of one-time codes (TOTP, RFC 6238). */
export interface OneTimeCodes {
  /** 160 random bits in base 32. */
  newSecret(): string;
  /** The `otpauth:` address that an authenticator scans. */
  uriOf(secret: string, account: string): string;
  /** The time step whose code this is, one step early or late allowed; nothing when it is wrong. */
  stepOf(secret: string, code: string, now: Date): number | undefined;
  /** As they are handed out, and as they are kept. */
  newRecoveryCodes(staffId: string): readonly { readonly code: string; readonly hash: string }[];
  /** @param code without spaces and dashes */
  recoveryHash(staffId: string, code: string): string;
}

/** Something begun whose rest goes with a token. */
export interface Challenge {
  readonly id: string;
  readonly organization: string;
  /** Whom it is about; of `SSO`, the provider. */
  readonly subjectId: string;
  readonly purpose: ChallengePurpose;
  /** By what they said who they are. */
  readonly by: 'PASSWORD' | 'SSO';
  /** Whether a second factor was proven on the way. */
  readonly proven: boolean;
  /** To be enrolled. */
  readonly secret?: string;
  readonly expiresAt: Date;
}

export interface ChallengeStore {
  byTokenHash(tokenHash: string): Promise<Challenge | undefined>;
  insert(ticket: Ticket, challenge: Challenge, tokenHash: string): Promise<void>;
  /** Uses it up; `false` when somebody else did. */
  take(ticket: Ticket, id: string): Promise<boolean>;
  /** What was begun about somebody, of one purpose or all. */
  remove(ticket: Ticket, subjectId: string, purpose?: ChallengePurpose): Promise<void>;
  /** Removes what expired before `now`. */
  sweep(ticket: Ticket, now: Date): Promise<number>;
}
