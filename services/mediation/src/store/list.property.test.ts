import type { CaseList, Looking } from '@concord/casework/app/worklist.ports';
import { NO_CLOCK } from '@concord/casework/store/no-clock';
import { createTable } from '@concord/kit/store/repository';
import { inTransaction } from '@concord/kit/store/session';
import { eachDatabase } from '@concord/kit/test/database';
import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import type {
  CountedMediations,
  DisputeFilter,
  DisputeView,
  MediationFilter,
  MediationView,
} from '../app/worklist.ports.js';
import { DisputeSeatRow } from './dispute.row.js';
import { MediationSeatRow, MediatorPlaceRow } from './mediation.row.js';
import { openStores } from './stores.fixture.js';

const ours = 'org_committee';
const now = new Date('2026-03-02T01:00:00Z');
const today = { now, dayStart: new Date('2026-03-01T16:00:00Z'), dayEnd: new Date('2026-03-02T16:00:00Z') };
const dates = [-30, -1, 0, 3, 15, 40].map((hours) => new Date(now.getTime() + hours * 3_600_000));
const disputeStatuses = ['OPEN', 'IN_FORUM', 'SETTLED', 'CLOSED'] as const;
const statuses = ['SCREENING', 'ACCEPTED', 'SESSION', 'SIGNING', 'EFFECTIVE', 'CLOSED', 'REFUSED'] as const;
const ended: readonly string[] = ['CLOSED', 'REFUSED'];
const stages = ['ASSESSED', 'PAID'];
const people = ['stf_one', 'stf_two'];
const roles = ['MED', 'REG', 'CHAIR', 'SEAL'];

const drawn = fc.record({
  organization: fc.constantFrom(ours, ours, 'org_elsewhere'),
  status: fc.constantFrom(...statuses),
  disputeStatus: fc.constantFrom(...disputeStatuses),
  dueAt: fc.constantFrom(...dates, NO_CLOCK, NO_CLOCK, NO_CLOCK),
  awaiting: fc.constantFrom(...roles, null),
  sessionAt: fc.constantFrom(...dates, null),
  claimStage: fc.constantFrom(...stages, null),
  mediators: fc.subarray(people),
});
const samples = fc.sample(drawn, { numRuns: 240, seed: 11 });
const idOf = (index: number) => `med_${String(index).padStart(3, '0')}`;

/** Whatever a mediation can be, as its seat and its mediators' places say it: what has ended waits for nobody. */
const mediations = samples.map(({ disputeStatus: _, mediators, ...row }, index) => {
  const isOpen = !ended.includes(row.status);
  const seat = { ...row, isOpen, ...(!isOpen && { dueAt: NO_CLOCK, awaiting: null }) };
  return { seat: { ...seat, id: idOf(index), caseNo: `TJ-${index}` }, mediators: isOpen ? mediators : [] };
});
const disputes: readonly DisputeSeatRow[] = samples.map(({ organization, disputeStatus: status, dueAt }, index) => {
  const isOpen = status !== 'CLOSED';
  return { organization, status, isOpen, dueAt: isOpen ? dueAt : NO_CLOCK, id: idOf(index), caseNo: `JF-${index}` };
});

type Due = Pick<DisputeSeatRow, 'isOpen' | 'dueAt'>;
type Mediation = (typeof mediations)[number];

/** What each view says, plainly. */
const disputeViews: Record<DisputeView, (row: Due) => boolean> = {
  ALL: () => true,
  OPEN: ({ isOpen }) => isOpen,
  OVERDUE: ({ isOpen, dueAt }) => isOpen && dueAt <= now,
};
const mediates = ({ mediators }: Mediation, { staffId, roles: own }: Looking) =>
  own.includes('MED') && mediators.includes(staffId);
const awaitedFrom = ({ seat }: Mediation, { roles: own }: Looking) =>
  own.some((role) => role !== 'MED' && role === seat.awaiting);
const mediationViews: Record<MediationView, (one: Mediation, looking: Looking) => boolean> = {
  ALL: () => true,
  OPEN: ({ seat }) => disputeViews.OPEN(seat),
  OVERDUE: ({ seat }) => disputeViews.OVERDUE(seat),
  DUE_TODAY: ({ seat }) => seat.isOpen && seat.dueAt > now && seat.dueAt <= today.dayEnd,
  MINE: (one, looking) => mediates(one, looking) || awaitedFrom(one, looking),
  AWAITING_ACCEPTANCE: ({ seat }) => seat.status === 'SCREENING',
  AWAITING_SIGNATURE: ({ seat }) => seat.status === 'SIGNING',
};
const within = (codes: readonly string[] | undefined, code: string | null) =>
  !codes || codes.some((one) => one === code);

const sometimes = <Value>(arbitrary: fc.Arbitrary<Value>, weight = 5) =>
  fc.oneof({ weight: 10, arbitrary: fc.constant(undefined) }, { weight, arbitrary });
const some = <Code>(codes: readonly Code[]) => sometimes(fc.array(fc.constantFrom(...codes), { maxLength: 4 }));
const numbered = (series: string) =>
  sometimes(
    fc.nat(250).map((index) => `${series}-${index}`),
    1,
  );
const asked = fc.record({
  ofDisputes: fc.record({
    view: sometimes(fc.constantFrom(...(Object.keys(disputeViews) as DisputeView[])), 50),
    status: some(disputeStatuses),
    caseNo: numbered('JF'),
  }),
  ofMediations: fc.record({
    view: sometimes(fc.constantFrom(...(Object.keys(mediationViews) as MediationView[])), 50),
    status: some(statuses),
    claimStage: some([...stages, 'NEVER']),
    dueBefore: sometimes(fc.constantFrom(...dates)),
    caseNo: numbered('TJ'),
  }),
  staffId: fc.constantFrom(...people),
  roles: fc.subarray(roles),
  first: fc.integer({ min: 1, max: 60 }),
  last: sometimes(fc.constantFrom(...mediations.map(({ seat }) => seat)), 10),
  cap: fc.integer({ min: 1, max: 100 }),
});

type Place = { readonly dueAt: Date; readonly id: string };
const placeOf = ({ dueAt, id }: Place) => `${dueAt.toISOString()} ${id}`;
const capped = (rows: readonly unknown[], cap: number) => ({
  count: Math.min(rows.length, cap),
  capped: rows.length > cap,
});

eachDatabase((_name, open) => {
  let lists: Awaited<ReturnType<typeof openStores>>['lists'];
  const scope = { organizations: [ours] };

  beforeAll(async () => {
    const stores = await openStores(open);
    ({ lists } = stores);
    const table = <Row extends { organization: string }>(RowClass: new () => Row) =>
      createTable(stores.database, RowClass, { name: 'row' });
    const places = mediations.flatMap(({ seat: { organization, id }, mediators }) =>
      mediators.map((staff) => ({ organization, staff, id })),
    );
    await inTransaction(stores.database, async (ticket) => {
      await table(DisputeSeatRow).insert(ticket, disputes);
      await table(MediationSeatRow).insert(
        ticket,
        mediations.map(({ seat }) => seat),
      );
      await table(MediatorPlaceRow).insert(ticket, places);
    });
  });

  /** Page and count of a list are exactly these rows, in the order of what is due. */
  async function answers<Filter>(
    list: CaseList<Filter>,
    filter: unknown,
    rows: readonly Place[],
    { looking, first, last, cap }: { looking: Looking; first: number; last: Place | undefined; cap: number },
  ): Promise<void> {
    const ordered = rows.toSorted((one, other) => (placeOf(one) < placeOf(other) ? -1 : 1));
    const behind = last ? ordered.filter((row) => placeOf(row) > placeOf(last)) : ordered;
    const page = await list.page(scope, filter as Filter, looking, first, last);
    expect(page).toEqual(behind.slice(0, first).map(({ id, dueAt }) => ({ id, dueAt })));
    expect(await list.countUpTo(scope, filter as Filter, looking, cap)).toEqual(capped(rows, cap));
  }

  it('lists and counts exactly what was asked for', async () => {
    const ourDisputes = disputes.filter(({ organization }) => organization === ours);
    const ourMediations = mediations.filter(({ seat }) => seat.organization === ours);
    await fc.assert(
      fc.asyncProperty(asked, async ({ ofDisputes, ofMediations, staffId, roles: own, ...paged }) => {
        const looking: Looking = { staffId, roles: own, ...today };
        const { view = 'ALL', status, claimStage, dueBefore, caseNo } = ofMediations;
        const quarrels = ourDisputes.filter(
          (row) =>
            disputeViews[ofDisputes.view ?? 'ALL'](row) &&
            within(ofDisputes.status, row.status) &&
            (!ofDisputes.caseNo || row.caseNo === ofDisputes.caseNo),
        );
        const cases = ourMediations.filter(
          (one) =>
            mediationViews[view](one, looking) &&
            within(status, one.seat.status) &&
            within(claimStage, one.seat.claimStage) &&
            (!dueBefore || one.seat.dueAt < dueBefore) &&
            (!caseNo || one.seat.caseNo === caseNo),
        );
        await answers<DisputeFilter>(lists.disputes, ofDisputes, quarrels, { looking, ...paged });
        const seats = cases.map(({ seat }) => seat);
        await answers<MediationFilter>(lists.mediations, ofMediations, seats, { looking, ...paged });
      }),
      { numRuns: 150 },
    );
  });

  it('counts exactly whose move is mine and what sits today', async () => {
    const open = mediations.filter(({ seat }) => seat.organization === ours && seat.isOpen);
    const sitting = open.filter(
      ({ seat: { sessionAt } }) => sessionAt && sessionAt >= today.dayStart && sessionAt < today.dayEnd,
    );
    await fc.assert(
      fc.asyncProperty(asked, async ({ staffId, roles: own, cap }) => {
        const looking: Looking = { staffId, roles: own, ...today };
        const awaited = open.filter(
          (one) => awaitedFrom(one, looking) || (one.seat.awaiting === 'MED' && mediates(one, looking)),
        );
        const counted = (what: CountedMediations) => lists.mediations.countOf(scope, what, looking, cap);
        expect(await counted('AWAITING_ME')).toEqual(capped(awaited, cap));
        expect(await counted('SESSIONS_TODAY')).toEqual(capped(sitting, cap));
      }),
      { numRuns: 60 },
    );
  });
});
