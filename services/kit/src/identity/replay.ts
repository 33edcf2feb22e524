/**
 * Remembers token ids for as long as a token can be worth something. Two generations, so that forgetting costs nothing.
 *
 * @param lifetime milliseconds; `now` milliseconds
 */
export function createReplayGuard(lifetime: number, now: () => number) {
  let older = new Set<string>();
  let newer = new Set<string>();
  let turnedAt = now();
  return {
    /** `false` when this id was seen before. */
    isFirst(id: string): boolean {
      if (now() - turnedAt >= lifetime) {
        older = now() - turnedAt >= 2 * lifetime ? new Set() : newer;
        newer = new Set();
        turnedAt = now();
      }
      if (older.has(id) || newer.has(id)) return false;
      newer.add(id);
      return true;
    },
  };
}
