/**
 * A value as JSON with sorted names, so that equal inputs are equal texts: `undefined` is left out, instants are ISO
 * texts, bytes are base64.
 *
 * @throws TypeError for what has no place in an input: functions, symbols, bigints, NaN
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(ordered(value)) ?? 'null';
}

function ordered(value: unknown): unknown {
  if (value === null || value === undefined || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (value instanceof Date) return value.toISOString();
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64');
  if (Array.isArray(value)) return value.map((item) => ordered(item) ?? null);
  if (typeof value !== 'object') throw new TypeError(`An input cannot hold a ${typeof value}`);
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  return Object.fromEntries(
    entries.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([name, item]) => [name, ordered(item)]),
  );
}
