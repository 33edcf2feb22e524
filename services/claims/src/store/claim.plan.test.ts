import type { Looking } from '@concord/casework/app/worklist.ports';
import type { Database } from '@concord/kit/store/database';
import { createTable } from '@concord/kit/store/repository';
import { inTransaction, run } from '@concord/kit/store/session';
import { eachDatabase } from '@concord/kit/test/database';
import { plansOf, rowsRead } from '@concord/kit/test/plans';
import { storeOn } from '@concord/kit/test/store';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ClaimFilter, ClaimStore } from '../app/ports.js';
import { ClaimSeatRow } from './claim-seat.row.js';
import { NOTHING_DUE } from './claim.seat.js';
import { createClaimStore } from './claim.store.js';
import { claimContents } from './contents.js';

const ROWS = 4_000;
const PAGE = 20;
const scope = { organizations: ['org_insurer'] };
const now = new Date('2026-03-02T01:00:00Z');
const idOf = (index: number) => `clm_${String(index).padStart(6, '0')}`;

/** Everybody else's work, with something of ours here and there: far less than a page of it. */
function seat(index: number): ClaimSeatRow {
  const ours = index % 500 === 499;
  const kind = ours ? Math.floor(index / 500) % 4 : -1;
  const isOpen = index % 2 === 0 || ours;
  const status = ['ASSESSED', 'SURVEYING', 'REVIEWING', 'APPROVAL'][kind] ?? (isOpen ? 'DOCUMENTS' : 'CLOSED');
  return Object.assign(new ClaimSeatRow(), {
    ...{ id: idOf(index), organization: 'org_insurer', isOpen, status, line: 'MEDICAL', caseNo: `LP2026-1-${index}` },
    dueAt: isOpen && index % 3 === 0 ? new Date(now.getTime() + index * 60_000) : NOTHING_DUE,
    ...{ disputeId: `dsp_${Math.floor(index / 2)}`, disputeNo: `JF2026-1-${Math.floor(index / 2)}` },
    ...{ adjuster: kind === 0 ? 'stf_me' : 'stf_other', surveyor: kind === 1 ? 'stf_me' : 'stf_other' },
    ...{ awaiting: kind >= 2 ? 'REV' : isOpen ? 'ADJ' : null, consentAsked: kind === 0 },
    ...{ mediationStage: ours ? 'SESSION' : null, endsAt: null, endsWith: null },
  });
}

const asked: readonly [string, ClaimFilter, number][] = [
  ['what is mine', { view: 'MINE' }, 8],
  ['what is mine in some statuses', { view: 'MINE', status: ['SURVEYING', 'REVIEWING'] }, 4],
  ['what waits for approval', { view: 'AWAITING_APPROVAL' }, 4],
  ['where consent is asked', { view: 'CONSENT_ASKED' }, 2],
  ['several statuses', { view: 'ALL', status: ['SURVEYING', 'REVIEWING', 'APPROVAL'] }, 6],
  ['several statuses of what is open', { view: 'OPEN', status: ['SURVEYING', 'CLOSED', 'APPROVAL'] }, 4],
  ['what is overdue and in a status', { view: 'OVERDUE', status: ['REVIEWING', 'CLOSED'] }, 0],
  ['several stages of the mediation', { view: 'ALL', mediationStage: ['SESSION', 'SIGNING'] }, 8],
  ['a stage of what is open', { view: 'OPEN', mediationStage: ['SESSION'] }, 8],
  ['a stage of what is overdue', { view: 'OVERDUE', mediationStage: ['SESSION'] }, 0],
  ['a number', { view: 'ALL', caseNo: 'LP2026-1-1999' }, 1],
  ['a number in a status of what is open', { view: 'OPEN', caseNo: 'LP2026-1-999', status: ['SURVEYING'] }, 1],
  ['a number of what is overdue', { view: 'OVERDUE', caseNo: 'LP2026-1-999' }, 0],
  ['a number of what is mine', { view: 'MINE', caseNo: 'LP2026-1-999' }, 1],
  ['the number of a dispute', { view: 'OPEN', disputeNo: 'JF2026-1-499' }, 2],
];

eachDatabase((name, open) => {
  let database: Database;
  let store: ClaimStore;
  const looking: Looking = { staffId: 'stf_me', roles: ['ADJ', 'REV'], now, dayStart: now, dayEnd: now };

  beforeAll(async () => {
    database = await open({ entities: claimContents.rows, migrations: claimContents.migrations });
    store = createClaimStore(database, storeOn(database).sealer);
    const seats = createTable(database, ClaimSeatRow, { name: 'claim' });
    const rows = Array.from({ length: ROWS }, (_, index) => seat(index));
    await inTransaction(database, async (ticket) => {
      for (let begin = 0; begin < ROWS; begin += 500) await seats.insert(ticket, rows.slice(begin, begin + 500));
    });
    // A server reckons with how often each value occurs; it learns so by itself a while after the rows came.
    if (name === 'mariadb') await run(database, undefined, 'ANALYZE TABLE claim_seat');
  });

  async function served(asks: readonly (() => Promise<unknown>)[], by: RegExp) {
    for (const ask of asks)
      if (name === 'mariadb') expect(await rowsRead(database, ask)).toBeLessThan(200);
      else for (const step of await plansOf(database, 'claim_seat', ask)) expect(step).toMatch(by);
  }

  describe('a list is read by the index that serves it, not through everything that is open', () => {
    it.each(asked)('%s', async (_what, filter, expected) => {
      const page = () => store.page(scope, filter, looking, PAGE);
      const next = () => store.page(scope, filter, looking, PAGE, { dueAt: now, id: idOf(0) });
      const count = () => store.countUpTo(scope, filter, looking, 1_000);
      expect(await page()).toHaveLength(expected);
      expect(await count()).toEqual({ count: expected, capped: false });
      await served([page, next, count], /\(organization=\? AND (isOpen=\? AND (?!dueAt)\w|(status|caseNo|disputeNo)=)/);
    });

    it.each(['OPEN', 'ALL'] as const)('a page in the midst of what has no clock: %s', async (view) => {
      const page = () => store.page(scope, { view }, looking, PAGE, { dueAt: NOTHING_DUE, id: idOf(2_001) });
      expect((await page())[0]?.id).toBe(idOf(2_002));
      await served([page], /dueAt(=\? AND id>\?|>\?)\)/);
    });

    it('the claims of some disputes', async () => {
      const ask = () => store.idsOfDisputes(scope, ['dsp_1', 'dsp_2', 'dsp_3']);
      expect([...(await ask()).values()].flat()).toHaveLength(6);
      await served([ask], /\(disputeId=\? AND organization=\?\)/);
    });
  });
});
