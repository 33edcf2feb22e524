import type { Ticket } from '../store/contract.js';
import type { DataKeyStore } from './data-key.js';
import type { Keys } from './keys.js';
import { createKeyCache, type CachedKey, type CacheBounds } from './vault.cache.js';
import { unwrap, wrapNew } from './wrapping.js';

/** Data keys, unwrapped and in memory. */
export interface Vault {
  /** See `Sealer.prepare`. */
  prepare(scopes: readonly string[], organization: string): Promise<void>;
  /** See `Sealer.load`. */
  load(scopes: readonly string[]): Promise<void>;
  /** The key in memory: `undefined` when neither `prepare` nor `load` was awaited for the scope. */
  key(scope: string): CachedKey | undefined;
  /** Has the key of a scope read again at the next `prepare` or `load`. */
  expire(scope: string): void;
  /** See `Sealer.drop`. */
  drop(scope: string, ticket: Ticket): Promise<void>;
}

/** What a vault needs. `now` is monotonic milliseconds. */
export interface VaultParts {
  readonly store: DataKeyStore;
  readonly keys: Keys;
  readonly bounds?: Partial<CacheBounds>;
  readonly now?: () => number;
}

const BOUNDS: CacheBounds = { capacity: 10_000, freshFor: 60_000, keptFor: 60_000 };

/** Makes, wraps, unwraps and caches data keys. */
export function createVault({ store, keys, bounds, now = () => performance.now() }: VaultParts): Vault {
  const cache = createKeyCache({ ...BOUNDS, ...bounds }, now);

  const read = async (scopes: readonly string[]): Promise<readonly string[]> => {
    const wanted = [...new Set(scopes)].filter((scope) => !cache.isFresh(scope));
    if (wanted.length === 0) return [];
    const records = await store.get(wanted);
    // Another process has heard of a new master key before this one.
    const { kids } = keys;
    if (records.some(({ kek }) => !kids.includes(kek))) await keys.refresh();
    const found = new Map(records.map((record) => [record.scope, record]));
    for (const scope of wanted) {
      const record = found.get(scope);
      if (record) cache.put(scope, { id: record.id, key: unwrap(keys, record) });
      // A `prepare` that ran meanwhile knows better than this older reading.
      else if (!cache.isFresh(scope)) cache.put(scope, { id: '', key: undefined });
    }
    return wanted.filter((scope) => !found.has(scope));
  };

  return {
    async load(scopes) {
      await read(scopes);
    },
    async prepare(scopes, organization) {
      const missing = await read(scopes);
      if (missing.length === 0) return;
      await store.insertMissing(missing.map((scope) => wrapNew(keys, scope, organization)));
      // Read back, never kept from memory: another process may have been faster, and its key is the one that counts.
      const absent = await read(missing);
      if (absent.length > 0) throw new Error('A data key was removed while it was being made');
    },
    key: (scope) => cache.get(scope),
    expire: cache.expire,
    async drop(scope, ticket) {
      await store.remove(scope, ticket);
      cache.forget(scope);
    },
  };
}
