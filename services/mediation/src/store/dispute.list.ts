import type { CaseList, Looking } from '@concord/casework/app/worklist.ports';
import { pageByDue } from '@concord/casework/store/due-page';
import { dueWhere } from '@concord/casework/store/worklist.where';
import type { Database } from '@concord/kit/store/database';
import { createTable } from '@concord/kit/store/repository';
import type { Where } from '@concord/kit/store/where';
import type { DisputeFilter } from '../app/worklist.ports.js';
import { DisputeSeatRow } from './dispute.row.js';

/** The disputes of an organization, in the order of what is due. */
export function createDisputeList(database: Database): CaseList<DisputeFilter> {
  const seats = createTable(database, DisputeSeatRow, { name: 'dispute' });
  return {
    page: (scope, filter, looking, first, after) => pageByDue(seats, scope, whereOf(filter, looking), first, after),
    countUpTo: (scope, filter, looking, cap) => seats.countUpTo(scope, whereOf(filter, looking), cap),
  };
}

function whereOf({ view = 'ALL', status, caseNo }: DisputeFilter, looking: Looking): Where<DisputeSeatRow> {
  return {
    ...dueWhere(view, looking),
    ...(status && { status: { oneOf: status } }),
    ...(caseNo && { caseNo }),
  };
}
