import { describe, expect, it } from 'vitest';
import { endOfToday, legalToday, legalYear, startOfToday } from './legal-day.js';

describe('the calendar of the law', () => {
  it('has its own day and year, whatever the day is in Greenwich', () => {
    const newYear = new Date('2025-12-31T16:30:00Z');
    expect(legalYear(newYear)).toBe(2026);
    expect(legalToday(newYear)).toBe('2026-01-01');
    expect(startOfToday(newYear).toISOString()).toBe('2025-12-31T16:00:00.000Z');
    expect(endOfToday(newYear).toISOString()).toBe('2026-01-01T16:00:00.000Z');
  });
});
