import type { DemoTime } from './story.js';
import type { SpellTime } from './words.js';

const DAY = 86_400_000;
const SHANGHAI = 8 * 3_600_000;

/** Moments and days of the demo. */
export interface DemoDates {
  /** Never later than the first start: what is told of this afternoon has happened by then. */
  instant(time: DemoTime): Date;
  /** The legal day, YYYY-MM-DD; days to come have a negative count. */
  day(daysAgo: number, working: boolean): string;
  /** `day-40`, `workday+5`, `workday-3T09:30`. */
  readonly spell: SpellTime;
}

/** Counts from the first start, as people in Shanghai count. */
export function createDates(firstStart: Date): DemoDates {
  const today = Math.floor((firstStart.getTime() + SHANGHAI) / DAY);

  const dayNumber = (daysAgo: number, working: boolean) =>
    working ? weekdaysFrom(today, daysAgo) : today - Math.trunc(daysAgo);
  const day = (daysAgo: number, working: boolean) =>
    new Date(dayNumber(daysAgo, working) * DAY).toISOString().slice(0, 10);

  return {
    day,
    instant({ daysAgo, working = false, time }) {
      const [hours = 0, minutes = 0] = time.split(':').map(Number);
      const at = dayNumber(daysAgo, working) * DAY - SHANGHAI + (hours * 60 + minutes) * 60_000;
      return new Date(Math.min(at, firstStart.getTime()));
    },
    spell(word) {
      const [, unit, count, time] = /^(day|workday)([+-]\d+)(?:T(\d\d:\d\d))?$/.exec(word) ?? [];
      if (!unit || !count) return undefined;
      const named = day(-Number(count), unit === 'workday');
      return time ? new Date(`${named}T${time}:00+08:00`).toISOString() : named;
    },
  };
}

/** So many days from Monday to Friday back (forth when negative); on a weekend "today" is the Friday before. */
function weekdaysFrom(today: number, back: number): number {
  let day = today;
  while (isWeekend(day)) day -= 1;
  const step = back < 0 ? 1 : -1;
  for (let left = Math.abs(back); left > 0;) {
    day += step;
    if (!isWeekend(day)) left -= 1;
  }
  return day;
}

/** Day 0 of the count was a Thursday. */
const isWeekend = (day: number) => [2, 3].includes(day % 7);
