/** An object of an answer. What a service answered belongs to the request: it is written into. */
export type Data = Record<string, unknown>;

/** Whether a value is an object and no list. */
export const isObject = (value: unknown): value is Data =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Adds what `source` has: objects into objects, lists of equal length item by item, anything else in its place. */
export function mergeInto(target: Data, source: Data): void {
  for (const key of Object.keys(source)) {
    const value = source[key];
    if (value === undefined) continue;
    const present = target[key];
    if (isObject(present) && isObject(value)) {
      if (present !== value) mergeInto(present, value);
    } else if (Array.isArray(present) && Array.isArray(value) && present.length === value.length)
      mergeLists(present, value);
    else target[key] = value;
  }
}

function mergeLists(target: unknown[], source: readonly unknown[]): void {
  for (const [index, value] of source.entries()) {
    const present = target[index];
    if (isObject(present) && isObject(value)) mergeInto(present, value);
    else target[index] = value;
  }
}
