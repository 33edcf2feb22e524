import { sealedStates } from '@concord/casework/store/sealed-states';
import type { Sealer } from '@concord/kit/policy/contract';
import type { Scope, Ticket } from '@concord/kit/store/contract';
import type { Database } from '@concord/kit/store/database';
import { createTable } from '@concord/kit/store/repository';
import { createSharedTable } from '@concord/kit/store/shared-table';
import { caseKey } from '../app/addressing.js';
import type { LapseMove, MediationPlace, MediationRecord, MediationStore } from '../app/ports.js';
import type { AppliedMediation } from '../domain/mediation.js';
import { MediationRow, MediationSeatRow, MediatorPlaceRow } from './mediation.row.js';
import { dueAtOf, isOpen, lapseOf, mediatorsOf, seatRows } from './mediation.seat.js';

const EVERYBODY: Scope = { service: 'mediation' };

/** Mediations in the database: the state sealed with the key of its case, a place at each party beside it. */
export function createMediationStore(database: Database, sealer: Sealer): MediationStore {
  const cases = createSharedTable(database, MediationRow, MediationSeatRow, {
    name: 'mediation',
    service: 'mediation',
  });
  const rows = createTable(database, MediationRow, { name: 'mediation' });
  const mediators = createTable(database, MediatorPlaceRow, { name: 'mediator' });
  const states = sealedStates<AppliedMediation>(sealer, 'mediation_case', caseKey);

  const opened = async (found: readonly MediationRow[], ticket?: Ticket): Promise<readonly MediationRecord[]> =>
    (await states.open(found, ticket)).map(({ row, state }) => ({ version: row.version, mediation: state }));

  async function seat(ticket: Ticket, { mediation }: MediationRecord, place: MediationPlace): Promise<void> {
    const { id, committee: organization } = mediation;
    await cases.replaceSeats(ticket, id, seatRows(mediation, place));
    await mediators.remove(ticket, { organizations: [organization] }, { id });
    const places = isOpen(mediation) ? mediatorsOf(mediation).map((staff) => ({ organization, staff, id })) : [];
    if (places.length > 0) await mediators.insert(ticket, places);
  }

  return {
    async byIds(scope, ids, ticket) {
      return opened(await cases.byIds(scope, ids, ticket), ticket);
    },
    async byCaseNos(scope, caseNos) {
      return opened(await cases.byColumn(scope, 'caseNo', caseNos));
    },
    async idsOfDisputes(scope, disputes) {
      const found = await rows.find(EVERYBODY, {
        where: { dispute: { oneOf: disputes } },
        order: [{ column: 'id' }],
        few: 'dispute',
      });
      const seated = await cases.seats.byIds(
        scope,
        found.map(({ id }) => id),
      );
      const seen = new Set(seated.map(({ id }) => id));
      const ids = new Map<string, string[]>(disputes.map((dispute) => [dispute, []]));
      for (const { id, dispute } of found) if (seen.has(id)) ids.get(dispute)?.push(id);
      return ids;
    },
    async disputeOf(scope, id, ticket) {
      const [row] = await cases.byIds(scope, [id], ticket);
      return row?.dispute;
    },
    async hold(ticket, id) {
      const [record] = await opened(
        await rows.find(EVERYBODY, { where: { id }, limit: 1, ticket, lock: true }),
        ticket,
      );
      return record;
    },
    async insert(ticket, record, place) {
      const { id, committee, caseNo, status, dispute } = record.mediation;
      const state = states.seal(id, record.mediation);
      const { version } = record;
      const due = lapseOf(record.mediation, place.now);
      await cases.insert(ticket, { id, organization: committee, version, caseNo, status, dispute, ...due, state });
      await seat(ticket, record, place);
      return dueAtOf(record.mediation, place.now);
    },
    async save(ticket, scope, record, place) {
      const { id, status } = record.mediation;
      const state = states.seal(id, record.mediation);
      const at = { id, version: record.version - 1 };
      await cases.update(ticket, scope, at, { status, ...lapseOf(record.mediation, place.now), state });
      await seat(ticket, record, place);
      return dueAtOf(record.mediation, place.now);
    },
    async noteClaimStage(ticket, dispute, claimStage) {
      const found = await rows.find(EVERYBODY, { where: { dispute }, ticket });
      const ids = found.map(({ id }) => id);
      if (ids.length > 0) await cases.seats.change(ticket, EVERYBODY, { id: { oneOf: ids } }, { claimStage });
    },
    async lapsed(now, limit) {
      const found = await rows.find(EVERYBODY, {
        where: { lapseAt: { to: now } },
        order: [{ column: 'lapseAt' }],
        limit,
      });
      return found.map(({ id, dispute, lapse }) => ({ mediation: id, dispute, move: lapse as LapseMove }));
    },
  };
}
