import type { Looking } from '@concord/casework/app/worklist.ports';
import { createTable } from '@concord/kit/store/repository';
import { inTransaction } from '@concord/kit/store/session';
import { eachDatabase } from '@concord/kit/test/database';
import { storeOn } from '@concord/kit/test/store';
import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import type { ClaimFilter, ClaimStore, ClaimView } from '../app/ports.js';
import { ClaimSeatRow } from './claim-seat.row.js';
import { NOTHING_DUE } from './claim.seat.js';
import { createClaimStore } from './claim.store.js';
import { claimContents } from './contents.js';

const now = new Date('2026-03-02T01:00:00Z');
const dayEnd = new Date('2026-03-02T16:00:00Z');
const statuses = ['SURVEYING', 'DOCUMENTS', 'REVIEWING', 'ASSESSED', 'APPROVAL', 'CLOSED'] as const;
const stages = ['SESSION', 'SIGNING', 'CLOSED'];
const dates = [-30, -1, 0, 3, 15, 40].map((hours) => new Date(now.getTime() + hours * 3_600_000));
const people = ['stf_one', 'stf_two'];
const roles = ['ADJ', 'SURV', 'REV', 'ILEAD', 'IFIN'];

const drawn = fc.record({
  organization: fc.constantFrom('org_insurer', 'org_insurer', 'org_other'),
  status: fc.constantFrom(...statuses),
  dueAt: fc.constantFrom(...dates, NOTHING_DUE, NOTHING_DUE, NOTHING_DUE),
  adjuster: fc.constantFrom(...people, null),
  surveyor: fc.constantFrom(...people, null),
  awaiting: fc.constantFrom(...roles, null),
  consentAsked: fc.boolean(),
  mediationStage: fc.constantFrom(...stages, null),
});

/** Whatever a claim can be, as its seat says it: what has ended waits for nobody. */
const rows: readonly ClaimSeatRow[] = fc.sample(drawn, { numRuns: 240, seed: 7 }).map((row, index) => {
  const isOpen = row.status !== 'CLOSED';
  const seat = { ...row, isOpen, ...(!isOpen && { dueAt: NOTHING_DUE, awaiting: null, consentAsked: false }) };
  const named = { id: `clm_${String(index).padStart(3, '0')}`, caseNo: `LP-${index}`, disputeNo: `JF-${index % 90}` };
  return { ...seat, ...named, line: 'MEDICAL', disputeId: null, endsAt: null, endsWith: null };
});

/** What each view says, plainly. */
const views: Record<ClaimView, (row: ClaimSeatRow, looking: Looking) => boolean> = {
  ALL: () => true,
  OPEN: ({ isOpen }) => isOpen,
  OVERDUE: ({ isOpen, dueAt }) => isOpen && dueAt <= now,
  DUE_TODAY: ({ isOpen, dueAt }) => isOpen && dueAt > now && dueAt <= dayEnd,
  CONSENT_ASKED: ({ consentAsked }) => consentAsked,
  MINE: (row, { staffId, roles: own }) =>
    row.isOpen &&
    (row.adjuster === staffId ||
      (row.surveyor === staffId && row.status === 'SURVEYING') ||
      own.some((role) => role !== 'ADJ' && role !== 'SURV' && role === row.awaiting)),
  AWAITING_APPROVAL: ({ status, awaiting }, { roles: own }) =>
    ['REVIEWING', 'APPROVAL'].includes(status) && own.some((role) => /^(REV|ILEAD)$/.test(role) && role === awaiting),
};

function holds(row: ClaimSeatRow, filter: ClaimFilter, looking: Looking): boolean {
  const { view = 'ALL', status, mediationStage, dueBefore, caseNo, disputeNo } = filter;
  return (
    row.organization === 'org_insurer' &&
    views[view](row, looking) &&
    (!status || status.some((one) => one === row.status)) &&
    (!mediationStage || mediationStage.some((one) => one === row.mediationStage)) &&
    (!dueBefore || row.dueAt < dueBefore) &&
    (!caseNo || row.caseNo === caseNo) &&
    (!disputeNo || row.disputeNo === disputeNo)
  );
}

const sometimes = <Value>(arbitrary: fc.Arbitrary<Value>, weight = 5) =>
  fc.oneof({ weight: 10, arbitrary: fc.constant(undefined) }, { weight, arbitrary });

const asked = fc.record({
  filter: fc.record({
    view: sometimes(fc.constantFrom(...(Object.keys(views) as ClaimView[])), 50),
    status: sometimes(fc.array(fc.constantFrom(...statuses), { maxLength: 4 })),
    mediationStage: sometimes(fc.array(fc.constantFrom(...stages, 'NEVER'), { maxLength: 3 })),
    dueBefore: sometimes(fc.constantFrom(...dates)),
    caseNo: sometimes(
      fc.nat(250).map((index) => `LP-${index}`),
      1,
    ),
    disputeNo: sometimes(
      fc.nat(90).map((index) => `JF-${index}`),
      1,
    ),
  }),
  staffId: fc.constantFrom(...people),
  roles: fc.subarray(roles),
  first: fc.integer({ min: 1, max: 60 }),
  last: sometimes(fc.constantFrom(...rows), 10),
  cap: fc.integer({ min: 1, max: 100 }),
});

eachDatabase((_name, open) => {
  let store: ClaimStore;

  beforeAll(async () => {
    const database = await open({ entities: claimContents.rows, migrations: claimContents.migrations });
    store = createClaimStore(database, storeOn(database).sealer);
    const seats = createTable(database, ClaimSeatRow, { name: 'claim' });
    await inTransaction(database, (ticket) => seats.insert(ticket, rows));
  });

  it('answers page and count of exactly what was asked for, in the order of what is due', async () => {
    const scope = { organizations: ['org_insurer'] };
    await fc.assert(
      fc.asyncProperty(asked, async ({ filter, staffId, roles: own, first, last, cap }) => {
        const looking: Looking = { staffId, roles: own, now, dayStart: now, dayEnd };
        const place = ({ dueAt, id }: ClaimSeatRow) => `${dueAt.toISOString()} ${id}`;
        const expected = rows
          .filter((row) => holds(row, filter as ClaimFilter, looking))
          .toSorted((one, other) => (place(one) < place(other) ? -1 : 1));
        const behind = last ? expected.filter((row) => place(row) > place(last)) : expected;
        const page = await store.page(scope, filter as ClaimFilter, looking, first, last);
        expect(page).toEqual(behind.slice(0, first).map(({ id, dueAt }) => ({ id, dueAt })));
        expect(await store.countUpTo(scope, filter as ClaimFilter, looking, cap)).toEqual({
          count: Math.min(expected.length, cap),
          capped: expected.length > cap,
        });
      }),
      { numRuns: 200 },
    );
  });
});
