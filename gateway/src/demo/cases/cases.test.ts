import { describe, expect, it } from 'vitest';
import { latestCalendar } from '@concord/rules/calendar/calendars';
import { organizations } from '../partners.js';
import type { CaseAct, Entry, Hold, PublishedCase } from './case.js';
import { cases } from './cases.js';
import { actsOfDemo, createCaseDays } from './days.js';
import { isFact, type Fact } from './fact.js';

const named = cases.map((each) => [`${each.id} ${each.title.en}`, each] as const);
const isAct = (entry: Entry): entry is CaseAct => entry.kind === 'ACT';
const dated = ({ entries }: PublishedCase) => entries.flatMap((each) => ('day' in each ? [each] : []));

/** Everything in a value, with the field it stands in; facts are left whole. */
function parts(value: unknown, field = ''): readonly (readonly [field: string, value: unknown])[] {
  if (typeof value !== 'object' || value === null || isFact(value)) return [[field, value]];
  if (Array.isArray(value)) return value.flatMap((each) => parts(each, field));
  return Object.entries(value).flatMap(([name, each]) => parts(each, name));
}

/** What a case asserts wherever it says it. */
const ASSERTED = ['liability', 'degree', 'death', 'claimed', 'occurredOn'];

const expected = ({ what }: Hold): readonly unknown[] =>
  what.of === 'FIELD' ? [what.is] : what.of === 'PAYOUT' ? what.steps.map(([, after]) => after) : [];

describe.each(named)('case %s', (_name, told) => {
  const facts = new Set<Fact>(Object.values(told.facts));

  it('asserts no sum, no degree and no death without a mark', () => {
    const bare = told.entries
      .filter(isAct)
      .flatMap(({ act, input }) => parts(input).map(([field, value]) => [act, field, value] as const))
      .filter(([, field, value]) => {
        if (typeof value === 'string' && /^\d+\.\d\d$/.test(value)) return Number(value) !== 0;
        return ASSERTED.includes(field) && !(typeof value === 'object' && value !== null && isFact(value));
      });
    expect(bare).toEqual([]);
    const sums = told.entries.flatMap((entry) => (entry.kind === 'HOLDS' ? expected(entry) : []));
    expect(sums.filter((each) => typeof each === 'string' && /^\d+\.\d\d$/.test(each))).toEqual([]);
  });

  it('rests each expectation on facts of its own, and reckons from facts of its own', () => {
    for (const entry of told.entries) {
      const rests =
        entry.kind === 'HOLDS' ? entry.rests : isAct(entry) && entry.refused ? (entry.rests ?? []) : undefined;
      if (rests === undefined) continue;
      expect([entry, rests.length]).not.toEqual([entry, 0]);
      expect(rests.filter((fact) => !facts.has(fact))).toEqual([]);
    }
    const used = told.entries.filter(isAct).flatMap(({ input }) => parts(input).map(([, value]) => value));
    const strangers = used.filter((value) => typeof value === 'object' && value && isFact(value) && !facts.has(value));
    expect(strangers).toEqual([]);
    for (const { mark, from = [] } of facts) {
      expect(from.length > 0).toBe(mark === 'RECKONED');
      expect(from.filter((fact) => !facts.has(fact))).toEqual([]);
    }
  });

  it('goes forward in time, and is told within the calendar', () => {
    const days = createCaseDays(told.toldWeeksLater);
    const moments = dated(told).map(({ day, time }) => days.instant(day, time).getTime());
    expect(moments).toEqual(moments.toSorted((one, other) => one - other));
    const { coveredFrom, coveredUntil } = latestCalendar();
    const tellings = dated(told).map(({ day }) => days.told(day));
    expect(tellings.filter((day) => day < coveredFrom || day > coveredUntil)).toEqual([]);
  });

  it('is of people and under a law of its houses, and calls nobody by a full name', () => {
    const accounts = organizations.flatMap(({ staff }) => staff.map(({ account }) => account));
    const people = told.entries.flatMap((entry) => ('by' in entry ? [entry.by] : []));
    expect(people.filter((by) => !accounts.includes(by))).toEqual([]);
    const first = Object.values(told.threads)[0]?.hospital;
    expect(organizations.find(({ key }) => key === first)?.rulePack).toBe(told.law);
    const called = told.entries.filter(isAct).flatMap(({ input }) => parts(input));
    const full = called.filter(([field, value]) => field === 'name' && !/某|医院|卫生/.test(String(value)));
    expect(full).toEqual([]);
  });

  it('is left by the demo, where it is in it, before time passes', () => {
    if (told.demo) expect(actsOfDemo(told).length).toBeGreaterThan(0);
  });
});

it('every case has a number of its own', () => {
  expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
});
