import type { DraftKeys } from '../drafts/draft-key.js';

/** Keys for drafts that live as long as the test. */
export function createMemoryDraftKeys(): DraftKeys {
  const keys = new Map<string, CryptoKey>();
  return {
    async of(person) {
      const key =
        keys.get(person) ??
        (await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']));
      keys.set(person, key as CryptoKey);
      return key as CryptoKey;
    },
    forget: async (person) => void keys.delete(person),
  };
}
