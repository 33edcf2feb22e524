import { describe, expect, it } from 'vitest';
import { CHINA_2026_1 as calendar } from './calendars.js';
import { dayKind } from './day-kind.js';

describe('what a day is', () => {
  it('a plain Friday is worked', () => {
    expect(dayKind(calendar, '2026-02-13')).toEqual({ kind: 'WORKING', provisional: false });
  });

  it('the Saturday before the Spring Festival is worked to make up for it', () => {
    const name = { zh: '春节', en: 'Spring Festival' };
    expect(dayKind(calendar, '2026-02-14')).toEqual({ kind: 'MAKE_UP', name, provisional: false });
  });

  it('a Sunday within the festival is a holiday by name, a Sunday outside it is a weekend', () => {
    expect(dayKind(calendar, '2026-02-22')).toMatchObject({ kind: 'HOLIDAY', name: { zh: '春节' } });
    expect(dayKind(calendar, '2026-03-01')).toEqual({ kind: 'WEEKEND', provisional: false });
  });

  it('beyond what is published only the plain week is known, and the answer says so', () => {
    expect(dayKind(calendar, '2027-01-01')).toEqual({ kind: 'WORKING', provisional: true });
    expect(dayKind(calendar, '2027-01-02')).toEqual({ kind: 'WEEKEND', provisional: true });
    expect(dayKind(calendar, '2024-12-31')).toEqual({ kind: 'WORKING', provisional: true });
    expect(dayKind(calendar, '2026-12-31')).toEqual({ kind: 'WORKING', provisional: false });
  });
});
