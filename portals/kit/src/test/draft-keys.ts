import type { DraftKeys } from '../drafts/draft-key.js';

/** Keys for drafts that live as long as the test. */
export function createMemoryDraftKeys(): DraftKeys {
  // Kept before it is made: two drafts that ask at once must not be sealed with two keys.
  const keys = new Map<string, Promise<CryptoKey>>();
  const make = () => crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  return {
    of(person) {
      const key = keys.get(person) ?? (make() as Promise<CryptoKey>);
      keys.set(person, key);
      return key;
    },
    forget: async (person) => void keys.delete(person),
  };
}
