import type { Looking } from '@concord/casework/app/worklist.ports';
import { dueWhere, viewNarrowed } from '@concord/casework/store/worklist.where';
import type { Where } from '@concord/kit/store/where';
import type { ClaimFilter, ClaimView } from '../app/ports.js';
import type { ClaimSeatRow } from './claim-seat.row.js';

type SeatWhere = Where<ClaimSeatRow>;

/** What a filter means in rows: the view and everything else given must hold. */
export function claimWhere(filter: ClaimFilter, looking: Looking): SeatWhere {
  const { view = 'ALL', status, mediationStage, dueBefore, caseNo, disputeNo } = filter;
  const narrowing: SeatWhere = {
    ...(status && { status: { oneOf: status } }),
    ...(mediationStage && { mediationStage: { oneOf: mediationStage } }),
    ...(dueBefore && { dueAt: { before: dueBefore } }),
    ...(caseNo && { caseNo }),
    ...(disputeNo && { disputeNo: { equals: disputeNo } }),
  };
  return viewNarrowed(viewWhere(view, looking), narrowing);
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
      return { isOpen: true, any: mine(staffId, roles) };
    case 'CONSENT_ASKED':
      return { isOpen: true, consentAsked: true };
    case 'AWAITING_APPROVAL':
      return {
        isOpen: true,
        status: { oneOf: ['REVIEWING', 'APPROVAL'] },
        awaiting: { oneOf: among(roles, APPROVERS) },
      };
  }
}

/** What somebody has to see to: what they handle or survey, and what waits for their role and for nobody by name. */
function mine(staffId: string, roles: readonly string[]): readonly SeatWhere[] {
  return [
    { adjuster: { equals: staffId } },
    { surveyor: { equals: staffId }, status: 'SURVEYING' },
    { awaiting: { oneOf: roles.filter((role) => role !== 'ADJ' && role !== 'SURV') } },
  ];
}

const APPROVERS = ['REV', 'ILEAD'];

const among = (roles: readonly string[], these: readonly string[]) => roles.filter((role) => these.includes(role));
