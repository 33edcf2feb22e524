import { pageByDue } from '@concord/casework/store/due-page';
import { sealedStates } from '@concord/casework/store/sealed-states';
import type { Sealer } from '@concord/kit/policy/contract';
import type { Scope, Ticket } from '@concord/kit/store/contract';
import type { Database } from '@concord/kit/store/database';
import { createTable } from '@concord/kit/store/repository';
import { caseKey } from '../app/addressing.js';
import type { ComplaintRecord, ComplaintStore } from '../app/ports.js';
import type { FiledComplaint } from '../domain/complaint.js';
import { ComplaintRow, ComplaintSeatRow } from './complaint.row.js';
import { seatRow } from './complaint.seat.js';
import { fewBy, worklistWhere } from './worklist.where.js';

/** Complaints in the database: the state sealed with the key of its case, the worklist beside it in coded columns. */
export function createComplaintStore(database: Database, sealer: Sealer): ComplaintStore {
  const complaints = createTable(database, ComplaintRow, { name: 'complaint' });
  const seats = createTable(database, ComplaintSeatRow, { name: 'complaint' });
  const states = sealedStates<FiledComplaint>(sealer, 'complaint', caseKey);

  const opened = async (rows: readonly ComplaintRow[], ticket?: Ticket): Promise<readonly ComplaintRecord[]> =>
    (await states.open(rows, ticket)).map(({ row: { version }, state }) => ({ version, complaint: state }));

  return {
    async byIds(scope, ids, ticket) {
      return opened(await complaints.byIds(scope, ids, ticket), ticket);
    },
    async byCaseNos(scope, caseNos) {
      return opened(await complaints.find(scope, { where: { caseNo: { oneOf: caseNos } }, limit: caseNos.length }));
    },
    async idsOfPatients(scope, patients) {
      const rows = await seats.find(scope, {
        where: { patientId: { oneOf: patients } },
        order: [{ column: 'id', descending: true }],
        few: 'patientId',
      });
      const ids = new Map<string, string[]>(patients.map((patient) => [patient, []]));
      for (const { id, patientId } of rows) if (patientId) ids.get(patientId)?.push(id);
      return ids;
    },
    async insert(ticket, record, now) {
      const { id, organization, caseNo, status } = record.complaint;
      const { version } = record;
      await complaints.insert(ticket, {
        id,
        organization,
        version,
        caseNo,
        status,
        state: states.seal(id, record.complaint),
      });
      const stages = { disputeStage: null, claimStage: null, mediationStage: null };
      await seats.insert(ticket, { ...seatRow(record, now), ...stages });
    },
    async save(ticket, scope, record, now) {
      const { id, status } = record.complaint;
      await complaints.update(
        ticket,
        scope,
        { id, version: record.version - 1 },
        { status, state: states.seal(id, record.complaint) },
      );
      // What others told of it stays as it is.
      const { id: _id, organization, ...own } = seatRow(record, now);
      await seats.change(ticket, { organizations: [organization] }, { id }, own);
    },
    async noteStages(ticket, complaint, stages) {
      const noted = await seats.change(ticket, { service: 'complaints' }, { id: complaint }, stages);
      if (noted === 0) throw new Error('A stage was told of a complaint that is not known');
    },
    page: (scope, filter, looking, first, after) =>
      pageByDue(seats, scope, worklistWhere(filter, looking), first, after, fewBy(filter)),
    countUpTo: (scope, filter, looking, cap) =>
      seats.countUpTo(scope, worklistWhere(filter, looking), cap, fewBy(filter)),
    async silentSince(scope: Scope, now, limit) {
      const rows = await seats.find(scope, {
        where: { silentAt: { to: now } },
        order: [{ column: 'silentAt' }],
        limit,
      });
      return rows.map(({ id }) => id);
    },
  };
}
