import type { DeadlineDayView } from './deadline.js';

/** One square of the calendar; without `day` it is outside of the clock. */
export interface CalendarSquare {
  readonly date: string;
  readonly number: number;
  readonly day?: DeadlineDayView;
}

/** A month as weeks of seven squares, Monday first; undefined where the week belongs to another month. */
export interface CalendarMonth {
  readonly first: string;
  readonly weeks: readonly (readonly (CalendarSquare | undefined)[])[];
}

const oneDay = 86_400_000;
const utc = (date: string) => Date.parse(`${date}T00:00:00Z`);
const isoDay = (time: number) => new Date(time).toISOString().slice(0, 10);

/** The months that a clock's explanation touches. */
export function calendarMonths(days: readonly DeadlineDayView[]): CalendarMonth[] {
  const byDate = new Map(days.map((day) => [day.date, day]));
  const names = [...new Set(days.map(({ date }) => date.slice(0, 7)))].sort();
  return names.map((name) => {
    const first = `${name}-01`;
    const squares: (CalendarSquare | undefined)[] = Array.from({ length: (new Date(utc(first)).getUTCDay() + 6) % 7 });
    for (let time = utc(first); isoDay(time).startsWith(name); time += oneDay) {
      const date = isoDay(time);
      const day = byDate.get(date);
      squares.push({ date, number: Number(date.slice(8)), ...(day && { day }) });
    }
    while (squares.length % 7) squares.push(undefined);
    return {
      first,
      weeks: Array.from({ length: squares.length / 7 }, (_, week) => squares.slice(week * 7, week * 7 + 7)),
    };
  });
}

/** The weeks of a month that the clock touches, and that of today: a popover has to fit on a telephone. */
export function touchedWeeks({ weeks }: CalendarMonth, today: string): CalendarMonth['weeks'] {
  return weeks.filter((week) => week.some((square) => square && (square.day !== undefined || square.date === today)));
}
