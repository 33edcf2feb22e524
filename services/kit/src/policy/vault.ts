import { randomBytes } from 'node:crypto';
import type { Ticket } from '../store/contract.js';
import { decrypt, encrypt } from './cipher.js';
import type { DataKeyRecord, DataKeyStore } from './data-key.js';
import { KEY_BYTES } from './key-file.js';
import type { Keys } from './keys.js';
import { createKeyCache, type CachedKey, type CacheBounds } from './vault.cache.js';

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
    const found = new Map((await store.get(wanted)).map((record) => [record.scope, record]));
    for (const scope of wanted) {
      const record = found.get(scope);
      if (record) cache.put(scope, unwrap(keys, record));
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

function wrapNew(keys: Keys, scope: string, organization: string): DataKeyRecord {
  const id = randomBytes(8).toString('hex');
  const kek = keys.current;
  const wrapping = keys.organizationKey(organization, kek);
  const wrapped = encrypt(wrapping, kek, bound(scope, organization, id), randomBytes(KEY_BYTES));
  return { scope, id, organization, kek, wrapped };
}

function unwrap(keys: Keys, { scope, id, organization, kek, wrapped }: DataKeyRecord): CachedKey {
  return { id, key: decrypt(keys.organizationKey(organization, kek), bound(scope, organization, id), wrapped) };
}

const bound = (scope: string, organization: string, id: string) => ['data_key', scope, organization, id];
