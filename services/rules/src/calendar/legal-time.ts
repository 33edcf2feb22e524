import { Temporal } from 'temporal-polyfill';
import type { PlainDate } from './plain-date.js';

/** An instant as ISO 8601 text; ours are written in UTC with milliseconds, `2026-02-27T16:00:00.000Z`. */
export type Instant = string;

/** Legal days begin and end by the clock of this zone. */
export const LEGAL_ZONE = 'Asia/Shanghai';

/** Milliseconds since the epoch; throws a RangeError naming `field` when the text is not an instant. */
export function epochMs(instant: Instant, field: string): number {
  try {
    return Temporal.Instant.from(instant).epochMilliseconds;
  } catch {
    throw new RangeError(`${field}: "${instant}" is not an ISO 8601 instant`);
  }
}

/** The instant as UTC text with milliseconds. */
export function utcInstant(ms: number): Instant {
  return Temporal.Instant.fromEpochMilliseconds(ms).toString({ smallestUnit: 'millisecond' });
}

/** The civil date in the legal zone on which the instant falls. */
export function legalDate(ms: number): PlainDate {
  return zoned(ms).toPlainDate().toString() as PlainDate;
}

/** 00:00 of the date in the legal zone, which is 24:00 of the day before; milliseconds since the epoch. */
export function startOfLegalDay(date: PlainDate): number {
  return Temporal.PlainDate.from(date).toZonedDateTime(LEGAL_ZONE).epochMilliseconds;
}

/** 24:00 of the date in the legal zone; milliseconds since the epoch. */
export function endOfLegalDay(date: PlainDate): number {
  return Temporal.PlainDate.from(date).add({ days: 1 }).toZonedDateTime(LEGAL_ZONE).epochMilliseconds;
}

/** Date and minute by the legal zone's clock, `2026-02-27 09:30`, for sentences. */
export function legalMinute(ms: number): string {
  return zoned(ms).toPlainDateTime().toString({ smallestUnit: 'minute' }).replace('T', ' ');
}

function zoned(ms: number): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(LEGAL_ZONE);
}
