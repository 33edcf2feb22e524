import { endOfLegalDay, legalDate, startOfLegalDay } from '@concord/rules/calendar/legal-time';
import type { PlainDate } from '@concord/rules/calendar/plain-date';

/** A legal day, `2026-03-02`. Text of two days compares as the days do. */
export type Day = string;

/** The legal day on which an instant falls. */
export const dayOf = (instant: Date): Day => legalDate(instant.getTime());

/** A stretch of days, both ends included. */
export interface Days {
  readonly from: Day;
  readonly until: Day;
}

export const isWithin = (day: Day, { from, until }: Days): boolean => from <= day && day <= until;

export const overlap = (one: Days, other: Days): boolean => one.from <= other.until && other.from <= one.until;

/** The first instant of a stretch, ISO in UTC. */
export const startOfDays = ({ from }: Days): string => new Date(startOfLegalDay(from as PlainDate)).toISOString();

/** The first instant after a stretch, ISO in UTC. */
export const endOfDays = ({ until }: Days): string => new Date(endOfLegalDay(until as PlainDate)).toISOString();

/** How many days a stretch has. */
export const lengthOf = ({ from, until }: Days): number => (Date.parse(until) - Date.parse(from)) / 86_400_000 + 1;
