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
