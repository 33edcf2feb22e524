import { describe, expect, it } from 'vitest';
import { CHINA_2026_1 as calendar } from '../calendar/calendars.js';
import { computeDeadline } from './compute-deadline.js';
import { startDeadline, withExtension, withMet, withPause } from './deadline-facts.js';
import { FEEDBACK, MEDIATION } from './example-rules.fixture.js';

const at = (text: string): string => `${text}+08:00`;
const feedback = (start: string, now = start) =>
  computeDeadline(FEEDBACK, startDeadline(FEEDBACK, at(start), calendar), calendar, at(now));

describe('feedback within 5 working days of receipt', () => {
  it('received on the Friday before the Spring Festival: the make-up Saturday counts, the nine days off do not', () => {
    const deadline = feedback('2026-02-13T09:30');
    expect(deadline.lastDay).toBe('2026-02-27');
    expect(deadline.dueAt).toBe('2026-02-27T16:00:00.000Z');
    expect(deadline).toMatchObject({ state: 'RUNNING', provisional: false, late: false, pausedBy: null });
  });

  it('received on the last Tuesday before Golden Week 2026: due after it, on the make-up Saturday', () => {
    // 30 Sep, then 8, 9 and the make-up 10 Oct, then Monday 12 Oct.
    expect(feedback('2026-09-29T16:00').lastDay).toBe('2026-10-12');
    expect(feedback('2026-09-28T16:00').lastDay).toBe('2026-10-10');
  });

  it('received on a holiday: counting begins with the first working day after it', () => {
    // 8, 9, 10 (make-up), 12, 13 Oct.
    expect(feedback('2026-10-02T12:00').lastDay).toBe('2026-10-13');
    expect(feedback('2026-10-07T23:59').lastDay).toBe('2026-10-13');
    expect(feedback('2026-10-08T00:00').lastDay).toBe('2026-10-14');
  });

  it('the legal day is that of Shanghai: 17:00 UTC is already the next one', () => {
    const facts = startDeadline(FEEDBACK, '2026-03-02T17:00:00Z', calendar);
    expect(computeDeadline(FEEDBACK, facts, calendar, facts.start).lastDay).toBe('2026-03-10');
  });

  it('running past the last published day: the date is provisional', () => {
    expect(feedback('2026-12-24T10:00')).toMatchObject({ lastDay: '2026-12-31', provisional: false });
    expect(feedback('2026-12-25T10:00')).toMatchObject({ lastDay: '2027-01-01', provisional: true });
  });

  it('what is left counts down at each working day, and warnings fall at half and four fifths', () => {
    expect(feedback('2026-03-02T10:00').remaining).toEqual({ amount: 5, unit: 'WORKING_DAYS' });
    expect(feedback('2026-03-02T10:00', '2026-03-05T10:00').remaining.amount).toBe(2);
    expect(feedback('2026-03-02T10:00', '2026-03-08T10:00').remaining.amount).toBe(1);
    // 2.5 days: noon of the third, Thursday; 4 days: the end of Friday.
    expect(feedback('2026-03-02T10:00').warnAt).toEqual(['2026-03-05T04:00:00.000Z', '2026-03-06T16:00:00.000Z']);
  });

  it('is overdue from 24:00 of the last day, not before', () => {
    expect(feedback('2026-03-02T10:00', '2026-03-09T23:59:59.999')).toMatchObject({ state: 'RUNNING', late: false });
    expect(feedback('2026-03-02T10:00', '2026-03-10T00:00')).toMatchObject({ state: 'OVERDUE', late: true });
    expect(feedback('2026-03-02T10:00', '2026-03-10T00:00').remaining).toEqual({ amount: -1, unit: 'WORKING_DAYS' });
    expect(feedback('2026-03-02T10:00', '2026-03-20T00:00').remaining.amount).toBe(-9);
  });

  it('once met it stays met, and says whether that was too late', () => {
    const facts = startDeadline(FEEDBACK, at('2026-03-02T10:00'), calendar);
    const met = (metAt: string) =>
      computeDeadline(FEEDBACK, withMet(facts, at(metAt)), calendar, at('2026-06-01T00:00'));
    expect(met('2026-03-06T10:00')).toMatchObject({ state: 'MET', late: false, remaining: { amount: 1 } });
    expect(met('2026-03-10T08:00')).toMatchObject({ state: 'MET', late: true });
  });
});

describe('mediation within 30 working days, appraisal not counted', () => {
  const facts = startDeadline(MEDIATION, at('2026-03-02T10:00'), calendar);
  const pause = { from: at('2026-03-09T09:00'), reason: 'APPRAISAL', by: 'committee' } as const;

  it('a pause over a holiday credits its working days only', () => {
    expect(computeDeadline(MEDIATION, facts, calendar, facts.start).lastDay).toBe('2026-04-14');
    // 30 Mar to 8 Apr takes out 30, 31 Mar, 1, 2, 3 and 7 Apr: six working days; 4 to 6 April were holidays anyway.
    const over = withPause(facts, { ...pause, from: at('2026-03-30T09:00'), to: at('2026-04-08T15:00') });
    expect(computeDeadline(MEDIATION, over, calendar, at('2026-04-09T00:00')).lastDay).toBe('2026-04-22');
  });

  it('while it stands still what is left is frozen and it cannot become overdue', () => {
    const standing = withPause(facts, { ...pause, to: null });
    for (const now of ['2026-03-09T10:00', '2026-05-20T10:00', '2026-12-01T10:00']) {
      const deadline = computeDeadline(MEDIATION, standing, calendar, at(now));
      expect(deadline).toMatchObject({ state: 'PAUSED', remaining: { amount: 26 }, pausedBy: { reason: 'APPRAISAL' } });
    }
  });

  it('an extension adds working days', () => {
    const extended = withExtension(facts, { amount: 10, at: at('2026-04-10T10:00'), by: 'committee' });
    expect(computeDeadline(MEDIATION, extended, calendar, facts.start).lastDay).toBe('2026-04-28');
  });
});
