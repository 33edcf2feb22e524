import { addDays, type PlainDate } from '../calendar/plain-date.js';
import { epochMs, legalDate } from '../calendar/legal-time.js';
import type { DeadlineFacts, Pause } from './deadline-facts.js';

/** A pause as it stands at one moment, in milliseconds since the epoch: an open one is taken to end at that moment. */
export interface PauseSpan {
  readonly pause: Pause;
  readonly from: number;
  readonly to: number;
}

/** The pauses begun by `asOf`, and those planned with an end, in order of time. */
export function pauseSpans(facts: DeadlineFacts, asOf: number): PauseSpan[] {
  return facts.pauses
    .map((pause) => {
      const from = epochMs(pause.from, 'pauses.from');
      return { pause, from, to: pause.to === null ? Math.max(asOf, from) : epochMs(pause.to, 'pauses.to') };
    })
    .sort((one, other) => one.from - other.from);
}

/** The pause in which the clock stands still at `asOf`, if any. */
export function pauseAt(facts: DeadlineFacts, asOf: number): Pause | null {
  const standing = (pause: Pause): boolean =>
    epochMs(pause.from, 'pauses.from') <= asOf && (pause.to === null || asOf < epochMs(pause.to, 'pauses.to'));
  return facts.pauses.find(standing) ?? null;
}

/**
 * The legal days that pauses take out of the count: from the day a pause begins, up to but not with the day it ends.
 * So a clock that stands still can never expire, a pause within one day takes nothing, and a day on which one pause
 * ends and the next begins is taken once.
 */
export function pausedDays(spans: readonly PauseSpan[]): ReadonlyMap<PlainDate, Pause> {
  const days = new Map<PlainDate, Pause>();
  for (const { pause, from, to } of spans) {
    const end = legalDate(to);
    for (let day = legalDate(from); day < end; day = addDays(day, 1)) days.set(day, pause);
  }
  return days;
}
