import DataLoader from 'dataloader';

/**
 * A loader for one request that finds everything asked for within one tick together; `null` for what was not found.
 *
 * @param find gets each key once
 * @example const patients = (context) => batched(async (ids) => new Map((await reader.byIds(…)).map((one) => [one.id, one])));
 */
export function batched<Value>(
  find: (keys: readonly string[]) => Promise<ReadonlyMap<string, Value>>,
): DataLoader<string, Value | null> {
  return new DataLoader(async (keys) => {
    const found = await find(keys);
    return keys.map((key) => found.get(key) ?? null);
  });
}

/**
 * A loader of what belongs to each key, in the order in which it was found; an empty list for a key that has none.
 *
 * @param keyOf whose each one is
 */
export function batchedLists<Value>(
  find: (keys: readonly string[]) => Promise<readonly Value[]>,
  keyOf: (value: Value) => string,
): DataLoader<string, readonly Value[]> {
  return new DataLoader(async (keys) => {
    const lists = new Map<string, Value[]>(keys.map((key) => [key, []]));
    for (const value of await find(keys)) lists.get(keyOf(value))?.push(value);
    return keys.map((key) => lists.get(key) ?? []);
  });
}
