import { describe, expect, it } from 'vitest';
import { CHINA_2026_1 as calendar } from '../calendar/calendars.js';
import { computeDeadline } from '../deadlines/compute-deadline.js';
import { startDeadline } from '../deadlines/deadline-facts.js';
import { articleLine } from '../deadlines/deadline-rule.js';
import { packInForce, pinnedPack } from './published.js';
import { refOf, ruleOf, thresholdOf } from './rule-pack.js';
import { appliesTo, exceeds, type Threshold } from './threshold.js';

const on = '2026-03-02';
const national = packInForce('national', on);

describe('the national pack', () => {
  it.each([
    ['complaint.feedback', 5, 'WORKING_DAYS', 'LAW', 'SECONDARY'],
    ['complaint.feedback-several-departments', 10, 'WORKING_DAYS', 'LAW', 'SECONDARY'],
    ['complaint.answer-on-the-spot', 2, 'HOURS', 'CONTRACT', 'SECONDARY'],
    ['complaint.promised-by', 3, 'WORKING_DAYS', 'CONTRACT', 'PRIMARY'],
    ['complaint.silence-follow-up', 7, 'WORKING_DAYS', 'CONTRACT', 'PRIMARY'],
    ['complaint.call-back', 3, 'WORKING_DAYS', 'CONTRACT', 'PRIMARY'],
    ['complaint.record-retention', 15, 'YEARS', 'CONTRACT', 'MEMORY'],
    ['safety-event.report-extraordinary', 2, 'HOURS', 'LAW', 'SECONDARY'],
    ['safety-event.report-major', 12, 'HOURS', 'LAW', 'SECONDARY'],
    ['safety-event.report-general', 15, 'CALENDAR_DAYS', 'LAW', 'SECONDARY'],
    ['negligence.report-major', 12, 'HOURS', 'LAW', 'PRIMARY'],
    ['settlement.report', 7, 'CALENDAR_DAYS', 'LAW', 'PRIMARY'],
    ['judgment.report', 7, 'CALENDAR_DAYS', 'LAW', 'PRIMARY'],
    ['autopsy.without-freezing', 48, 'HOURS', 'LAW', 'PRIMARY'],
    ['autopsy.with-freezing', 7, 'CALENDAR_DAYS', 'LAW', 'PRIMARY'],
    ['body.storage', 14, 'CALENDAR_DAYS', 'LAW', 'PRIMARY'],
    ['rescue-record.back-fill', 6, 'HOURS', 'LAW', 'PRIMARY'],
    ['sealed-records.keeping', 3, 'YEARS', 'LAW', 'PRIMARY'],
    ['sealed-items.keeping', 3, 'YEARS', 'LAW', 'PRIMARY'],
    ['mediation.accept', 3, 'WORKING_DAYS', 'CONTRACT', 'PRIMARY'],
    ['mediation.other-side-answer', 5, 'WORKING_DAYS', 'CONTRACT', 'PRIMARY'],
    ['mediation.conclude', 30, 'WORKING_DAYS', 'LAW', 'PRIMARY'],
    ['mediation.seal-confirmation', 24, 'HOURS', 'CONTRACT', 'PRIMARY'],
    ['mediation.confirmation', 30, 'CALENDAR_DAYS', 'LAW', 'PRIMARY'],
    ['claim.determination', 30, 'CALENDAR_DAYS', 'LAW', 'PRIMARY'],
    ['claim.refusal-notice', 3, 'CALENDAR_DAYS', 'LAW', 'PRIMARY'],
    ['claim.advance', 60, 'CALENDAR_DAYS', 'LAW', 'PRIMARY'],
    ['claim.approve-confirmation', 24, 'HOURS', 'CONTRACT', 'PRIMARY'],
    ['claim.pay-cap', 10, 'CALENDAR_DAYS', 'LAW', 'PRIMARY'],
  ])('%s: %i %s by %s, %s', (id, amount, unit, basis, verified) => {
    expect(ruleOf(national, id)).toMatchObject({ id, amount, unit, basis, verified });
  });

  it('holds no rule that the list above forgets', () => {
    expect(Object.keys(national.deadlines)).toHaveLength(29);
    expect(national.thresholds).toEqual({});
  });

  it('gives rules that deadlines are reckoned from as they stand', () => {
    const rule = ruleOf(national, 'complaint.feedback');
    const facts = startDeadline(rule, '2026-02-13T01:30:00Z', calendar);
    expect(computeDeadline(rule, facts, calendar, facts.start).lastDay).toBe('2026-02-27');
  });

  it('cites the article, and says where its number was not seen', () => {
    expect(articleLine(ruleOf(national, 'body.storage').article).zh).toBe('《医疗纠纷预防和处理条例》第二十七条');
    expect(articleLine(ruleOf(national, 'complaint.feedback').article).zh).toContain('条文序号待核');
  });
});

describe('thresholds of the place', () => {
  const appraisal = (id: string, fen: number) => exceeds(thresholdOf(packInForce(id, on), 'appraisal.required'), fen);

  it('appraisal: over 100,000 yuan in Zhejiang, from 100,000 in Ningbo', () => {
    expect([appraisal('zhejiang', 10_000_000), appraisal('zhejiang', 10_000_001)]).toEqual([false, true]);
    expect([appraisal('ningbo', 9_999_999), appraisal('ningbo', 10_000_000)]).toEqual([false, true]);
  });

  it('private settlement: barred over 10,000 yuan claimed from a public hospital in Zhejiang, nowhere else', () => {
    const ceiling = thresholdOf(packInForce('zhejiang', on), 'settlement.private-ceiling');
    expect(ceiling).toMatchObject({ of: 'CLAIMED', appliesTo: 'PUBLIC_HOSPITALS', verified: 'MEMORY' });
    expect([exceeds(ceiling, 1_000_000), exceeds(ceiling, 1_000_001)]).toEqual([false, true]);
    expect(packInForce('ningbo', on).thresholds['settlement.private-ceiling']).toBeUndefined();
  });

  it('the insurer joins over 10,000 yuan in Ningbo, the amount itself not included', () => {
    for (const id of ['insurer.joins-negotiation', 'insurer.joins-mediation']) {
      const threshold = thresholdOf(packInForce('ningbo', on), id);
      expect([exceeds(threshold, 1_000_000n), exceeds(threshold, 1_000_001n)]).toEqual([false, true]);
    }
  });

  it('bind a public hospital, and one whose owner is not known; a private one only where they bind all', () => {
    const [publicOnly, all] = ['settlement.private-ceiling', 'appraisal.required'].map((id) =>
      thresholdOf(packInForce('zhejiang', on), id),
    ) as [Threshold, Threshold];
    const owners = ['PUBLIC', undefined, 'PRIVATE'] as const;
    expect(owners.map((owner) => appliesTo(publicOnly, owner))).toEqual([true, true, false]);
    expect(owners.map((owner) => appliesTo(all, owner))).toEqual([true, true, true]);
  });

  it('compare whole fen only', () => {
    const threshold = thresholdOf(packInForce('ningbo', on), 'appraisal.required');
    expect(() => exceeds(threshold, 0.1)).toThrow('amountFen');
  });
});

describe('the pack of a day and of a case', () => {
  it('a local pack carries the national rules it extends', () => {
    expect(ruleOf(packInForce('zhejiang', on), 'complaint.feedback').amount).toBe(5);
    expect(ruleOf(packInForce('ningbo', on), 'body.storage').amount).toBe(14);
  });

  it('a case pins a version and finds it again', () => {
    const pack = packInForce('ningbo', on);
    expect(refOf(pack)).toBe('ningbo@1');
    expect(pinnedPack('ningbo@1')).toBe(pack);
  });

  it('what is not there is named', () => {
    expect(() => packInForce('mars', on)).toThrow('"mars" is in force on 2026-03-02');
    expect(() => packInForce('national', '2019-04-09')).toThrow('"national" is in force on 2019-04-09');
    expect(() => pinnedPack('national@99')).toThrow('national@99');
    expect(() => ruleOf(national, 'complaint.unheard')).toThrow('national@1 has no rule "complaint.unheard"');
    expect(() => thresholdOf(national, 'appraisal.required')).toThrow('national@1 has no rule "appraisal.required"');
  });
});
