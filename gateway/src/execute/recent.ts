/** Keeps what was used last. */
export interface Recent<Value> {
  /** What is kept under this name, or what `make` makes. */
  take(name: string, make: () => Value): Value;
}

/**
 * @param most values that are kept
 * @param left hears of each that is not kept any more
 */
export function createRecent<Value>(most: number, left: (value: Value) => void = () => undefined): Recent<Value> {
  const kept = new Map<string, Value>();
  return {
    take(name, make) {
      const known = kept.has(name);
      const value = known ? (kept.get(name) as Value) : make();
      // The order of a map is that in which it was told: the last one used is the last one to go.
      kept.delete(name);
      kept.set(name, value);
      if (known) return value;
      for (const [oldest, gone] of kept) {
        if (kept.size <= most) break;
        kept.delete(oldest);
        left(gone);
      }
      return value;
    },
  };
}
