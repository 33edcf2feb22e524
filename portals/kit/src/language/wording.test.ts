import { describe, expect, it } from 'vitest';
import { createWording, dayOf } from './wording.js';

const zh = createWording(() => 'zh-CN');
const en = createWording(() => 'en');

describe('moments', () => {
  it('are told in the legal zone, wherever the browser stands', () => {
    expect(zh.full('2026-11-22T02:05:00Z')).toBe('2026年11月22日 10:05');
    expect(dayOf('2026-11-21T16:00:00Z')).toBe('2026-11-22');
  });
  it('at which a clock ends at midnight belong to the day that ends', () => {
    expect(zh.due('2026-11-27T16:00:00Z')).toBe('2026年11月27日 24:00');
    expect(en.due('2026-11-27T16:00:00Z')).toBe('Nov 27, 2026 24:00');
    expect(zh.due('2026-11-27T09:30:00Z')).toBe('2026年11月27日 17:30');
  });
});

describe('money', () => {
  it('keeps its cents', () => {
    expect(zh.money('3000.00')).toBe('¥3,000.00');
    expect(en.money('0.1')).toBe('¥0.10');
  });
});

describe('lists', () => {
  it('are joined as the language joins them', () => {
    expect(zh.list(['护理部', '门诊部', '整形外科'])).toBe('护理部、门诊部、整形外科');
    expect(en.list(['Nursing', 'Surgery'])).toBe('Nursing, Surgery');
    expect(en.list([])).toBe('');
  });
});

describe('days', () => {
  it('of a record are told with year and weekday', () => {
    expect(zh.date('2026-02-13')).toBe('2026年2月13日 周五');
    expect(en.date('2026-02-13')).toBe('Fri, Feb 13, 2026');
  });
});

describe('weeks', () => {
  it('begin on Monday', () => expect(zh.weekdays().join('')).toBe('一二三四五六日'));
});
