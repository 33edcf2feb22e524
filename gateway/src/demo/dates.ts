import type { DemoTime } from './story.js';
import type { SpellTime } from './words.js';

const DAY = 86_400_000;
const SHANGHAI = 8 * 3_600_000;

/** Moments and days of the stories. */
export interface DemoDates {
  /** Never later than the first start: what is told of this afternoon has happened by then. */
  instant(time: DemoTime): Date;
  /** The legal day, YYYY-MM-DD; days to come have a negative count. */
  day(daysAgo: number): string;
  /** `day-40`, `day+5`. */
  readonly spell: SpellTime;
}

/** Counts from the first start, as people in Shanghai count. */
export function createDates(firstStart: Date): DemoDates {
  const today = Math.floor((firstStart.getTime() + SHANGHAI) / DAY);
  const day = (daysAgo: number) => new Date((today - daysAgo) * DAY).toISOString().slice(0, 10);
  return {
    day,
    instant({ daysAgo, time }) {
      const at = new Date(`${day(daysAgo)}T${time}:00+08:00`);
      return at < firstStart ? at : firstStart;
    },
    spell(word) {
      const [, count] = /^day([+-]\d+)$/.exec(word) ?? [];
      return count && day(-Number(count));
    },
  };
}
