import { describe, expect, it } from 'vitest';
import { CHINA_2026_1 as calendar } from '../calendar/calendars.js';
import { startDeadline, withPause } from './deadline-facts.js';
import type { DeadlineRule } from './deadline-rule.js';
import { CONFIRMATION, FEEDBACK, SEALED, SURVEY } from './example-rules.fixture.js';
import { explainDeadline } from './explain-deadline.js';

const at = (text: string): string => `${text}+08:00`;
const facts = startDeadline(FEEDBACK, at('2026-02-13T09:30'), calendar);
const told = (rule: DeadlineRule, start: string) =>
  explainDeadline(rule, startDeadline(rule, at(start), calendar), calendar, at(start));

describe('why feedback on a complaint of Friday 13 February 2026 is due on the 27th', () => {
  const { days, sentence } = explainDeadline(FEEDBACK, facts, calendar, at('2026-02-13T10:00'));

  it('day by day', () => {
    const lines = days.map(({ date, kind, count, total }) => `${date.slice(5)} ${kind} ${count} ${total}`);
    expect(lines).toEqual([
      '02-13 START 0 0',
      '02-14 MAKE_UP 1 1',
      ...['15', '16', '17', '18', '19', '20', '21', '22', '23'].map((day) => `02-${day} HOLIDAY 0 1`),
      '02-24 COUNTED 1 2',
      '02-25 COUNTED 1 3',
      '02-26 COUNTED 1 4',
      '02-27 DUE 1 5',
    ]);
  });

  it('in words on each day', () => {
    expect(days[0]?.note.zh).toBe('2026-02-13 09:30 起算，当日不计入');
    expect(days[1]?.note).toEqual({
      zh: '第1日（共5日），春节调休上班',
      en: 'Day 1 of 5, make-up working day for Spring Festival',
    });
    expect(days[2]?.note).toEqual({ zh: '春节放假，不计入', en: 'Spring Festival, not counted' });
    expect(days.at(-1)?.note).toEqual({ zh: '第5日（共5日）；24时到期', en: 'Day 5 of 5; due at 24:00' });
  });

  it('in one sentence with its article', () => {
    expect(sentence).toEqual({
      zh: '投诉反馈：自2026-02-13 09:30起5个工作日，首日不计。未计入：节假日9日。2026-02-27 24:00 到期。依据：《医疗纠纷预防和处理条例》第三十八条。',
      en: 'Feedback: 5 working days from 2026-02-13 09:30, the first day not counted. Not counted: 9 public holiday days. Due 2026-02-27 24:00. Rule: Medical Dispute Regulations, art. 38.',
    });
  });
});

describe('an explanation', () => {
  it('marks the days a pause takes out, and says a standing clock is standing', () => {
    const pause = { from: at('2026-02-24T10:00'), to: null, reason: 'APPRAISAL', by: 'committee' } as const;
    const { days, sentence } = explainDeadline(FEEDBACK, withPause(facts, pause), calendar, at('2026-02-26T10:00'));
    const paused = days.filter((day) => day.kind === 'PAUSED');
    expect(paused.map((day) => day.date)).toEqual(['2026-02-24', '2026-02-25']);
    expect(paused[0]?.note).toEqual({ zh: '因鉴定暂停，不计入', en: 'Clock stopped: appraisal; not counted' });
    expect(sentence.zh).toContain('现因鉴定暂停；如此刻恢复，2026-03-02 24:00 到期。');
    expect(sentence.en).toContain('2 stopped days');
  });

  it('shows a last day on a holiday moving to the next working day', () => {
    const { days } = told(CONFIRMATION, '2026-09-03T10:00');
    expect(days.slice(-6).map(({ date, kind, count }) => `${date} ${kind} ${count}`)).toEqual([
      '2026-10-03 COUNTED 1',
      '2026-10-04 HOLIDAY 0',
      '2026-10-05 HOLIDAY 0',
      '2026-10-06 HOLIDAY 0',
      '2026-10-07 HOLIDAY 0',
      '2026-10-08 DUE 0',
    ]);
    expect(days.at(-1)?.note.zh).toBe('期满日不是工作日，顺延至本日；24时到期');
  });

  it('says which days are not yet published', () => {
    const { days, sentence } = told(FEEDBACK, '2026-12-28T10:00');
    expect(days.filter((day) => day.provisional).map((day) => day.date)).toEqual([
      '2027-01-01',
      '2027-01-02',
      '2027-01-03',
      '2027-01-04',
    ]);
    expect(sentence.en).toContain('Holidays are published for 2025-01-01 to 2026-12-31 only');
  });

  it('of hours names the stand-stills by the minute', () => {
    const survey = startDeadline(SURVEY, at('2026-03-02T08:00'), calendar);
    const pause = {
      from: at('2026-03-02T08:30'),
      to: at('2026-03-02T11:00'),
      reason: 'FORCE_MAJEURE',
      by: 'x',
    } as const;
    const rule: DeadlineRule = { ...SURVEY, pausedBy: ['FORCE_MAJEURE'] };
    const { days, sentence } = explainDeadline(rule, withPause(survey, pause), calendar, at('2026-03-02T12:00'));
    expect(days.map((day) => `${day.kind} ${day.count} ${day.note.zh}`)).toEqual([
      'START 0 2026-03-02 08:00 起算',
      'PAUSED 0 2026-03-02 08:30 至 2026-03-02 11:00 因不可抗力暂停',
      'DUE 2 2026-03-02 12:30 到期',
    ]);
    expect(sentence.en).toContain('2 hours from 2026-03-02 08:00. Due 2026-03-02 12:30.');
  });

  it('of years is its start and its end', () => {
    const { days } = told(SEALED, '2026-03-02T10:00');
    expect(days.map(({ date, kind, count }) => `${date} ${kind} ${count}`)).toEqual([
      '2026-03-02 START 0',
      '2029-03-02 DUE 3',
    ]);
  });

  it('says how sure the rule is', () => {
    const rest = { secondary: 'SECONDARY', memory: 'MEMORY' } as const;
    expect(told({ ...FEEDBACK, verified: rest.secondary }, '2026-03-02T10:00').sentence.zh).toContain('转引自二手资料');
    expect(told({ ...FEEDBACK, verified: rest.memory }, '2026-03-02T10:00').sentence.zh).toContain('原文尚未核对');
    expect(told({ ...FEEDBACK, basis: 'CONTRACT' }, '2026-03-02T10:00').sentence.zh).toContain('可配置的承诺');
  });
});
