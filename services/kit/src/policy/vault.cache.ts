/** A data key in memory; `key` is undefined when the scope was looked up and has none. */
export interface CachedKey {
  readonly id: string;
  readonly key: Buffer | undefined;
}

interface Held {
  readonly value: CachedKey;
  readAt: number;
  usedAt: number;
}

/** Bounds of the cache. Durations in milliseconds. */
export interface CacheBounds {
  readonly capacity: number;
  /** An entry is read again after this time, so that an erasure by another process takes effect here. */
  readonly freshFor: number;
  /** What was used within this time is kept even over capacity: whoever awaited `load` will still open with it. */
  readonly keptFor: number;
}

/** A key moves to the end of the line at most so many times within `keptFor`: moving costs more than looking. */
const MOVES = 60;

/** Data keys by scope, least recently used first out. `now` is monotonic milliseconds. */
export function createKeyCache(bounds: CacheBounds, now: () => number) {
  const held = new Map<string, Held>();
  const step = bounds.keptFor / MOVES;
  const used = (scope: string, entry: Held, at: number): CachedKey => {
    if (at - entry.usedAt >= step) {
      entry.usedAt = at;
      held.delete(scope);
      held.set(scope, entry);
    }
    return entry.value;
  };

  const evict = () => {
    for (const [scope, { usedAt }] of held) {
      if (held.size <= bounds.capacity || now() - usedAt < bounds.keptFor + step) return;
      held.delete(scope);
    }
  };

  return {
    get size() {
      return held.size;
    },
    get(scope: string): CachedKey | undefined {
      const entry = held.get(scope);
      return entry && used(scope, entry, now());
    },
    /** Whether a key is here and was read lately. Keeps it from being evicted. */
    isFresh(scope: string): boolean {
      const entry = held.get(scope);
      const at = now();
      return !!entry && at - entry.readAt < bounds.freshFor && used(scope, entry, at).key !== undefined;
    },
    put(scope: string, value: CachedKey): void {
      held.delete(scope);
      held.set(scope, { value, readAt: now(), usedAt: now() });
      evict();
    },
    forget: (scope: string) => void held.delete(scope),
    /** Has the entry read again without losing it meanwhile. */
    expire(scope: string): void {
      const entry = held.get(scope);
      if (entry) entry.readAt = -Infinity;
    },
  };
}
