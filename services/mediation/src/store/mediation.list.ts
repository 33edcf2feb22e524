import type { Looking } from '@concord/casework/app/worklist.ports';
import { pageByDue } from '@concord/casework/store/due-page';
import { dueWhere, viewNarrowed } from '@concord/casework/store/worklist.where';
import type { Scope } from '@concord/kit/store/contract';
import type { Database } from '@concord/kit/store/database';
import { createTable } from '@concord/kit/store/repository';
import type { Where } from '@concord/kit/store/where';
import type { MediationFilter, MediationView, Worklists } from '../app/worklist.ports.js';
import { MediationSeatRow, MediatorPlaceRow } from './mediation.row.js';

type SeatWhere = Where<MediationSeatRow>;

/** The mediations of an organization, in the order of what is due. */
export function createMediationList(database: Database): Worklists['mediations'] {
  const seats = createTable(database, MediationSeatRow, { name: 'mediation' });
  const mediators = createTable(database, MediatorPlaceRow, { name: 'mediator' });

  /** Open cases in which they mediate. */
  const casesOf = async (scope: Scope, { staffId, roles }: Looking): Promise<readonly string[]> => {
    if (!roles.includes('MED')) return [];
    return (await mediators.find(scope, { where: { staff: staffId } })).map(({ id }) => id);
  };
  const whereOf = async (scope: Scope, filter: MediationFilter, looking: Looking): Promise<SeatWhere> => {
    const own = filter.view === 'MINE' ? await casesOf(scope, looking) : [];
    return viewNarrowed(viewWhere(filter.view ?? 'ALL', looking, own), narrowed(filter));
  };

  return {
    async page(scope, filter, looking, first, after) {
      return pageByDue(seats, scope, await whereOf(scope, filter, looking), first, after);
    },
    async countUpTo(scope, filter, looking, cap) {
      return seats.countUpTo(scope, await whereOf(scope, filter, looking), cap);
    },
    async countOf(scope, counted, looking, cap) {
      if (counted === 'SESSIONS_TODAY') {
        const today = { from: looking.dayStart, before: looking.dayEnd };
        return seats.countUpTo(scope, { isOpen: true, sessionAt: today }, cap);
      }
      const own = await casesOf(scope, looking);
      const any = [awaitedFrom(looking), { awaiting: { equals: 'MED' }, id: { oneOf: own } }];
      return seats.countUpTo(scope, { isOpen: true, any }, cap);
    },
  };
}

function narrowed({ status, claimStage, dueBefore, caseNo }: MediationFilter): SeatWhere {
  return {
    ...(status && { status: { oneOf: status } }),
    ...(claimStage && { claimStage: { oneOf: claimStage } }),
    ...(dueBefore && { dueAt: { before: dueBefore } }),
    ...(caseNo && { caseNo }),
  };
}

function viewWhere(view: MediationView, looking: Looking, own: readonly string[]): SeatWhere {
  switch (view) {
    case 'OPEN':
    case 'OVERDUE':
    case 'DUE_TODAY':
    case 'ALL':
      return dueWhere(view, looking);
    case 'MINE':
      return { isOpen: true, any: [{ id: { oneOf: own } }, awaitedFrom(looking)] };
    case 'AWAITING_ACCEPTANCE':
      return { isOpen: true, status: { equals: 'SCREENING' } };
    case 'AWAITING_SIGNATURE':
      return { isOpen: true, status: { equals: 'SIGNING' } };
  }
}

/** Whose role's move is next. A mediator's is that of the case's own mediators, not of the role. */
function awaitedFrom({ roles }: Looking): SeatWhere {
  return { awaiting: { oneOf: roles.filter((role) => role !== 'MED') } };
}
