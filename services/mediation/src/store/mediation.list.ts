import type { Looking } from '@concord/casework/app/worklist.ports';
import { pageByDue } from '@concord/casework/store/due-page';
import { listWhere } from '@concord/casework/store/list.where';
import { dueWhere } from '@concord/casework/store/worklist.where';
import type { Scope } from '@concord/kit/store/contract';
import type { Database } from '@concord/kit/store/database';
import { createTable } from '@concord/kit/store/repository';
import type { Where } from '@concord/kit/store/where';
import type { MediationFilter, MediationView, Worklists } from '../app/worklist.ports.js';
import { terminal } from '../domain/mediation.deadlines.js';
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
    return mediationWhere(filter, looking, own);
  };

  return {
    async page(scope, filter, looking, first, after) {
      return pageByDue(seats, scope, await whereOf(scope, filter, looking), first, after, fewBy(filter));
    },
    async countUpTo(scope, filter, looking, cap) {
      return seats.countUpTo(scope, await whereOf(scope, filter, looking), cap, fewBy(filter));
    },
    async countOf(scope, counted, looking, cap) {
      if (counted === 'SESSIONS_TODAY') {
        const today = { from: looking.dayStart, before: looking.dayEnd };
        return seats.countUpTo(scope, { isOpen: true, sessionAt: today }, cap);
      }
      const own = await casesOf(scope, looking);
      const apart = [...awaitedFrom(looking), ...among(own, { awaiting: { equals: 'MED' } })];
      return seats.countUpTo(scope, { isOpen: true, apart }, cap);
    },
  };
}

/** A search: its case is found by its number. */
const fewBy = ({ caseNo }: MediationFilter) => (caseNo === undefined ? undefined : 'caseNo');

function mediationWhere(filter: MediationFilter, looking: Looking, own: readonly string[]): SeatWhere {
  const { view = 'ALL', status, claimStage, dueBefore, caseNo } = filter;
  return listWhere({
    view: viewWhere(view, looking, own),
    codes: { status, claimStage },
    narrowing: { ...(dueBefore && { dueAt: { before: dueBefore } }), ...(caseNo && { caseNo }) },
    ended: terminal,
    few: fewBy(filter),
  });
}

function viewWhere(view: MediationView, looking: Looking, own: readonly string[]): SeatWhere {
  switch (view) {
    case 'OPEN':
    case 'OVERDUE':
    case 'DUE_TODAY':
    case 'ALL':
      return dueWhere(view, looking);
    case 'MINE':
      return { isOpen: true, apart: [...among(own), ...awaitedFrom(looking)] };
    case 'AWAITING_ACCEPTANCE':
      return { status: 'SCREENING' };
    case 'AWAITING_SIGNATURE':
      return { status: 'SIGNING' };
  }
}

/** Whose role's move is next, role by role. A mediator's is that of the case's own mediators, not of the role. */
function awaitedFrom({ roles }: Looking): readonly SeatWhere[] {
  return roles.filter((role) => role !== 'MED').map((role) => ({ awaiting: { equals: role } }));
}

/** Those of a mediator's cases of which something holds; they are found by their key. */
function among(own: readonly string[], holds: SeatWhere = {}): readonly SeatWhere[] {
  return own.length === 0 ? [] : [{ ...holds, id: { oneOf: own } }];
}
