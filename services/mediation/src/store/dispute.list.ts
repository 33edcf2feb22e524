import type { CaseList, Looking } from '@concord/casework/app/worklist.ports';
import { pageByDue } from '@concord/casework/store/due-page';
import { listWhere } from '@concord/casework/store/list.where';
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
    page: (scope, filter, looking, first, after) =>
      pageByDue(seats, scope, whereOf(filter, looking), first, after, fewBy(filter)),
    countUpTo: (scope, filter, looking, cap) => seats.countUpTo(scope, whereOf(filter, looking), cap, fewBy(filter)),
  };
}

/** A search: its dispute is found by its number. */
const fewBy = ({ caseNo }: DisputeFilter) => (caseNo === undefined ? undefined : 'caseNo');

function whereOf(filter: DisputeFilter, looking: Looking): Where<DisputeSeatRow> {
  const { view = 'ALL', status, caseNo } = filter;
  return listWhere<DisputeSeatRow>({
    view: dueWhere(view, looking),
    codes: { status },
    narrowing: { ...(caseNo && { caseNo }) },
    ended: ['CLOSED'],
    few: fewBy(filter),
  });
}
