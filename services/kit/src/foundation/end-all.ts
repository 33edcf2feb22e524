/**
 * Ends one after the other. What cannot be ended as it should, because its database is away, keeps nothing behind it open.
 *
 * @throws what went wrong first, when all have had their turn
 */
export async function endAll(ends: readonly (() => Promise<void>)[]): Promise<void> {
  const faults: unknown[] = [];
  for (const end of ends)
    try {
      await end();
    } catch (fault) {
      faults.push(fault);
    }
  if (faults.length > 0) throw faults[0];
}
