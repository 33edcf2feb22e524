import { eachDatabase } from '@concord/kit/test/database';
import { beforeAll, expect, it } from 'vitest';
import { NOW } from './volume/calendar.mjs';
import { openGenerated, type Generated } from './volume/installation.mjs';
import { counted, counters, page, searchesOf } from './volume/questions.mjs';
import { selfCheck } from './volume/self-check.mjs';

/** Enough that the first hospital has more than a thousand complaints: a count stops there. */
const SIZE = 2_400;

eachDatabase((_name, open) => {
  let house: Generated;
  const counts = (what: string) => house.census.counts.get(what) ?? 0;
  const isOpen = (status: string) => status !== 'ARCHIVED';

  beforeAll(async () => {
    house = await openGenerated(SIZE, () => open.settings());
    return () => house.close();
  });

  it('reads every generated row it looks at as it was written', async () => {
    expect(await selfCheck(house, 15)).toBe(45);
  });

  it('turns the pages of the worklist to its end: each open complaint once, soonest due first', async () => {
    const seen: { id: string; status: string; nextDeadline: { dueAt: string } | null }[] = [];
    for (let after: string | undefined, more = true; more; more = after !== undefined) {
      const { rows, next } = await page(house, house.as('SUP'), { filter: { view: 'OPEN' }, after });
      seen.push(...rows);
      after = next;
    }
    const statuses = [...house.census.counts.keys()].filter((what) => /^[A-Z_]+$/.test(what) && isOpen(what));
    expect(seen.length).toBe(statuses.reduce((sum, status) => sum + counts(status), 0));
    expect(new Set(seen.map(({ id }) => id)).size).toBe(seen.length);
    const due = seen.map(({ nextDeadline }) => nextDeadline?.dueAt ?? '9999');
    expect(due).toEqual(due.toSorted());
  });

  it('narrows a page to what was asked for', async () => {
    const who = house.as('SUP');
    const overdue = await page(house, who, { filter: { view: 'OVERDUE' } });
    expect(overdue.rows).toHaveLength(Math.min(50, counts('overdue')));
    expect(overdue.rows.every(({ nextDeadline }) => new Date(nextDeadline.dueAt) <= NOW)).toBe(true);
    const dentistry = await page(house, who, { filter: { view: 'OPEN', category: ['DENTISTRY'] } });
    expect(dentistry.rows).toHaveLength(counts('open DENTISTRY'));
    expect(new Set(dentistry.rows.map(({ category }) => category.code))).toEqual(new Set(['DENTISTRY']));
    const some = ['RESPONDED', 'FOLLOW_UP', 'CLOSING'];
    const answered = await page(house, who, { filter: { view: 'ALL', status: some } });
    expect(answered.rows).toHaveLength(some.reduce((sum, status) => sum + counts(status), 0));
    const mine = await page(house, house.handler(0), { filter: { view: 'MINE' } });
    expect(mine.rows.length).toBeGreaterThan(0);
    expect(mine.rows.every(({ handler }) => handler?.id === house.handler(0).id)).toBe(true);
  });

  it('counts to a thousand and says that there are more', async () => {
    expect(await counted(house, house.as('SUP'), { view: 'ALL' })).toEqual({ count: 1_000, capped: true });
    const { overdue, majorOpen, inDispute } = await counters(house, house.as('SUP'));
    expect([overdue, majorOpen, inDispute].map(({ count }) => count)).toEqual(
      ['overdue', 'major', 'DISPUTE'].map(counts),
    );
  });

  it('finds a complaint by its number, and by number, telephone and name of its patient', async () => {
    const searches = searchesOf(house);
    const [seat] = house.census.all.kept.filter(({ patientId }) => patientId !== null);
    const patient = house.census.patients.kept.find(({ id, memberNo }) => id === seat!.patientId && memberNo);
    const found = async (search: string) => {
      const { rows } = await page(house, house.as('SUP'), { filter: { view: 'ALL', search } });
      return rows.map((row): string | undefined => row.patient?.id);
    };
    expect(await found(seat!.caseNo)).toEqual([seat!.patientId]);
    const others = house.census.patients.kept.filter(({ memberNo }) => memberNo);
    const known = patient ?? others.find(({ id }) => house.census.all.kept.some(({ patientId }) => patientId === id));
    for (const search of [known!.memberNo!, known!.phone, known!.name])
      expect(await found(search)).toContain(known!.id);
    expect(await found(searches.commonest.name)).not.toEqual([]);
  });
});
