import { sealedStates } from '@concord/casework/store/sealed-states';
import { Conflict } from '@concord/kit/domain/conflict';
import type { Sealer } from '@concord/kit/policy/contract';
import type { Scope } from '@concord/kit/store/contract';
import type { Database } from '@concord/kit/store/database';
import { isDuplicate } from '@concord/kit/store/faults';
import { createTable } from '@concord/kit/store/repository';
import { roomKey } from '../app/addressing.js';
import type { LedgerRecord, LedgerStore, ReserveRecord, ReserveStore } from '../app/ports.js';
import { LedgerRow, ReserveRow } from './insurer-only.row.js';

const EVERYTHING: Scope = { service: 'claims' };

/** Ledgers in the database, each sealed with a key of its own. */
export function createLedgerStore(database: Database, sealer: Sealer): LedgerStore {
  const ledgers = createTable(database, LedgerRow, { name: 'ledger' });
  const states = sealedStates<LedgerRecord['ledger']>(sealer, 'ledger', roomKey);
  type Opened = { readonly row: LedgerRow; readonly state: LedgerRecord['ledger'] };
  const recordOf = ({ row, state }: Opened): LedgerRecord => ({ version: row.version, ledger: state });

  return {
    byIds: async (scope, ids) => (await states.open(await ledgers.byIds(scope, ids))).map(recordOf),
    async hold(ticket, id) {
      const rows = await ledgers.find(EVERYTHING, { where: { id }, ticket, lock: true });
      return (await states.open(rows, ticket)).map(recordOf)[0];
    },
    async insert(ticket, { version, ledger }) {
      const { id, organization } = ledger;
      await ledgers.insert(ticket, { id, organization, version, state: states.seal(id, ledger) });
    },
    async save(ticket, { version, ledger }) {
      const state = states.seal(ledger.id, ledger);
      await ledgers.update(ticket, EVERYTHING, { id: ledger.id, version: version - 1 }, { state });
    },
  };
}

/** Reserves in the database, each sealed with a key of its own. */
export function createReserveStore(database: Database, sealer: Sealer): ReserveStore {
  const reserves = createTable(database, ReserveRow, { name: 'reserve' });
  const states = sealedStates<ReserveRecord['reserve']>(sealer, 'reserve', roomKey);

  return {
    async ofClaims(scope, claims, ticket) {
      const rows = await reserves.find(scope, { where: { claimId: { oneOf: claims } }, limit: claims.length, ticket });
      const opened = await states.open(rows, ticket);
      return opened.map(({ row, state }) => ({ version: row.version, reserve: state }));
    },
    idOf: async (scope, claim) => (await reserves.one(scope, { claimId: claim }))?.id,
    async insert(ticket, { version, reserve }) {
      const { id, organization, claim } = reserve;
      const row = { id, organization, version, claimId: claim, state: states.seal(id, reserve) };
      await reserves.insert(ticket, row).catch((fault: unknown) => {
        // A colleague set the first one in this moment.
        throw isDuplicate(fault) ? new Conflict('STALE_VERSION') : fault;
      });
    },
    async save(ticket, scope, { version, reserve }) {
      const state = states.seal(reserve.id, reserve);
      await reserves.update(ticket, scope, { id: reserve.id, version: version - 1 }, { state });
    },
  };
}
