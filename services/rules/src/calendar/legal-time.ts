import { Temporal } from 'temporal-polyfill';
import type { PlainDate } from './plain-date.js';

/** An instant as ISO 8601 text; ours are written in UTC with milliseconds, `2026-02-27T16:00:00.000Z`. */
export type Instant = string;

/** Legal days begin and end by the clock of this zone. */
export const LEGAL_ZONE = 'Asia/Shanghai';

/** Milliseconds since the epoch; throws a RangeError naming `field` when the text is not an instant. */
export function epochMs(instant: Instant, field: string): number {
  const ms = asWrittenHere(instant);
  if (ms !== undefined) return ms;
  try {
    return Temporal.Instant.from(instant).epochMilliseconds;
  } catch {
    throw new RangeError(`${field}: "${instant}" is not an ISO 8601 instant`);
  }
}

/** The instant as UTC text with milliseconds; throws a RangeError for what is no whole number of them. */
export function utcInstant(ms: number): Instant {
  if (!Number.isInteger(ms)) throw new RangeError('An instant is a whole number of milliseconds');
  return new Date(ms).toISOString();
}

/** The civil date in the legal zone on which the instant falls. */
export function legalDate(ms: number): PlainDate {
  const half = Math.floor(ms / HALF_DAY_MS);
  const known = dayOfHalf.get(half);
  if (known && known.from <= ms && ms < known.until) return known.date;
  const day = dayOf(zoned(ms).toPlainDate().toString() as PlainDate);
  return remembered(dayOfHalf, half, day).date;
}

/** 00:00 of the date in the legal zone, which is 24:00 of the day before; milliseconds since the epoch. */
export function startOfLegalDay(date: PlainDate): number {
  return dayOf(date).from;
}

/** 24:00 of the date in the legal zone; milliseconds since the epoch. */
export function endOfLegalDay(date: PlainDate): number {
  return dayOf(date).until;
}

/** Date and minute by the legal zone's clock, `2026-02-27 09:30`, for sentences. */
export function legalMinute(ms: number): string {
  return zoned(ms).toPlainDateTime().toString({ smallestUnit: 'minute' }).replace('T', ' ');
}

function zoned(ms: number): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(LEGAL_ZONE);
}

// A worklist asks for the same few days hundreds of times. Temporal, which knows what clocks did there, is asked for each
// once; what it said is remembered.

/** A legal day: its first millisecond, and the first that is not its any more. */
interface LegalDay {
  readonly date: PlainDate;
  readonly from: number;
  readonly until: number;
}

const HALF_DAY_MS = 43_200_000;
const MOST_REMEMBERED = 4_000;
const days = new Map<PlainDate, LegalDay>();
/** The day that was asked for last in each half of a UTC day: in one of them two legal days meet. */
const dayOfHalf = new Map<number, LegalDay>();

function dayOf(date: PlainDate): LegalDay {
  const known = days.get(date);
  if (known) return known;
  const day = Temporal.PlainDate.from(date);
  const startsAt = (one: Temporal.PlainDate) => one.toZonedDateTime(LEGAL_ZONE).epochMilliseconds;
  return remembered(days, date, { date, from: startsAt(day), until: startsAt(day.add({ days: 1 })) });
}

function remembered<Key>(memory: Map<Key, LegalDay>, key: Key, day: LegalDay): LegalDay {
  if (memory.size >= MOST_REMEMBERED) memory.clear();
  memory.set(key, day);
  return day;
}

/** The instant when its text is exactly what we write; what is written in another way is for Temporal to read. */
function asWrittenHere(text: Instant): number | undefined {
  if (text.length !== 24) return undefined;
  const read = new Date(text);
  const ms = read.getTime();
  return Number.isNaN(ms) || read.toISOString() !== text ? undefined : ms;
}
