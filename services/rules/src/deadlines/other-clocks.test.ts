import { describe, expect, it } from 'vitest';
import { CHINA_2026_1 as calendar } from '../calendar/calendars.js';
import { computeDeadline } from './compute-deadline.js';
import { startDeadline, withPause, withResumption } from './deadline-facts.js';
import type { DeadlineRule } from './deadline-rule.js';
import { CONFIRMATION, FIRST_RESPONSE, SEALED, SETTLEMENT_REPORT, SURVEY } from './example-rules.fixture.js';

const at = (text: string): string => `${text}+08:00`;
const from = (rule: DeadlineRule, start: string, now = start) =>
  computeDeadline(rule, startDeadline(rule, at(start), calendar), calendar, at(now));

describe('minutes and hours run day and night', () => {
  it('through holidays and midnight, to the exact minute', () => {
    expect(from(FIRST_RESPONSE, '2026-10-01T23:45').dueAt).toBe('2026-10-01T16:15:00.000Z');
    expect(from(SURVEY, '2026-10-01T23:45').lastDay).toBe('2026-10-02');
    expect(from(SURVEY, '2027-01-01T08:00').provisional).toBe(false);
  });

  it('warn at half and four fifths, and are overdue at the very end', () => {
    expect(from(SURVEY, '2026-03-02T08:00').warnAt).toEqual(['2026-03-02T01:00:00.000Z', '2026-03-02T01:36:00.000Z']);
    expect(from(SURVEY, '2026-03-02T08:00', '2026-03-02T09:59:59').remaining).toEqual({ amount: 0, unit: 'MINUTES' });
    expect(from(SURVEY, '2026-03-02T08:00', '2026-03-02T10:00').state).toBe('OVERDUE');
    expect(from(SURVEY, '2026-03-02T08:00', '2026-03-02T10:45').remaining.amount).toBe(-45);
  });

  it('a pause gives back exactly its own length, and freezes what is left', () => {
    const pause = { from: at('2026-03-02T08:30'), to: null, reason: 'DOCUMENTS_OUTSTANDING', by: 'adjuster' } as const;
    const standing = withPause(startDeadline(SURVEY, at('2026-03-02T08:00'), calendar), pause);
    const later = computeDeadline(SURVEY, standing, calendar, at('2026-03-05T08:30'));
    expect(later).toMatchObject({ state: 'PAUSED', remaining: { amount: 90 }, dueAt: '2026-03-05T02:00:00.000Z' });
    const resumed = withResumption(standing, at('2026-03-02T11:00'));
    expect(computeDeadline(SURVEY, resumed, calendar, at('2026-03-02T11:00'))).toMatchObject({
      state: 'RUNNING',
      dueAt: '2026-03-02T04:30:00.000Z',
      // An hour of running time, half of it before the pause.
      warnAt: ['2026-03-02T03:30:00.000Z', '2026-03-02T04:06:00.000Z'],
    });
  });
});

describe('a pause known beforehand', () => {
  const planned = (begin: string, end: string) => {
    const pause = { from: at(begin), to: at(end), reason: 'DOCUMENTS_OUTSTANDING', by: 'adjuster' } as const;
    const facts = withPause(startDeadline(SURVEY, at('2026-03-02T08:00'), calendar), pause);
    return computeDeadline(SURVEY, facts, calendar, at('2026-03-02T08:10'));
  };

  it('moves the end but not what is left', () => {
    const deadline = planned('2026-03-02T08:30', '2026-03-02T11:00');
    expect(deadline).toMatchObject({ state: 'RUNNING', dueAt: '2026-03-02T04:30:00.000Z', remaining: { amount: 110 } });
  });

  it('gives nothing back when it begins after the end', () => {
    const deadline = planned('2026-03-02T12:00', '2026-03-02T13:00');
    expect(deadline).toMatchObject({ dueAt: '2026-03-02T02:00:00.000Z', remaining: { amount: 110 } });
  });
});

describe('calendar days', () => {
  it('the first is not counted and weekends are', () => {
    expect(from(SETTLEMENT_REPORT, '2026-03-02T18:00').dueAt).toBe('2026-03-09T16:00:00.000Z');
  });

  it('a last day on a holiday stands, unless the rule moves it to the next working day', () => {
    expect(from(SETTLEMENT_REPORT, '2026-09-26T10:00').lastDay).toBe('2026-10-03');
    expect(from(CONFIRMATION, '2026-09-03T10:00').lastDay).toBe('2026-10-08');
    expect(from(CONFIRMATION, '2026-09-10T10:00').lastDay).toBe('2026-10-10');
  });

  it('a last day that has moved waits for a pause as well', () => {
    const pause = {
      from: at('2026-10-07T09:00'),
      to: at('2026-10-12T09:00'),
      reason: 'APPRAISAL',
      by: 'court',
    } as const;
    const facts = withPause(startDeadline(CONFIRMATION, at('2026-09-03T10:00'), calendar), pause);
    expect(computeDeadline(CONFIRMATION, facts, calendar, at('2026-10-13T00:00')).lastDay).toBe('2026-10-12');
  });

  it('are provisional only when a day beyond the published ones decides', () => {
    expect(from(SETTLEMENT_REPORT, '2026-12-28T10:00')).toMatchObject({ lastDay: '2027-01-04', provisional: false });
    expect(from(CONFIRMATION, '2026-12-02T10:00')).toMatchObject({ lastDay: '2027-01-01', provisional: true });
    expect(from(CONFIRMATION, '2024-12-20T10:00')).toMatchObject({ lastDay: '2025-01-20', provisional: false });
    expect(from(CONFIRMATION, '2026-12-01T10:00')).toMatchObject({ lastDay: '2026-12-31', provisional: false });
  });
});

describe('years', () => {
  it('end with the corresponding day, or the last of the month where it is missing', () => {
    expect(from(SEALED, '2026-03-02T10:00').dueAt).toBe('2029-03-02T16:00:00.000Z');
    expect(from(SEALED, '2028-02-29T10:00').lastDay).toBe('2031-02-28');
  });

  it('leave days', () => {
    const sealed = from(SEALED, '2026-03-02T10:00', '2029-03-01T10:00');
    expect(sealed.remaining).toEqual({ amount: 1, unit: 'CALENDAR_DAYS' });
    expect(from(SEALED, '2026-03-02T10:00', '2029-03-12T10:00').remaining.amount).toBe(-10);
  });
});
