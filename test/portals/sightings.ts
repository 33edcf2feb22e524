import type { Locator } from 'playwright-core';
import { expect } from 'vitest';

/** What was to be seen somewhere else, where, and how long after the stroke. Milliseconds. */
interface Sighting {
  readonly what: string;
  readonly where: string;
  readonly after: number;
}

/** Times from a stroke at one desk to what it changes on the screens of others, which nobody touches. */
export interface Sightings {
  /**
   * Makes the last stroke of an act and comes back when every screen shows it; fails when one showed it before.
   *
   * @param screens what is waited for, by the desk it is waited for at
   */
  seen(what: string, stroke: () => Promise<unknown>, screens: Readonly<Record<string, Locator>>): Promise<void>;
  /** One line for all of them, slowest first. */
  line(): string;
}

export function createSightings(): Sightings {
  const sightings: Sighting[] = [];
  return {
    async seen(what, stroke, screens) {
      for (const [where, screen] of Object.entries(screens))
        expect(await screen.first().isVisible(), `${where} shows it before: ${what}`).toBe(false);
      const begun = performance.now();
      const watch = async ([where, screen]: [string, Locator]) => {
        await screen.first().waitFor();
        sightings.push({ what, where, after: Math.round(performance.now() - begun) });
      };
      await Promise.all([stroke(), ...Object.entries(screens).map(watch)]);
    },
    line() {
      const sorted = sightings.toSorted((a, b) => b.after - a.after);
      const median = sorted[Math.floor(sorted.length / 2)]?.after;
      const inTime = sorted.filter(({ after }) => after <= 1_000).length;
      const each = sorted.map(({ what, where, after }) => `${what} → ${where} ${after}`);
      return `From stroke to sight, ms: median ${median}, ${inTime} of ${sorted.length} within a second; ${each.join('; ')}`;
    },
  };
}
