import { describe, expect, it } from 'vitest';
import { instantOf, parseMoment } from './parse-moment.js';

/** Sunday 22 November 2026, 00:30 in Shanghai, which is still Saturday in London. */
const now = new Date('2026-11-21T16:30:00Z');
const past = (typed: string) => parseMoment(typed, now, 'past');
const ahead = (typed: string) => parseMoment(typed, now, 'future');

describe('a day as people type it', () => {
  it.each([
    ['今天', '2026-11-22'],
    ['昨天', '2026-11-21'],
    ['yesterday', '2026-11-21'],
    ['前天', '2026-11-20'],
    ['3/5', '2026-03-05'],
    ['3月5日', '2026-03-05'],
    ['2025-12-31', '2025-12-31'],
    ['2024.2.29', '2024-02-29'],
  ])('%s is %s', (typed, day) => expect(past(typed)).toEqual({ day }));

  it('without a year lies behind us, or ahead, as the question says', () => {
    expect(past('12/1')?.day).toBe('2025-12-01');
    expect(ahead('12/1')?.day).toBe('2026-12-01');
    expect(ahead('3/5')?.day).toBe('2027-03-05');
  });

  it.each(['2/30', '13/1', 'soon', '', '2025-2-29'])('%s is no day', (typed) => expect(past(typed)).toBeUndefined());
});

describe('a day with a time', () => {
  it.each([
    ['今天 9:30', '2026-11-22', '09:30'],
    ['昨天14点', '2026-11-21', '14:00'],
    ['3月5日 14点半', '2026-03-05', '14:30'],
    ['3/5 8：05', '2026-03-05', '08:05'],
    ['7:15', '2026-11-22', '07:15'],
    ['2026-03-05 23:59', '2026-03-05', '23:59'],
  ])('%s', (typed, day, time) => expect(past(typed)).toEqual({ day, time }));

  it('refuses an hour that no clock shows', () => expect(past('今天 25:00')).toBeUndefined());

  it('is an instant of the legal zone, wherever the browser stands', () => {
    expect(instantOf({ day: '2026-11-22', time: '09:30' })).toBe('2026-11-22T01:30:00.000Z');
    expect(instantOf({ day: '2026-11-22' })).toBe('2026-11-21T16:00:00.000Z');
  });
});
