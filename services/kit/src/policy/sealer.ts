import { decrypt, encrypt, kidOf } from './cipher.js';
import type { Place, Sealer } from './contract.js';
import { deeplyFrozen } from './frozen.js';
import { createOpenedCache, type OpenedAs, type OpenedBounds } from './opened.cache.js';
import type { Vault } from './vault.js';

/** What `createSealer` can be told: bounds of what is kept opened, and a clock of monotonic milliseconds. */
export interface SealerOptions {
  readonly bounds?: Partial<OpenedBounds>;
  readonly now?: () => number;
}

const MB = 2 ** 20;
const BOUNDS: OpenedBounds = { bytes: 16 * MB, largest: MB / 16, keptFor: 600_000 };

/**
 * Seals with the data key of a scope; scope and place are bound into the cipher text. What was opened is kept for a while
 * and answered again for the same bytes, always after the vault was asked whether the scope still has the key.
 */
export function createSealer(vault: Vault, { bounds, now = () => performance.now() }: SealerOptions = {}): Sealer {
  const opened = createOpenedCache({ ...BOUNDS, ...bounds }, now);

  /** The key of a scope; `undefined` where it was dropped. */
  const keyOf = (scope: string, place: Place): OpenKey | undefined => {
    const held = vault.key(scope);
    if (!held) throw new Error(`load was not awaited for the key scope of ${place.table}.${place.column}`);
    if (held.key) return held as OpenKey;
    opened.forget(scope);
    return undefined;
  };
  const isSealedBy = (held: OpenKey, scope: string, sealed: Buffer): boolean => {
    if (kidOf(sealed) === held.id) return true;
    // Sealed by another key of this scope: an erased one, or one made elsewhere after this memory was filled.
    vault.expire(scope);
    return false;
  };

  const open = (scope: string, place: Place, sealed: Buffer, as: OpenedAs): unknown => {
    const held = keyOf(scope, place);
    if (!held) return undefined;
    const wanted = { scope, place, as, key: held.id, sealed };
    const known = opened.find(wanted);
    if (known !== undefined) return known;
    if (!isSealedBy(held, scope, sealed)) return undefined;
    const text = decrypt(held.key, bound(scope, place), sealed).toString('utf8');
    const value: unknown = as === 'json' ? deeplyFrozen(JSON.parse(text)) : text;
    opened.keep(wanted, value);
    return value;
  };

  const sealBytes = (scope: string, place: Place, plain: Uint8Array): Buffer => {
    const held = vault.key(scope);
    if (!held?.key) throw new Error(`prepare was not awaited for the key scope of ${place.table}.${place.column}`);
    return encrypt(held.key, held.id, bound(scope, place), plain);
  };

  return {
    prepare: vault.prepare,
    load: vault.load,
    async drop(scope, ticket) {
      await vault.drop(scope, ticket);
      opened.forget(scope);
    },
    seal: (scope, place, plain) => sealBytes(scope, place, Buffer.from(plain, 'utf8')),
    sealBytes,
    openBytes(scope, place, sealed) {
      const held = keyOf(scope, place);
      return held && isSealedBy(held, scope, sealed) ? decrypt(held.key, bound(scope, place), sealed) : undefined;
    },
    open: (scope, place, sealed) => open(scope, place, sealed, 'text') as string | undefined,
    openJson: <Value>(scope: string, place: Place, sealed: Buffer) =>
      open(scope, place, sealed, 'json') as Value | undefined,
  };
}

/** A data key that was not dropped. */
interface OpenKey {
  readonly id: string;
  readonly key: Buffer;
}

const bound = (scope: string, place: Place) => [scope, place.table, place.column, place.row];
