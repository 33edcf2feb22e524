import { setTimeout as wait } from 'node:timers/promises';

/** Longest wait for something that must come. Milliseconds. */
const PATIENCE = 40_000;

/** Looks again and again until `look` answers something; for what happens a moment later in another service. */
export async function until<Found>(
  what: string,
  look: () => Promise<Found | undefined | false> | Found | undefined | false,
  patience = PATIENCE,
): Promise<Found> {
  for (const begun = performance.now(); performance.now() - begun < patience; await wait(20)) {
    const found = await look();
    if (found) return found;
  }
  throw new Error(`It did not come about: ${what}`);
}
