import type { Looking } from '@concord/casework/app/worklist.ports';
import { listWhere } from '@concord/casework/store/list.where';
import { dueWhere } from '@concord/casework/store/worklist.where';
import type { Where } from '@concord/kit/store/where';
import type { ClaimFilter, ClaimView } from '../app/ports.js';
import type { ClaimSeatRow } from './claim-seat.row.js';

type SeatWhere = Where<ClaimSeatRow>;

/** A search: its few claims are found by their number, or by that of their dispute. */
export function fewBy({ caseNo, disputeNo }: ClaimFilter): 'caseNo' | 'disputeNo' | undefined {
  if (caseNo !== undefined) return 'caseNo';
  return disputeNo === undefined ? undefined : 'disputeNo';
}

/** What a filter means in rows: the view and everything else given must hold. */
export function claimWhere(filter: ClaimFilter, looking: Looking): SeatWhere {
  const { view = 'ALL', status, mediationStage, dueBefore, caseNo, disputeNo } = filter;
  return listWhere({
    view: viewWhere(view, looking),
    codes: { status, mediationStage },
    narrowing: {
      ...(dueBefore && { dueAt: { before: dueBefore } }),
      ...(caseNo && { caseNo }),
      ...(disputeNo && { disputeNo: { equals: disputeNo } }),
    },
    ended: ['CLOSED'],
    few: fewBy(filter),
  });
}

function viewWhere(view: ClaimView, looking: Looking): SeatWhere {
  const { staffId, roles } = looking;
  switch (view) {
    case 'OPEN':
    case 'OVERDUE':
    case 'DUE_TODAY':
    case 'ALL':
      return dueWhere(view, looking);
    case 'MINE':
      return { isOpen: true, apart: mine(staffId, roles) };
    case 'CONSENT_ASKED':
      return { isOpen: true, consentAsked: true };
    case 'AWAITING_APPROVAL':
      return { isOpen: true, apart: approvals(roles) };
  }
}

/**
 * What somebody has to see to: what they handle or survey, and what waits for their role and for nobody by name. Each of
 * these has an index of its own.
 */
function mine(staffId: string, roles: readonly string[]): readonly SeatWhere[] {
  return [
    { adjuster: { equals: staffId } },
    { surveyor: { equals: staffId }, status: 'SURVEYING' },
    ...roles
      .filter((role) => role !== 'ADJ' && role !== 'SURV')
      .map((role): SeatWhere => ({ awaiting: { equals: role } })),
  ];
}

/** What waits for the word of somebody who may approve, role by role and status by status. */
function approvals(roles: readonly string[]): readonly SeatWhere[] {
  const own = roles.filter((role) => APPROVERS.includes(role));
  return own.flatMap((role) => ['REVIEWING', 'APPROVAL'].map((status) => ({ awaiting: { equals: role }, status })));
}

const APPROVERS = ['REV', 'ILEAD'];
