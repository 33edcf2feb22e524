import type { Database } from '@concord/kit/store/database';
import { createTable } from '@concord/kit/store/repository';
import type { Where } from '@concord/kit/store/where';
import type { CaseList, DisputeFilter, Looking } from '../app/worklist.ports.js';
import { DisputeSeatRow } from './dispute.row.js';

/** The disputes of an organization, in the order of what is due. */
export function createDisputeList(database: Database): CaseList<DisputeFilter> {
  const seats = createTable(database, DisputeSeatRow, { name: 'dispute' });
  return {
    async page(scope, filter, looking, first, after) {
      const { rows } = await seats.page(scope, {
        where: whereOf(filter, looking),
        keyset: [
          { column: 'dueAt', value: after?.dueAt },
          { column: 'id', value: after?.id },
        ],
        first,
      });
      return rows.map(({ id, dueAt }) => ({ id, dueAt }));
    },
    countUpTo: (scope, filter, looking, cap) => seats.countUpTo(scope, whereOf(filter, looking), cap),
  };
}

function whereOf({ view = 'ALL', status, caseNo }: DisputeFilter, { now }: Looking): Where<DisputeSeatRow> {
  return {
    ...(view !== 'ALL' && { isOpen: true }),
    ...(view === 'OVERDUE' && { dueAt: { to: now } }),
    ...(status && { status: { oneOf: status } }),
    ...(caseNo && { caseNo }),
  };
}
