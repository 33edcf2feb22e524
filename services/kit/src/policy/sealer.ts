import { decrypt, encrypt, kidOf } from './cipher.js';
import type { Place, Sealer } from './contract.js';
import type { Vault } from './vault.js';

/** Seals with the data key of a scope; scope and place are bound into the cipher text. */
export function createSealer(vault: Vault): Sealer {
  return {
    prepare: vault.prepare,
    load: vault.load,
    drop: vault.drop,
    seal(scope, place, plain) {
      const held = vault.key(scope);
      if (!held?.key) throw new Error(`prepare was not awaited for the key scope of ${place.table}.${place.column}`);
      return encrypt(held.key, held.id, bound(scope, place), Buffer.from(plain, 'utf8'));
    },
    open(scope, place, sealed) {
      const held = vault.key(scope);
      if (!held) throw new Error(`load was not awaited for the key scope of ${place.table}.${place.column}`);
      if (!held.key) return undefined;
      if (kidOf(sealed) !== held.id) {
        // Sealed by another key of this scope: an erased one, or one made elsewhere after this memory was filled.
        vault.expire(scope);
        return undefined;
      }
      return decrypt(held.key, bound(scope, place), sealed).toString('utf8');
    },
  };
}

const bound = (scope: string, place: Place) => [scope, place.table, place.column, place.row];
