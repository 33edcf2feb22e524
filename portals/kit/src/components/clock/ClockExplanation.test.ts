import { afterEach, describe, expect, it, vi } from 'vitest';
import { mountPiece } from '../../test/mount-piece.js';
import ClockExplanation from './ClockExplanation.vue';
import type { DeadlineView } from './deadline.js';

const both = (zh: string) => ({ zh, en: zh });
const deadline: DeadlineView = {
  ...{ name: 'FEEDBACK', title: both('投诉反馈'), words: both('五个工作日内反馈'), article: both('管理办法') },
  ...{ verified: 'PRIMARY', startedAt: '2026-11-18T02:00:00Z', dueAt: '2026-11-20T16:00:00Z', provisional: false },
  ...{ state: 'OVERDUE', remaining: -1, unit: 'WORKING_DAYS', warned: 80 },
  explanation: [
    { date: '2026-11-18', kind: 'START', count: 0 },
    { date: '2026-11-19', kind: 'COUNTED', count: 1 },
    { date: '2026-11-20', kind: 'DUE', count: 2 },
  ],
};
let shown: ReturnType<typeof mountPiece>;
afterEach(() => {
  shown.close();
  vi.useRealTimers();
});
const on = (now: string) => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(now) });
  shown = mountPiece(ClockExplanation, { props: { deadline } });
  return [...document.querySelectorAll('[aria-current=date]')].map((day) => day.textContent?.replace(/\s+/g, ' '));
};

describe('the calendar of a clock', () => {
  it('marks today, on a day of the clock and after it', () => {
    expect(on('2026-11-19T02:00:00Z')).toEqual([expect.stringMatching(/^ ?191 ?今天 ?11月19日周四 · 工作日，计/)]);
    shown.close();
    expect(on('2026-11-24T02:00:00Z')).toEqual([expect.stringMatching(/^ ?24 ?今天$/)]);
    expect(document.querySelectorAll('tbody tr')).toHaveLength(2);
    expect(document.querySelector('.legend')?.textContent).toContain('今天');
  });

  it('marks nothing where today is of another month, and shows the weeks of the clock alone', () => {
    expect(on('2027-02-01T02:00:00Z')).toEqual([]);
    expect(document.querySelectorAll('tbody tr')).toHaveLength(1);
    expect(document.querySelector('.legend')?.textContent).not.toContain('今天');
  });
});
