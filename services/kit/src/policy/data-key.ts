import type { Ticket } from '../store/contract.js';

/** A data key as it rests: wrapped by the key of its organization. */
export interface DataKeyRecord {
  /** What it seals: `case:cmp_01J…`, `person:pat_01J…`, a room. */
  readonly scope: string;
  /** Names this key in what it sealed, so that a key made after an erasure is not taken for the erased one. */
  readonly id: string;
  readonly organization: string;
  /** The master key under which the organization's key was derived. */
  readonly kek: string;
  readonly wrapped: Buffer;
}

/** Where data keys rest, one for each scope. */
export interface DataKeyStore {
  /** The keys of these scopes that exist, in any order. */
  get(scopes: readonly string[]): Promise<readonly DataKeyRecord[]>;
  /** Adds those whose scope has no key yet and leaves the others as they are, also against another process. */
  insertMissing(records: readonly DataKeyRecord[]): Promise<void>;
  /** Removes the key of a scope in the transaction of `ticket`. */
  remove(scope: string, ticket: Ticket): Promise<void>;
  /** How many there are under each master key, of one organization or of all. */
  counts(organization?: string): Promise<ReadonlyMap<string, number>>;
  /** The first `limit` that this master key wraps, by scope, behind the scope `after`. */
  wrappedBy(kek: string, after: string, limit: number): Promise<readonly DataKeyRecord[]>;
  /**
   * Puts new wrappings in the place of those that `before` wraps, all or none of one call. A key that is gone meanwhile
   * stays gone, and one that another process has wrapped anew stays as it is.
   */
  exchange(before: string, records: readonly DataKeyRecord[]): Promise<void>;
}

/** Data keys in memory, for tests and for installations that keep nothing. */
export function createDataKeysInMemory(): DataKeyStore {
  const records = new Map<string, DataKeyRecord>();
  return {
    get: async (scopes) => scopes.flatMap((scope) => records.get(scope) ?? []),
    insertMissing: async (missing) => {
      for (const record of missing) if (!records.has(record.scope)) records.set(record.scope, record);
    },
    remove: async (scope) => void records.delete(scope),
    counts: async (of) => {
      const counted = new Map<string, number>();
      for (const { kek, organization } of records.values())
        if (of === undefined || of === organization) counted.set(kek, (counted.get(kek) ?? 0) + 1);
      return counted;
    },
    wrappedBy: async (kek, after, limit) =>
      [...records.values()]
        .filter((record) => record.kek === kek && record.scope > after)
        .sort((a, b) => (a.scope < b.scope ? -1 : 1))
        .slice(0, limit),
    exchange: async (before, anew) => {
      for (const record of anew) {
        const now = records.get(record.scope);
        if (now?.kek === before && now.id === record.id) records.set(record.scope, record);
      }
    },
  };
}
