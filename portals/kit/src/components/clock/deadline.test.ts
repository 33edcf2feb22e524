import { describe, expect, it } from 'vitest';
import { calendarMonths, touchedWeeks } from './calendar-months.js';
import { clockSentence, clockTone } from './deadline.js';

describe('how urgent a clock looks', () => {
  it.each([
    ['RUNNING', 0, 4, 'calm'],
    ['RUNNING', 50, 2, 'calm'],
    ['RUNNING', 80, 1, 'soon'],
    ['RUNNING', 0, 0, 'soon'],
    ['OVERDUE', 80, -1, 'breach'],
    ['MISSED', 80, -1, 'breach'],
    ['MET', 80, 0, 'lawful'],
    ['PAUSED', 80, 1, 'paused'],
  ] as const)('%s, warned %i, %i left: %s', (state, warned, remaining, tone) =>
    expect(clockTone({ state, warned, remaining })).toBe(tone),
  );
});

describe('the sentence of a clock', () => {
  it('counts what is left in its own unit', () =>
    expect(clockSentence({ state: 'RUNNING', remaining: 3, unit: 'WORKING_DAYS' })).toEqual({
      key: 'clock.RUNNING.WORKING_DAYS',
      count: 3,
    }));
  it('counts what is over without a minus', () =>
    expect(clockSentence({ state: 'OVERDUE', remaining: -2, unit: 'HOURS' })).toEqual({
      key: 'clock.OVERDUE.HOURS',
      count: 2,
    }));
  it.each([
    ['MINUTES', 119, 'clock.OVERDUE.MINUTES', 119],
    ['MINUTES', 1410, 'clock.OVERDUE.HOURS', 23],
    ['MINUTES', 2_880, 'clock.OVERDUE.CALENDAR_DAYS', 2],
    ['HOURS', 47, 'clock.OVERDUE.HOURS', 47],
    ['HOURS', 50, 'clock.OVERDUE.CALENDAR_DAYS', 2],
    ['WORKING_DAYS', 60, 'clock.OVERDUE.WORKING_DAYS', 60],
  ] as const)('tells %s of %i in a unit that is read at a glance', (unit, late, key, count) =>
    expect(clockSentence({ state: 'OVERDUE', remaining: -late, unit })).toEqual({ key, count }),
  );
  it('has words of its own for the last day', () =>
    expect(clockSentence({ state: 'RUNNING', remaining: 0, unit: 'WORKING_DAYS' }).key).toBe(
      'clock.RUNNING_0.WORKING_DAYS',
    ));
});

describe('the calendar of a clock', () => {
  const day = (date: string, count = 0) => ({ date, kind: 'COUNTED' as const, count });
  const months = calendarMonths([day('2026-12-31'), day('2027-01-04', 1)]);

  it('shows every month it touches, in order', () =>
    expect(months.map(({ first }) => first)).toEqual(['2026-12-01', '2027-01-01']));
  it('begins its weeks on Monday', () => {
    // 1 January 2027 is a Friday.
    expect(months[1]?.weeks[0]?.map((square) => square?.number)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      1,
      2,
      3,
    ]);
  });
  it('knows which squares belong to the clock', () => expect(months[1]?.weeks[1]?.[0]?.day?.count).toBe(1));
  it('shows of a month the weeks of the clock and of today alone', () => {
    const firsts = (today: string) => touchedWeeks(months[1]!, today).map((week) => week.find(Boolean)?.number);
    expect(firsts('2026-12-30')).toEqual([4]);
    expect(firsts('2027-01-20')).toEqual([4, 18]);
  });
  it('has whole weeks only', () =>
    expect(months.every(({ weeks }) => weeks.every((week) => week.length === 7))).toBe(true));
});
