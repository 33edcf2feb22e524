import { NO_CLOCK } from '@concord/casework/store/no-clock';
import { sealedStates } from '@concord/casework/store/sealed-states';
import type { Sealer } from '@concord/kit/policy/contract';
import type { Scope, Ticket } from '@concord/kit/store/contract';
import type { Database } from '@concord/kit/store/database';
import { createTable } from '@concord/kit/store/repository';
import { createSharedTable } from '@concord/kit/store/shared-table';
import { caseKey } from '../app/addressing.js';
import type { DisputeRecord, DisputeStore } from '../app/ports.js';
import { organizationsOf, type OpenedDispute } from '../domain/dispute.js';
import { DisputeRow, DisputeSeatRow } from './dispute.row.js';

const EVERYBODY: Scope = { service: 'mediation' };

/** Disputes in the database: the state sealed with the key of its case, a seat for each party beside it. */
export function createDisputeStore(database: Database, sealer: Sealer): DisputeStore {
  const disputes = createSharedTable(database, DisputeRow, DisputeSeatRow, { name: 'dispute', service: 'mediation' });
  const rows = createTable(database, DisputeRow, { name: 'dispute' });
  const states = sealedStates<OpenedDispute>(sealer, 'dispute', caseKey);

  const opened = async (found: readonly DisputeRow[], ticket?: Ticket): Promise<readonly DisputeRecord[]> =>
    (await states.open(found, ticket)).map(({ row: { version, claimStage }, state }) => ({
      ...{ version, dispute: state, ...(claimStage && { claimStage }) },
    }));

  async function seat(ticket: Ticket, dispute: OpenedDispute): Promise<void> {
    const { id, caseNo, status } = dispute;
    // The date is that of its mediation; the mediation's own act places it, and holds this row while it does.
    const [before] = await disputes.seats.find(EVERYBODY, { where: { id }, limit: 1, ticket });
    const isOpen = status !== 'CLOSED';
    const dueAt = isOpen && before ? before.dueAt : NO_CLOCK;
    const places = organizationsOf(dispute).map((organization) => ({
      ...{ id, organization, isOpen, dueAt, status, caseNo },
    }));
    await disputes.replaceSeats(ticket, id, places);
  }

  return {
    async byIds(scope, ids, ticket) {
      return opened(await disputes.byIds(scope, ids, ticket), ticket);
    },
    async byCaseNos(scope, caseNos) {
      return opened(await disputes.byColumn(scope, 'caseNo', caseNos));
    },
    async hold(ticket, id) {
      const [record] = await opened(
        await rows.find(EVERYBODY, { where: { id }, limit: 1, ticket, lock: true }),
        ticket,
      );
      return record;
    },
    async insert(ticket, { version, dispute }) {
      const { id, hospital, caseNo, status } = dispute;
      const state = states.seal(id, dispute);
      await disputes.insert(ticket, { id, organization: hospital, version, caseNo, status, claimStage: null, state });
      await seat(ticket, dispute);
    },
    async save(ticket, scope, { version, dispute }) {
      const { id, status } = dispute;
      const state = states.seal(id, dispute);
      await disputes.update(ticket, scope, { id, version: version - 1 }, { status, state });
      await seat(ticket, dispute);
    },
    async noteClaimStage(ticket, id, claimStage) {
      await rows.change(ticket, EVERYBODY, { id }, { claimStage });
    },
    async place(ticket, id, dueAt) {
      await disputes.seats.change(ticket, EVERYBODY, { id, isOpen: true }, { dueAt });
    },
  };
}
