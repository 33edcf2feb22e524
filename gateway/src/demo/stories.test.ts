import { describe, expect, it } from 'vitest';
import { createDates } from './dates.js';
import { organizations } from './partners.js';
import { patients } from './patients.js';
import { stories } from './stories.js';

/** A working day, a Sunday, the first of a year, early in the morning. */
const starts = ['2026-03-05T04:00:00Z', '2026-11-22T12:00:00Z', '2027-01-01T02:00:00Z', '2026-06-08T23:10:00Z'];

const accounts = organizations.flatMap(({ key, administrator, staff }) =>
  [administrator, ...staff].map(({ account }) => [account, key] as const),
);

describe('the stories of the demo', () => {
  it.each(starts)('tell what is done to one thing in the order of time, whenever the first start is: %s', (start) => {
    const { instant } = createDates(new Date(start));
    for (const { acts } of stories) {
      const moments = acts.map((act) => instant(act).getTime());
      expect(moments).toEqual(moments.toSorted((a, b) => a - b));
      expect(moments.at(-1) ?? 0).toBeLessThanOrEqual(Date.parse(start));
    }
  });

  it.each(starts)('speak of patients whose visit was before they complained: %s', (start) => {
    const { instant } = createDates(new Date(start));
    for (const { patient, acts } of stories) {
      const visit = patients.find(({ phone }) => phone === patient)?.visit;
      const [first] = acts;
      if (visit && first) expect(instant({ ...visit, time: '09:00' }).getTime()).toBeLessThan(instant(first).getTime());
    }
  });

  it('are told by people of the demo, each with an account of their own', () => {
    expect(new Set(accounts.map(([account]) => account)).size).toBe(accounts.length);
    const tellers = new Set(stories.flatMap(({ acts }) => acts.map(({ by }) => by)));
    expect([...tellers].filter((by) => !accounts.some(([account]) => account === by))).toEqual([]);
  });
});

describe('a day of the demo', () => {
  // Monday 9 March 2026, just past midnight in Shanghai.
  const { instant, day } = createDates(new Date('2026-03-08T16:30:00Z'));
  it('is counted in Shanghai', () => {
    expect([day(0), day(1), day(-5)]).toEqual(['2026-03-09', '2026-03-08', '2026-03-14']);
  });
  it('never has an act later than the first start', () => {
    expect(instant({ daysAgo: 0, time: '09:00' }).toISOString()).toBe('2026-03-08T16:30:00.000Z');
    expect(instant({ daysAgo: 1, time: '09:00' }).toISOString()).toBe('2026-03-08T01:00:00.000Z');
  });
});
