import type { Scope, Ticket } from '@concord/kit/store/contract';
import type { SsoProviderFacts } from '../domain/sso-provider.js';

/** A provider as it stands. */
export interface SsoProviderRecord extends SsoProviderFacts {
  readonly version: number;
  readonly organization: string;
}

/** The same with the secret, opened: for asking the provider, for nothing else. */
export interface SsoConnection extends SsoProviderRecord {
  readonly clientSecret: string;
}

/** Providers, one for an organization at most. */
export interface SsoProviderStore {
  of(scope: Scope, ticket?: Ticket): Promise<SsoProviderRecord | undefined>;
  /** Of everybody, by name, at most 500: who signs in does not say for whom they work. */
  all(): Promise<readonly SsoProviderRecord[]>;
  connection(id: string): Promise<SsoConnection | undefined>;
  /**
   * Throws Conflict `STALE_VERSION` unless the stored version is the one before `record.version`. Without a secret the
   * present one stays. The data key of the organization must be in memory.
   */
  save(ticket: Ticket, record: SsoProviderRecord, clientSecret?: string): Promise<void>;
  remove(ticket: Ticket, scope: Scope, id: string): Promise<void>;
}

/** A way to a provider and back. */
export interface SsoFlow {
  /** A token of 256 random bits that only this browser has; state, nonce and verifier are made of it. */
  readonly flow: string;
  readonly redirectUri: string;
}

/** OpenID Connect: code flow with PKCE, state and nonce. */
export interface SsoClient {
  /** Where the browser goes. @throws SsoFailed */
  begin(connection: SsoConnection, flow: SsoFlow): Promise<string>;
  /**
   * What the account claim says of who came back with `query`.
   *
   * @throws SsoFailed
   */
  finish(connection: SsoConnection, flow: SsoFlow & { readonly query: string }): Promise<string>;
}

/** The provider could not be asked, or what it said does not hold. Never says what that was: it may name a person. */
export class SsoFailed extends Error {
  override readonly name = 'SsoFailed';
  constructor(readonly reason: string) {
    super(reason);
  }
}
