/** The key that drafts of one person on one machine are sealed with. It never leaves the browser's key store. */
export interface DraftKeys {
  /** The person's key, made on first use; undefined where the browser offers no cryptography (plain http). */
  of(person: string): Promise<CryptoKey | undefined>;
  forget(person: string): Promise<void>;
}

const shelf = 'keys';

/** Keys in IndexedDB, not extractable: scripts can use them and nobody can copy them out. */
export function createBrowserDraftKeys(): DraftKeys {
  const usable = typeof indexedDB !== 'undefined' && globalThis.isSecureContext && crypto.subtle !== undefined;
  // Two drafts that ask at once for a key that is not there yet must not be sealed with two.
  const asked = new Map<string, Promise<CryptoKey>>();
  const findOrMake = async (person: string): Promise<CryptoKey> => {
    const kept = await onShelf<CryptoKey | undefined>('readonly', (keys) => keys.get(person));
    if (kept) return kept;
    const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
    await onShelf('readwrite', (keys) => keys.put(made, person));
    return made;
  };
  return {
    async of(person) {
      if (!usable) return undefined;
      const asking = asked.get(person) ?? findOrMake(person).finally(() => asked.delete(person));
      asked.set(person, asking);
      return asking;
    },
    async forget(person) {
      if (usable) await onShelf('readwrite', (keys) => keys.delete(person));
    },
  };
}

function onShelf<T>(mode: IDBTransactionMode, work: (keys: IDBObjectStore) => IDBRequest): Promise<T> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('concord.drafts', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(shelf);
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const request = work(opening.result.transaction(shelf, mode).objectStore(shelf));
      request.onsuccess = () => {
        opening.result.close();
        resolve(request.result as T);
      };
      request.onerror = () => reject(request.error);
    };
  });
}
