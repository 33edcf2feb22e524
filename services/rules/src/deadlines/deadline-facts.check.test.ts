import { describe, expect, it } from 'vitest';
import { CHINA_2026_1 as calendar } from '../calendar/calendars.js';
import { computeDeadline } from './compute-deadline.js';
import { DeadlineFactsInvalid, factsProblem, type FactsProblemCode } from './deadline-facts.check.js';
import { startDeadline, withCalendar, withExtension, withPause, type DeadlineFacts } from './deadline-facts.js';
import { FEEDBACK, MEDIATION, SEALED } from './example-rules.fixture.js';
import type { DeadlineRule } from './deadline-rule.js';

const facts = startDeadline(MEDIATION, '2026-03-02T02:00:00Z', calendar);
const pause = (from: string, to: string | null) =>
  ({ from: `${from}Z`, to: to && `${to}Z`, reason: 'APPRAISAL', by: 'committee' }) as const;
const once = withPause(facts, pause('2026-03-09T02:00', '2026-03-12T02:00'));
const ranged: DeadlineRule = { ...FEEDBACK, amountRange: { least: 1, most: 10 } };
const sealed = startDeadline(SEALED, '2026-03-02T02:00:00Z', calendar);

describe('facts that no deadline is reckoned from', () => {
  it.each<[FactsProblemCode, string, DeadlineRule, DeadlineFacts]>([
    ['RULE_DIFFERS', 'ruleId', FEEDBACK, facts],
    ['CALENDAR_DIFFERS', 'calendarVersion', MEDIATION, { ...facts, calendarVersion: 'china-2025.1' }],
    ['AMOUNT_FIXED', 'amount', MEDIATION, { ...facts, amount: 20 }],
    ['AMOUNT_OUT_OF_RANGE', 'amount', ranged, startDeadline(ranged, facts.start, calendar, 11)],
    ['PAUSE_REASON_NOT_ALLOWED', 'pauses.0.reason', SEALED, withPause(sealed, pause('2026-03-09T02:00', null))],
    [
      'PAUSE_ENDS_BEFORE_IT_BEGINS',
      'pauses.1.to',
      MEDIATION,
      withPause(once, pause('2026-03-20T02:00', '2026-03-20T02:00')),
    ],
    ['PAUSE_BEFORE_START', 'pauses.1.from', MEDIATION, withPause(once, pause('2026-03-01T02:00', '2026-03-08T02:00'))],
    ['PAUSES_OVERLAP', 'pauses.1', MEDIATION, withPause(once, pause('2026-03-12T01:59', '2026-03-20T02:00'))],
    ['PAUSES_OVERLAP', 'pauses.1', MEDIATION, withPause(once, pause('2026-03-08T02:00', null))],
    [
      'EXTENSION_NOT_ALLOWED',
      'extensions.0',
      { ...SEALED, extendable: false },
      withExtension(sealed, { amount: 1, at: sealed.start, by: 'hospital' }),
    ],
    [
      'EXTENSION_NOT_POSITIVE',
      'extensions.0.amount',
      MEDIATION,
      withExtension(facts, { amount: 0.5, at: facts.start, by: 'committee' }),
    ],
    ['TERM_TOO_LONG', 'extensions', MEDIATION, withExtension(facts, { amount: 1e9, at: facts.start, by: 'committee' })],
  ])('%s at %s', (code, field, rule, wrong) => {
    expect(factsProblem(rule, wrong, calendar)).toMatchObject({ code, field });
    expect(() => computeDeadline(rule, wrong, calendar, facts.start)).toThrow(DeadlineFactsInvalid);
  });

  it('a text that is no instant is named by its field', () => {
    const wrong = { ...facts, start: 'yesterday' };
    expect(() => computeDeadline(MEDIATION, wrong, calendar, '2026-03-02T02:00:00Z')).toThrow('start: "yesterday"');
    expect(() => computeDeadline(MEDIATION, facts, calendar, '2026-03-02')).toThrow('now: "2026-03-02"');
  });
});

describe('facts that are fine', () => {
  it('a pause that begins when the one before it ends', () => {
    const twice = withPause(once, pause('2026-03-12T02:00', null));
    expect(factsProblem(MEDIATION, twice, calendar)).toBeNull();
  });

  it('an amount of its own within the range of the rule', () => {
    const own = startDeadline(ranged, facts.start, calendar, 1);
    expect(factsProblem(ranged, own, calendar)).toBeNull();
    expect(computeDeadline(ranged, own, calendar, facts.start).lastDay).toBe('2026-03-03');
  });

  it('a clock that was pinned anew to a later calendar', () => {
    const later = { ...calendar, version: 'china-2027.1' };
    expect(factsProblem(MEDIATION, withCalendar(facts, later), later)).toBeNull();
  });
});
