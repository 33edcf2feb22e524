import type { Looking } from '@concord/casework/app/worklist.ports';
import { NO_CLOCK } from '@concord/casework/store/no-clock';
import { createKeys } from '@concord/kit/policy/keys';
import { draftKeyFile, parseKeyFile } from '@concord/kit/policy/key-file';
import { createSealer } from '@concord/kit/policy/sealer';
import { createVault } from '@concord/kit/policy/vault';
import { createDatedClock } from '@concord/kit/domain/clock';
import { createDataKeyStore } from '@concord/kit/store/data-keys';
import type { Database } from '@concord/kit/store/database';
import { createTable } from '@concord/kit/store/repository';
import { inTransaction, run } from '@concord/kit/store/session';
import { eachDatabase } from '@concord/kit/test/database';
import { plansOf, rowsRead } from '@concord/kit/test/plans';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ComplaintStore, WorklistFilter } from '../app/ports.js';
import { ComplaintSeatRow } from './complaint.row.js';
import { createComplaintStore } from './complaint.store.js';
import { complaintContents } from './contents.js';

const OPEN = 2_000;
const PAGE = 20;
const scope = { organizations: ['org_first'] };
const now = new Date('2026-03-02T01:00:00Z');

/** Everybody else's work, with something of ours here and there: far less than a page of it. */
function seat(index: number): ComplaintSeatRow {
  const ours = index % 500 === 499;
  const kind = Math.floor(index / 500) % 4;
  const isOpen = index % 2 === 0 || ours;
  const status = ours ? ['INVESTIGATING', 'INVESTIGATING', 'TRIAGED', 'CLOSING'][kind]! : 'FOLLOW_UP';
  return Object.assign(new ComplaintSeatRow(), {
    ...{ organization: 'org_first', id: `cmp_${String(index).padStart(6, '0')}`, isOpen, caseNo: `TS2026-11-${index}` },
    ...{ dueAt: isOpen ? new Date(now.getTime() + index * 60_000) : NO_CLOCK, status: isOpen ? status : 'ARCHIVED' },
    ...{ severity: ours && kind === 0 ? 'MAJOR_URGENT' : 'GENERAL', category: ours ? 'DENTISTRY' : 'OTHER' },
    ...{ patientId: ours ? `pat_${kind}` : 'pat_other', firstReceiver: kind === 2 && ours ? 'stf_me' : 'stf_FRONT' },
    handler: ours && kind === 2 ? null : ours && kind === 0 ? 'stf_me' : 'stf_other',
    supervisor: ours && kind === 1 ? 'stf_me' : 'stf_other',
    ...{ attendingPhysician: null, awaiting: ours && kind === 3 ? 'PRO' : 'CM', isReturned: false, silentAt: null },
    ...{ disputeStage: ours ? 'OPEN' : null, claimStage: null, mediationStage: null },
  });
}

const asked: readonly [string, WorklistFilter, number][] = [
  ['what is mine', { view: 'MINE' }, 8],
  ['what is mine of one kind', { view: 'MINE', severity: 'MAJOR_URGENT' }, 2],
  ['what is major', { view: 'MAJOR' }, 2],
  ['one category', { view: 'OPEN', category: ['DENTISTRY'] }, 8],
  ['two categories', { view: 'OPEN', category: ['DENTISTRY', 'DERMATOLOGY'] }, 8],
  ['several statuses', { view: 'ALL', status: ['INVESTIGATING', 'TRIAGED', 'CLOSING'] }, 8],
  ['several stages of the dispute', { view: 'ALL', disputeStage: ['OPEN', 'IN_FORUM'] }, 8],
  ['several stages of what is open', { view: 'OPEN', disputeStage: ['OPEN', 'IN_FORUM'] }, 8],
  ['a case number', { view: 'ALL', caseNo: 'TS2026-11-1999' }, 1],
  ['a case number of what is open', { view: 'OPEN', caseNo: 'TS2026-11-1999' }, 1],
  ['a case number of what is due', { view: 'DUE_TODAY', caseNo: 'TS2026-11-1999' }, 0],
  ['a case number of what is mine', { view: 'MINE', caseNo: 'TS2026-11-1999' }, 1],
  ['a case number in a status', { view: 'ALL', caseNo: 'TS2026-11-1999', status: ['CLOSING'] }, 1],
  ['what a few patients complained of', { view: 'ALL', patients: ['pat_1', 'pat_2'] }, 4],
  ['one status of what is open', { view: 'OPEN', status: ['INVESTIGATING'] }, 4],
  ['what is overdue and in a status', { view: 'OVERDUE', status: ['INVESTIGATING', 'ARCHIVED'] }, 0],
  ['what waits for approval', { view: 'AWAITING_APPROVAL' }, 0],
  ['what is in dispute', { view: 'DISPUTE' }, 0],
];

eachDatabase((name, open) => {
  let database: Database;
  let store: ComplaintStore;
  const looking: Looking = { staffId: 'stf_me', roles: ['PRO'], now, dayStart: now, dayEnd: now };

  beforeAll(async () => {
    database = await open({ entities: complaintContents.rows, migrations: complaintContents.migrations });
    const keys = createKeys(parseKeyFile('test', draftKeyFile()));
    const clock = createDatedClock(now);
    store = createComplaintStore(
      database,
      createSealer(createVault({ store: createDataKeyStore(database, clock), keys })),
    );
    const seats = createTable(database, ComplaintSeatRow, { name: 'complaint' });
    await inTransaction(database, async (ticket) => {
      for (let begin = 0; begin < 2 * OPEN; begin += 500)
        await seats.insert(
          ticket,
          Array.from({ length: 500 }, (_, index) => seat(begin + index)),
        );
    });
    // A server reckons with how often each value occurs; it learns so by itself a while after the rows came.
    if (name === 'mariadb') await run(database, undefined, 'ANALYZE TABLE complaint_seat');
  });

  describe('a worklist is read by the index that serves it, not through everything that is open', () => {
    it.each(asked)('%s', async (_what, filter, expected) => {
      const page = () => store.page(scope, filter, looking, PAGE);
      const next = () => store.page(scope, filter, looking, PAGE, { dueAt: now, id: 'cmp_' });
      const count = () => store.countUpTo(scope, filter, looking, 1_000);
      expect(await page()).toHaveLength(expected);
      expect(await count()).toEqual({ count: expected, capped: false });
      for (const ask of [page, next, count])
        if (name === 'mariadb') expect(await rowsRead(database, ask)).toBeLessThan(200);
        else
          for (const step of await plansOf(database, 'complaint_seat', ask))
            expect(step).toMatch(
              /\(organization=\? AND (isOpen=\? AND (?!dueAt)\w|(status|disputeStage|caseNo|patientId)=)/,
            );
    });
  });
});
