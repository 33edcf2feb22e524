import { pageByDue } from '@concord/casework/store/due-page';
import { sealedStates } from '@concord/casework/store/sealed-states';
import type { Sealer } from '@concord/kit/policy/contract';
import type { Scope, Ticket } from '@concord/kit/store/contract';
import type { Database } from '@concord/kit/store/database';
import { createTable } from '@concord/kit/store/repository';
import { createSharedTable } from '@concord/kit/store/shared-table';
import { caseKey } from '../app/addressing.js';
import type { ClaimRecord, ClaimStore, Ended } from '../app/ports.js';
import type { FiledClaim } from '../domain/claim.js';
import { ClaimSeatRow } from './claim-seat.row.js';
import { ClaimRow } from './claim.row.js';
import { seatRows } from './claim.seat.js';
import { claimWhere, fewBy } from './claim.where.js';

const EVERYTHING: Scope = { service: 'claims' };

/** Claims in the database: the state sealed with the key of its case, the worklists of its parties beside it in codes. */
export function createClaimStore(database: Database, sealer: Sealer): ClaimStore {
  const claims = createSharedTable(database, ClaimRow, ClaimSeatRow, { name: 'claim', service: 'claims' });
  const rows = createTable(database, ClaimRow, { name: 'claim' });
  const { seats } = claims;
  const states = sealedStates<FiledClaim>(sealer, 'claim', caseKey);

  type Opened = { readonly row: ClaimRow; readonly state: FiledClaim };
  const recordOf = ({ row: { version, mediationStage }, state }: Opened): ClaimRecord => ({
    version,
    claim: state,
    ...(mediationStage && { mediationStage }),
  });
  const opened = async (found: readonly ClaimRow[], ticket?: Ticket) =>
    (await states.open(found, ticket)).map(recordOf);

  return {
    async byIds(scope, ids, ticket) {
      return opened(await claims.byIds(scope, ids, ticket), ticket);
    },
    byCaseNos: async (scope, caseNos) => opened(await claims.byColumn(scope, 'caseNo', caseNos)),
    async idsOfDisputes(scope, disputes) {
      const found = await seats.find(scope, {
        where: { disputeId: { oneOf: disputes } },
        order: [{ column: 'id' }],
        few: 'disputeId',
      });
      const ids = new Map<string, string[]>(disputes.map((dispute) => [dispute, []]));
      for (const { id, disputeId } of found) if (disputeId) ids.get(disputeId)?.push(id);
      return ids;
    },
    async insert(ticket, record, now) {
      const { id, organization, caseNo, status } = record.claim;
      const state = states.seal(id, record.claim);
      await claims.insert(ticket, {
        ...{ id, organization, version: record.version, caseNo, status, state },
        mediationStage: record.mediationStage ?? null,
      });
      await claims.replaceSeats(ticket, id, seatRows(record, now));
    },
    async save(ticket, scope, record, now) {
      const { id, status } = record.claim;
      const state = states.seal(id, record.claim);
      await claims.update(ticket, scope, { id, version: record.version - 1 }, { status, state });
      // The row is held now: what a reaction wrote into its foreign column until this moment is not written over.
      const mediationStage = (await rows.get(EVERYTHING, id, ticket)).mediationStage ?? undefined;
      await claims.replaceSeats(ticket, id, seatRows({ ...record, mediationStage }, now));
    },
    async setMediationStage(ticket: Ticket, id, mediationStage) {
      // The row first, as an act does: it holds the two apart.
      const changed = await rows.change(ticket, EVERYTHING, { id }, { mediationStage });
      await seats.change(ticket, EVERYTHING, { id }, { mediationStage });
      return changed === 1;
    },
    page: (scope, filter, looking, first, after) =>
      pageByDue(seats, scope, claimWhere(filter, looking), first, after, fewBy(filter)),
    countUpTo: (scope, filter, looking, cap) => seats.countUpTo(scope, claimWhere(filter, looking), cap, fewBy(filter)),
    async endedSince(now, limit) {
      const found = await seats.find(EVERYTHING, {
        where: { endsAt: { to: now } },
        order: [{ column: 'endsAt' }],
        limit,
      });
      return found.map(({ id, endsWith }) => ({ id, move: endsWith as Ended['move'] }));
    },
  };
}
