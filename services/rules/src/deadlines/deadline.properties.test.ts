import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHINA_2026_1 as calendar } from '../calendar/calendars.js';
import { dayKind, isWorked } from '../calendar/day-kind.js';
import { legalDate, utcInstant } from '../calendar/legal-time.js';
import { addDays } from '../calendar/plain-date.js';
import { addWorkingDays, workingDaysBetween } from '../calendar/working-days.js';
import { computeDeadline, type Deadline } from './compute-deadline.js';
import { startDeadline, withPause, type DeadlineFacts, type Pause } from './deadline-facts.js';
import type { DeadlineRule, TimeUnit } from './deadline-rule.js';
import { CONFIRMATION, MEDIATION } from './example-rules.fixture.js';
import { explainDeadline } from './explain-deadline.js';

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
const BEGIN = Date.UTC(2025, 0, 5);
const LATE = '2030-01-01T00:00:00Z';

const moment = fc.integer({ min: 0, max: 700 * 1440 }).map((minutes) => BEGIN + minutes * MINUTE);
const term = fc.integer({ min: 1, max: 40 });
const unit = fc.constantFrom<TimeUnit>('MINUTES', 'HOURS', 'CALENDAR_DAYS', 'WORKING_DAYS', 'YEARS');
const ruled = (of: TimeUnit, amount: number): DeadlineRule => ({
  ...MEDIATION,
  unit: of,
  amount,
  pausedBy: of === 'YEARS' ? [] : MEDIATION.pausedBy,
});
const pausesAfter = (start: number) =>
  fc.array(fc.integer({ min: 1, max: 20 * 1440 }), { maxLength: 8 }).map((gaps): Pause[] => {
    const marks = gaps.map((_, index) => start + gaps.slice(0, index + 1).reduce((sum, gap) => sum + gap) * MINUTE);
    return marks.flatMap((from, index): Pause[] => {
      const to = marks[index + 1];
      if (index % 2 === 1 || to === undefined) return [];
      return [{ from: utcInstant(from), to: utcInstant(to), reason: 'APPRAISAL', by: 'committee' }];
    });
  });
const paused = moment.chain((start) => fc.tuple(fc.constant(start), pausesAfter(start)));
const begun = (rule: DeadlineRule, start: number): DeadlineFacts => startDeadline(rule, utcInstant(start), calendar);
const reckoned = (rule: DeadlineRule, facts: DeadlineFacts, by = calendar): Deadline =>
  computeDeadline(rule, facts, by, LATE);

describe('every deadline', () => {
  it('is never earlier for a later start', () => {
    fc.assert(
      fc.property(unit, term, moment, fc.integer({ min: 0, max: 10 * DAY }), (of, amount, start, later) => {
        const rule = ruled(of, amount);
        expect(reckoned(rule, begun(rule, start + later)).dueAt >= reckoned(rule, begun(rule, start)).dueAt).toBe(true);
      }),
    );
  });

  it('is never earlier for one more holiday', () => {
    fc.assert(
      fc.property(fc.constantFrom(MEDIATION, CONFIRMATION), paused, term, (rule, [start, pauses], days) => {
        const facts = { ...begun(rule, start), pauses };
        const before = reckoned(rule, facts);
        const date = addDays(before.lastDay, 1 - days);
        if (calendar.holidays.some((holiday) => holiday.date === date)) return;
        const holidays = [...calendar.holidays, { date, name: { zh: '临时放假', en: 'Extra holiday' } }];
        const makeUpDays = calendar.makeUpDays.filter((day) => day.date !== date);
        expect(reckoned(rule, facts, { ...calendar, holidays, makeUpDays }).dueAt >= before.dueAt).toBe(true);
      }),
    );
  });

  it('warns at half before four fifths, and before it is due', () => {
    fc.assert(
      fc.property(unit, term, paused, (of, amount, [start, pauses]) => {
        const rule = ruled(of, amount);
        const { warnAt, dueAt } = reckoned(rule, { ...begun(rule, start), pauses: of === 'YEARS' ? [] : pauses });
        expect([...warnAt, dueAt].toSorted()).toEqual([...warnAt, dueAt]);
      }),
    );
  });

  it('is explained by counts that add up to its term, and by the day it is due', () => {
    fc.assert(
      fc.property(unit, term, paused, (of, amount, [start, pauses]) => {
        const rule = ruled(of, amount);
        const facts = { ...begun(rule, start), pauses: of === 'YEARS' ? [] : pauses };
        const { days, deadline } = explainDeadline(rule, facts, calendar, LATE);
        expect(days.reduce((sum, day) => sum + day.count, 0)).toBe(amount);
        expect(days.at(-1)).toMatchObject({ kind: 'DUE', date: deadline.lastDay });
        expect(days.filter((day) => day.kind === 'DUE')).toHaveLength(1);
      }),
    );
  });
});

describe('a deadline in working days', () => {
  it('is due on a working day', () => {
    fc.assert(
      fc.property(paused, ([start, pauses]) => {
        const { lastDay } = reckoned(MEDIATION, { ...begun(MEDIATION, start), pauses });
        expect(isWorked(dayKind(calendar, lastDay))).toBe(true);
      }),
    );
  });

  it('is shifted by exactly the working days of a pause', () => {
    const wait = fc.integer({ min: 1, max: 30 });
    fc.assert(
      fc.property(moment, wait, fc.integer({ min: 0, max: 60 }), (start, after, length) => {
        const plain = begun(MEDIATION, start);
        const [from, to] = [utcInstant(start + after * DAY), utcInstant(start + (after + length) * DAY + MINUTE)];
        const pause: Pause = { from, to, reason: 'APPRAISAL', by: 'committee' };
        const day = addDays(legalDate(start), after);
        // Days of the pause: from its first day, up to but not with its last.
        const k = workingDaysBetween(
          calendar,
          addDays(day, -1),
          addDays(legalDate(start + (after + length) * DAY + MINUTE), -1),
        ).days;
        const expected = addWorkingDays(calendar, reckoned(MEDIATION, plain).lastDay, k).date;
        expect(reckoned(MEDIATION, withPause(plain, pause)).lastDay).toBe(expected);
      }),
    );
  });
});

describe('pauses', () => {
  it('cut in two give back no more and no less than whole', () => {
    fc.assert(
      fc.property(
        unit,
        term,
        moment,
        fc.nat({ max: 20 * DAY }),
        fc.nat({ max: 20 * DAY }),
        (of, amount, start, a, b) => {
          if (of === 'YEARS') return;
          const rule = ruled(of, amount);
          const plain = begun(rule, start);
          const [from, cut, to] = [start, start + a + 1, start + a + b + 2].map(utcInstant) as [string, string, string];
          const pause = { reason: 'APPRAISAL', by: 'committee' } as const;
          const whole = withPause(plain, { ...pause, from, to });
          const halves = withPause(withPause(plain, { ...pause, from: cut, to }), { ...pause, from, to: cut });
          expect(reckoned(rule, halves).dueAt).toBe(reckoned(rule, whole).dueAt);
        },
      ),
    );
  });

  it('that stand open never let a clock expire that was running when they began', () => {
    fc.assert(
      fc.property(
        unit,
        term,
        moment,
        fc.nat({ max: 90 * DAY }),
        fc.nat({ max: 400 * DAY }),
        (of, amount, start, a, b) => {
          if (of === 'YEARS') return;
          const rule = ruled(of, amount);
          const from = utcInstant(start + a);
          const before = computeDeadline(rule, begun(rule, start), calendar, from);
          if (before.state !== 'RUNNING') return;
          const pause: Pause = { from, to: null, reason: 'APPRAISAL', by: 'committee' };
          const standing = withPause(begun(rule, start), pause);
          const after = computeDeadline(rule, standing, calendar, utcInstant(start + a + b));
          const first = computeDeadline(rule, standing, calendar, from);
          expect(after).toMatchObject({ state: 'PAUSED', remaining: first.remaining, pausedBy: pause });
        },
      ),
    );
  });
});
