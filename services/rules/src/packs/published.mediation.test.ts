import { describe, expect, it } from 'vitest';
import { CHINA_2026_1 as calendar } from '../calendar/calendars.js';
import { computeDeadline } from '../deadlines/compute-deadline.js';
import { startDeadline, withExtension, withPause } from '../deadlines/deadline-facts.js';
import { factsProblem } from '../deadlines/deadline-facts.check.js';
import { articleLine } from '../deadlines/deadline-rule.js';
import { packInForce } from './published.js';
import { ruleOf } from './rule-pack.js';

const at = (text: string): string => `${text}+08:00`;
const national = packInForce('national', '2026-09-07');
const ningbo = packInForce('ningbo', '2026-09-07');

describe('the mediation rules of the place', () => {
  it('Ningbo sets acceptance by its own law, where the nation leaves it to the committee', () => {
    expect(articleLine(ruleOf(national, 'mediation.accept').article).zh).toBe('平台操作规则“受理审查”');
    const accept = ruleOf(ningbo, 'mediation.accept');
    expect(articleLine(accept.article).zh).toBe('《宁波市医疗纠纷预防与处置条例》第三十条');
    expect(accept).toMatchObject({ amount: 3, unit: 'WORKING_DAYS', basis: 'LAW', verified: 'PRIMARY' });
    expect(accept.amountRange).toBeUndefined();
  });

  it('both give 30 working days, under articles of their own', () => {
    expect(articleLine(ruleOf(national, 'mediation.conclude').article).en).toContain('art. 38');
    expect(articleLine(ruleOf(ningbo, 'mediation.conclude').article).en).toContain('art. 34');
    expect(articleLine(ruleOf(packInForce('zhejiang', '2026-09-07'), 'mediation.conclude').article).en).toContain('38');
  });

  it('a committee may set the time of the answer within its range', () => {
    const rule = ruleOf(ningbo, 'mediation.other-side-answer');
    const asked = (amount: number) =>
      factsProblem(rule, { ...startDeadline(rule, at('2026-09-07T10:00'), calendar), amount }, calendar)?.code;
    expect([1, 15, 16].map(asked)).toEqual([undefined, undefined, 'AMOUNT_OUT_OF_RANGE']);
  });
});

describe('a mediation accepted on Monday 7 September 2026', () => {
  const rule = ruleOf(ningbo, 'mediation.conclude');
  const facts = startDeadline(rule, at('2026-09-07T10:00'), calendar);
  const lastDay = (of: typeof facts) => computeDeadline(rule, of, calendar, at('2026-10-20T09:00')).lastDay;
  const appraised = withPause(facts, {
    from: at('2026-09-28T09:00'),
    to: at('2026-10-14T15:00'),
    reason: 'APPRAISAL',
    by: 'committee',
  });

  it('ends on 23 October: the make-up Sunday and Saturday count, both holidays do not', () => {
    // 14 days to 24 September with Sunday the 20th; 28–30 September; 8, 9 and Saturday 10 October; 12–16; 19–23.
    expect(lastDay(facts)).toBe('2026-10-23');
  });

  it('gets back the eight working days of an appraisal over Golden Week, the make-up Saturday among them', () => {
    // Taken out: 28, 29, 30 September, 8, 9, 10, 12, 13 October. The day the opinion arrives counts again.
    expect(lastDay(appraised)).toBe('2026-11-04');
    expect(computeDeadline(rule, appraised, calendar, at('2026-10-12T09:00'))).toMatchObject({
      state: 'PAUSED',
      remaining: { amount: 16, unit: 'WORKING_DAYS' },
    });
  });

  it('is not held up by missing documents, and an agreed extension adds working days', () => {
    const waiting = withPause(facts, {
      from: at('2026-09-28T09:00'),
      to: null,
      reason: 'DOCUMENTS_OUTSTANDING',
      by: 'x',
    });
    expect(factsProblem(rule, waiting, calendar)?.code).toBe('PAUSE_REASON_NOT_ALLOWED');
    const extended = withExtension(appraised, { amount: 5, at: at('2026-10-30T10:00'), by: 'all three' });
    expect(lastDay(extended)).toBe('2026-11-11');
  });
});

it('the application for confirmation moves off a holiday', () => {
  const rule = ruleOf(ningbo, 'mediation.confirmation');
  const facts = startDeadline(rule, at('2026-09-04T10:00'), calendar);
  // The thirtieth day is 4 October; 8 October is the first working day after it.
  expect(computeDeadline(rule, facts, calendar, facts.start).lastDay).toBe('2026-10-08');
});
