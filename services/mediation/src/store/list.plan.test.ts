import type { Looking } from '@concord/casework/app/worklist.ports';
import { NO_CLOCK } from '@concord/casework/store/no-clock';
import type { Database } from '@concord/kit/store/database';
import { createTable } from '@concord/kit/store/repository';
import { inTransaction, run } from '@concord/kit/store/session';
import { eachDatabase } from '@concord/kit/test/database';
import { plansOf, rowsRead } from '@concord/kit/test/plans';
import { beforeAll, describe, expect, it } from 'vitest';
import type { DisputeFilter, MediationFilter } from '../app/worklist.ports.js';
import { DisputeSeatRow } from './dispute.row.js';
import { MediationSeatRow, MediatorPlaceRow } from './mediation.row.js';
import { openStores } from './stores.fixture.js';

const ROWS = 4_000;
const PAGE = 20;
const scope = { organizations: ['org_committee'] };
const now = new Date('2026-03-02T01:00:00Z');
const today = { now, dayStart: new Date('2026-03-01T16:00:00Z'), dayEnd: new Date('2026-03-02T16:00:00Z') };
const looking: Looking = { staffId: 'stf_me', roles: ['MED', 'CHAIR'], ...today };
const idOf = (index: number) => `med_${String(index).padStart(6, '0')}`;

/** Everybody else's work, with something of ours here and there: far less than a page of it. */
function place(index: number) {
  const ours = index % 500 === 499;
  const isOpen = index % 2 === 0 || ours;
  const dueAt = isOpen && index % 3 === 0 ? new Date(now.getTime() + index * 60_000) : NO_CLOCK;
  return {
    ours,
    kind: ours ? Math.floor(index / 500) % 4 : -1,
    common: { organization: 'org_committee', isOpen, dueAt },
  };
}

function mediation(index: number): MediationSeatRow {
  const { ours, kind, common } = place(index);
  const status = ['SCREENING', 'ACCEPTED', 'SIGNING', 'SESSION'][kind] ?? (common.isOpen ? 'PREPARING' : 'CLOSED');
  return {
    ...{ ...common, id: idOf(index), status, caseNo: `TJ2026-1-${index}` },
    awaiting: kind === 1 ? 'CHAIR' : common.isOpen ? 'MED' : null,
    ...{ sessionAt: kind === 3 ? now : common.isOpen ? NO_CLOCK : now, claimStage: ours ? 'ASSESSED' : null },
  };
}

function dispute(index: number): DisputeSeatRow {
  const { ours, common } = place(index);
  const status = ours ? 'SETTLED' : common.isOpen ? 'OPEN' : 'CLOSED';
  return { ...common, id: idOf(index), status, caseNo: `JF2026-1-${index}` };
}

const ofMediations: readonly [string, MediationFilter, number][] = [
  ['what is mine', { view: 'MINE' }, 4],
  ['what is mine at a stage', { view: 'MINE', claimStage: ['ASSESSED', 'PAID'] }, 4],
  ['what is to be accepted', { view: 'AWAITING_ACCEPTANCE' }, 2],
  ['what is to be signed', { view: 'AWAITING_SIGNATURE' }, 2],
  ['several statuses', { view: 'ALL', status: ['SCREENING', 'SIGNING', 'SESSION'] }, 6],
  ['several statuses of what is open', { view: 'OPEN', status: ['SCREENING', 'CLOSED', 'SESSION'] }, 4],
  ['what is overdue and in a status', { view: 'OVERDUE', status: ['SIGNING', 'REFUSED'] }, 0],
  ['several stages of the claim', { view: 'ALL', claimStage: ['ASSESSED', 'PAID'] }, 8],
  ['a stage of what is overdue', { view: 'OVERDUE', claimStage: ['ASSESSED'] }, 0],
  ['a number', { view: 'ALL', caseNo: 'TJ2026-1-999' }, 1],
  ['a number of what is open', { view: 'OPEN', caseNo: 'TJ2026-1-999' }, 1],
  ['a number of what is overdue', { view: 'OVERDUE', caseNo: 'TJ2026-1-999' }, 0],
];

const ofDisputes: readonly [string, DisputeFilter, number][] = [
  ['one status', { view: 'ALL', status: ['SETTLED'] }, 8],
  ['several statuses of what is open', { view: 'OPEN', status: ['SETTLED', 'CLOSED', 'IN_FORUM'] }, 8],
  ['what is overdue and in a status', { view: 'OVERDUE', status: ['SETTLED'] }, 0],
  ['a number of what is open', { view: 'OPEN', caseNo: 'JF2026-1-1000' }, 1],
  ['a number of what is overdue', { view: 'OVERDUE', caseNo: 'JF2026-1-1000' }, 0],
];

/** By what makes few, or by the key. */
const SERVED = /\((organization=\? AND (isOpen=\? AND (?!dueAt)\w|(status|caseNo)=)|id=\? AND organization=)/;

eachDatabase((name, open) => {
  let database: Database;
  let lists: Awaited<ReturnType<typeof openStores>>['lists'];

  beforeAll(async () => {
    ({ database, lists } = await openStores(open));
    const disputes = createTable(database, DisputeSeatRow, { name: 'dispute' });
    const mediations = createTable(database, MediationSeatRow, { name: 'mediation' });
    const mediators = createTable(database, MediatorPlaceRow, { name: 'mediator' });
    const all = Array.from({ length: ROWS }, (_, index) => index);
    await inTransaction(database, async (ticket) => {
      for (let begin = 0; begin < ROWS; begin += 500) {
        await disputes.insert(ticket, all.slice(begin, begin + 500).map(dispute));
        await mediations.insert(ticket, all.slice(begin, begin + 500).map(mediation));
      }
      const staff = (index: number) => (place(index).kind === 3 ? 'stf_me' : 'stf_other');
      const places = all.filter((index) => place(index).common.isOpen);
      const rows = places.map((index) => ({ organization: 'org_committee', staff: staff(index), id: idOf(index) }));
      for (let begin = 0; begin < rows.length; begin += 500)
        await mediators.insert(ticket, rows.slice(begin, begin + 500));
    });
    // A server reckons with how often each value occurs; it learns so by itself a while after the rows came.
    if (name === 'mariadb')
      await run(database, undefined, 'ANALYZE TABLE dispute_seat, mediation_seat, mediator_place');
  });

  async function served(table: string, asks: readonly (() => Promise<unknown>)[], by = SERVED) {
    for (const ask of asks)
      if (name === 'mariadb') expect(await rowsRead(database, ask)).toBeLessThan(200);
      else for (const step of await plansOf(database, table, ask)) expect(step).toMatch(by);
  }

  describe.each([
    { kind: 'mediations', table: 'mediation_seat', asked: ofMediations },
    { kind: 'disputes', table: 'dispute_seat', asked: ofDisputes },
  ] as const)('a list of $kind is read by the index that serves it', ({ kind, table, asked }) => {
    const list = () => lists[kind] as (typeof lists)['mediations'];

    it.each(asked as typeof ofMediations)('%s', async (_what, filter, expected) => {
      const page = () => list().page(scope, filter, looking, PAGE);
      const next = () => list().page(scope, filter, looking, PAGE, { dueAt: now, id: idOf(0) });
      const count = () => list().countUpTo(scope, filter, looking, 1_000);
      expect(await page()).toHaveLength(expected);
      expect(await count()).toEqual({ count: expected, capped: false });
      await served(table, [page, next, count]);
    });

    it.each(['OPEN', 'ALL'] as const)('a page in the midst of what has no clock: %s', async (view) => {
      const page = () => list().page(scope, { view }, looking, PAGE, { dueAt: NO_CLOCK, id: idOf(2_001) });
      expect((await page())[0]?.id).toBe(idOf(2_002));
      await served(table, [page], /dueAt(=\? AND id>\?|>\?)\)/);
    });
  });

  it('whose move is mine and what sits today is counted without reading what is open', async () => {
    const mine = () => lists.mediations.countOf(scope, 'AWAITING_ME', looking, 1_000);
    const sessions = () => lists.mediations.countOf(scope, 'SESSIONS_TODAY', looking, 1_000);
    expect([await mine(), await sessions()].map(({ count }) => count)).toEqual([4, 2]);
    await served('mediation_seat', [mine, sessions]);
  });
});
