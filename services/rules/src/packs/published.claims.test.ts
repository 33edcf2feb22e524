import { describe, expect, it } from 'vitest';
import { CHINA_2026_1 as calendar } from '../calendar/calendars.js';
import { computeDeadline } from '../deadlines/compute-deadline.js';
import { startDeadline, withPause } from '../deadlines/deadline-facts.js';
import { articleLine } from '../deadlines/deadline-rule.js';
import { packInForce, pinnedPack } from './published.js';
import { ruleOf } from './rule-pack.js';

const at = (text: string): string => `${text}+08:00`;
const contract = pinnedPack('contract-demo@1');
const due = (id: string, start: string, pack = contract) => {
  const rule = ruleOf(pack, id);
  return computeDeadline(rule, startDeadline(rule, at(start), calendar), calendar, at(start));
};

describe("the insurer's service contract", () => {
  it.each([
    ['claim.acknowledge', 30, 'MINUTES'],
    ['claim.survey', 2, 'HOURS'],
    ['claim.preliminary-loss', 24, 'HOURS'],
    ['claim.pay', 3, 'WORKING_DAYS'],
    ['claim.consent-validity', 30, 'CALENDAR_DAYS'],
  ])('%s: %i %s, by contract and not by law', (id, amount, unit) => {
    expect(ruleOf(contract, id)).toMatchObject({ id, amount, unit, basis: 'CONTRACT' });
    expect(articleLine(ruleOf(contract, id).article).zh).toContain('保险服务合同');
    expect(() => ruleOf(packInForce('national', '2026-03-02'), id)).toThrow(id);
  });

  it('carries what the law asks of any insurer beside its own promises', () => {
    expect(Object.keys(contract.deadlines)).toHaveLength(34);
    expect(articleLine(ruleOf(contract, 'claim.pay-cap').article).zh).toBe('《保险法》第二十三条');
  });

  it('promises payment before the law requires it, holidays or not', () => {
    expect(due('claim.pay', '2026-03-02T10:00').lastDay).toBe('2026-03-05');
    expect(due('claim.pay-cap', '2026-03-02T10:00').lastDay).toBe('2026-03-12');
    // Over Golden Week the three working days take as long as the ten calendar days.
    expect(due('claim.pay', '2026-09-30T10:00').lastDay).toBe('2026-10-10');
    expect(due('claim.pay-cap', '2026-09-30T10:00').lastDay).toBe('2026-10-10');
  });

  it('lets a consent stand for 1 to 90 days', () => {
    expect(ruleOf(contract, 'claim.consent-validity').amountRange).toEqual({ least: 1, most: 90 });
  });
});

describe("the insurer's duties by law", () => {
  it.each([
    ['claim.determination', '二十三', 30],
    ['claim.pay-cap', '二十三', 10],
    ['claim.refusal-notice', '二十四', 3],
    ['claim.advance', '二十五', 60],
  ])('%s rests on article %s: %i days that do not move for a holiday', (id, article, amount) => {
    const rule = ruleOf(contract, id);
    expect(rule).toMatchObject({ amount, unit: 'CALENDAR_DAYS', basis: 'LAW', lastDayOnHoliday: 'STANDS' });
    expect(rule.article.article.zh).toBe(`第${article}条`);
  });

  it('a determination waits for missing documents', () => {
    const rule = ruleOf(contract, 'claim.determination');
    const facts = startDeadline(rule, at('2026-03-02T10:00'), calendar);
    const waited = withPause(facts, {
      from: at('2026-03-10T09:00'),
      to: at('2026-03-20T09:00'),
      reason: 'DOCUMENTS_OUTSTANDING',
      by: 'adjuster',
    });
    expect(computeDeadline(rule, facts, calendar, facts.start).lastDay).toBe('2026-04-01');
    expect(computeDeadline(rule, waited, calendar, at('2026-03-21T00:00')).lastDay).toBe('2026-04-11');
  });

  it('a preliminary opinion is owed in Ningbo alone', () => {
    const opinion = ruleOf(packInForce('ningbo', '2026-03-02'), 'claim.preliminary-opinion');
    expect(opinion).toMatchObject({ amount: 5, unit: 'WORKING_DAYS', basis: 'LAW', verified: 'PRIMARY' });
    expect(articleLine(opinion.article).en).toContain('art. 27');
    for (const id of ['national', 'zhejiang', 'contract-demo'])
      expect(packInForce(id, '2026-03-02').deadlines['claim.preliminary-opinion']).toBeUndefined();
  });
});
