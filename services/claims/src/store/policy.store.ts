import { sealedStates } from '@concord/casework/store/sealed-states';
import type { Sealer } from '@concord/kit/policy/contract';
import type { Database } from '@concord/kit/store/database';
import { isDuplicate } from '@concord/kit/store/faults';
import { createSharedTable } from '@concord/kit/store/shared-table';
import { caseKey } from '../app/addressing.js';
import type { PolicyRecord, PolicyStore } from '../app/ports.js';
import { refuse } from '../domain/policy.refusals.js';
import { PolicyRow, PolicySeatRow } from './policy.row.js';

/** Policies in the database: the terms sealed, a place for each of the two parties. */
export function createPolicyStore(database: Database, sealer: Sealer): PolicyStore {
  const policies = createSharedTable(database, PolicyRow, PolicySeatRow, { name: 'policy', service: 'claims' });
  const states = sealedStates<PolicyRecord['policy']>(sealer, 'policy', caseKey);

  return {
    async byIds(scope, ids, ticket) {
      const rows = await policies.byIds(scope, ids, ticket);
      const opened = await states.open(rows, ticket);
      return opened.map(({ row, state }) => ({ version: row.version, policy: state }));
    },
    async idsOf(scope, hospital, first, ticket) {
      const rows = await policies.seats.find(scope, {
        where: hospital === undefined ? {} : { hospital },
        order: [{ column: 'periodTo', descending: true }, { column: 'id' }],
        limit: first,
        ticket,
      });
      return rows.map(({ id }) => id);
    },
    async insert(ticket, { version, policy }) {
      const { id, organization, hospital, policyNo, status, line, periodTo } = policy;
      const row = { id, organization, version, policyNo, status, state: states.seal(id, policy) };
      await policies.insert(ticket, row).catch((fault: unknown) => {
        throw isDuplicate(fault) ? refuse('POLICY_NO_TAKEN', { path: ['policyNo'] }) : fault;
      });
      const parties = [...new Set([organization, hospital])];
      const seats = parties.map((party) => ({ id, organization: party, hospital, line, periodTo }));
      await policies.replaceSeats(ticket, id, seats);
    },
  };
}
