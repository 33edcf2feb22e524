import type { Scope, Ticket } from '@concord/kit/store/contract';
import type { KnownClient } from '../domain/api-client.js';

/** An API client as it stands, the version that says which state it is, and when it was last heard of. */
export interface ClientRecord {
  readonly version: number;
  readonly client: KnownClient;
  readonly addedAt: Date;
  readonly lastUsedAt?: Date | undefined;
}

/** API clients. Nothing of them is sealed: they are programs. */
export interface ClientStore {
  byIds(scope: Scope, ids: readonly string[], ticket?: Ticket): Promise<readonly ClientRecord[]>;
  byKeyHash(keyHash: string): Promise<ClientRecord | undefined>;
  /** The latest first, at most 200. */
  list(scope: Scope): Promise<readonly ClientRecord[]>;
  insert(ticket: Ticket, record: ClientRecord, keyHash: string): Promise<void>;
  /** Throws Conflict `STALE_VERSION` unless the stored version is the one before `record.version`. Another key if one is given. */
  save(ticket: Ticket, scope: Scope, record: ClientRecord, keyHash?: string): Promise<void>;
  /** Writes down a use, which is no new version. */
  note(ticket: Ticket, id: string, at: Date): Promise<void>;
}

/** Keys of clients: made here, kept as SHA-256. */
export interface ClientKeys {
  newKey(id: string): { readonly key: string; readonly hash: string };
  hashOf(key: string): string;
}
