import { inject, type InjectionKey } from 'vue';
import type { DraftKeys } from './draft-key.js';

/**
 * What people typed and have not sent, kept through reload and the end of a session. Everything is sealed (AES-GCM, the
 * draft's name bound in), because a draft holds names, telephone numbers and what is wrong with somebody. Signing out
 * drops the drafts and their key. Without a key nothing is written: the draft lives as long as the page.
 */
export interface DraftBox {
  keep(name: string, typed: unknown): Promise<boolean>;
  find<T>(name: string): Promise<T | undefined>;
  drop(name: string): void;
  /** Forgets everything of the person who leaves. */
  empty(person: string): Promise<void>;
}

export interface DraftBoxOptions {
  readonly storage: Storage;
  readonly keys: DraftKeys;
  /** Id of the person signed in. */
  readonly person: () => string | undefined;
}

const prefix = (person: string) => `concord.draft.${person}.`;

export function createDraftBox({ storage, keys, person }: DraftBoxOptions): DraftBox {
  const place = (name: string) => prefix(person() ?? '') + name;
  const keyOf = async () => {
    const id = person();
    return id ? keys.of(id) : undefined;
  };
  return {
    async keep(name, typed) {
      const where = place(name);
      const key = await keyOf();
      if (!key) return false;
      const nonce = crypto.getRandomValues(new Uint8Array(12));
      const sealed = await crypto.subtle.encrypt(
        { name: 'AES-GCM', iv: nonce, additionalData: bytes(where) },
        key,
        bytes(JSON.stringify(typed)),
      );
      storage.setItem(where, toBase64(nonce) + '.' + toBase64(new Uint8Array(sealed)));
      return true;
    },
    async find<T>(name: string) {
      const where = place(name);
      const [nonce, sealed] = storage.getItem(where)?.split('.') ?? [];
      const key = await keyOf();
      if (!nonce || !sealed || !key) return undefined;
      try {
        const plain = await crypto.subtle.decrypt(
          { name: 'AES-GCM', iv: fromBase64(nonce), additionalData: bytes(where) },
          key,
          fromBase64(sealed),
        );
        return JSON.parse(new TextDecoder().decode(plain)) as T;
      } catch {
        // Sealed with a key that is gone, or altered: it can never be opened again.
        storage.removeItem(where);
        return undefined;
      }
    },
    drop(name) {
      storage.removeItem(place(name));
    },
    async empty(who) {
      const own = Object.keys(storage).filter((key) => key.startsWith(prefix(who)));
      for (const key of own) storage.removeItem(key);
      await keys.forget(who);
    },
  };
}

const bytes = (text: string) => new TextEncoder().encode(text);
const toBase64 = (raw: Uint8Array) => btoa(String.fromCharCode(...raw));
const fromBase64 = (text: string) => Uint8Array.from(atob(text), (char) => char.charCodeAt(0));

export const draftBoxKey: InjectionKey<DraftBox> = Symbol('draft box');

export function useDraftBox(): DraftBox {
  const box = inject(draftBoxKey);
  if (!box) throw new Error('No draft box: this component is used outside of a portal');
  return box;
}
