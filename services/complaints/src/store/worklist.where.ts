import type { Looking } from '@concord/casework/app/worklist.ports';
import { dueWhere, viewNarrowed } from '@concord/casework/store/worklist.where';
import type { Where } from '@concord/kit/store/where';
import type { WorklistFilter, WorklistView } from '../app/ports.js';
import type { ComplaintSeatRow } from './complaint.row.js';

type SeatWhere = Where<ComplaintSeatRow>;

/** What a filter means in rows: the view and everything else given must hold. */
export function worklistWhere(filter: WorklistFilter, looking: Looking): SeatWhere {
  const { view = 'ALL', status, severity, category, dueBefore, caseNo, patients } = filter;
  const { disputeStage, claimStage, mediationStage } = filter;
  const narrowing: SeatWhere = {
    ...(status && { status: { oneOf: status } }),
    ...(severity && { severity: { equals: severity } }),
    ...(category && { category: { oneOf: category } }),
    ...(dueBefore && { dueAt: { before: dueBefore } }),
    ...(caseNo && { caseNo }),
    ...(patients && { patientId: { oneOf: patients } }),
    ...(disputeStage && { disputeStage: { oneOf: disputeStage } }),
    ...(claimStage && { claimStage: { oneOf: claimStage } }),
    ...(mediationStage && { mediationStage: { oneOf: mediationStage } }),
  };
  return viewNarrowed(viewWhere(view, looking), narrowing);
}

function viewWhere(view: WorklistView, looking: Looking): SeatWhere {
  const { staffId, roles } = looking;
  switch (view) {
    case 'OPEN':
    case 'OVERDUE':
    case 'DUE_TODAY':
    case 'ALL':
      return dueWhere(view, looking);
    case 'MINE':
      return { isOpen: true, any: mine(staffId, roles) };
    case 'AWAITING_APPROVAL':
      return { isOpen: true, status: 'OPINION', awaiting: { oneOf: approvalsOf(roles) } };
    case 'RETURNED':
      return { isOpen: true, isReturned: true };
    case 'MAJOR':
      return { isOpen: true, severity: { equals: 'MAJOR_URGENT' } };
    case 'DISPUTE':
      return { isOpen: true, status: 'DISPUTE' };
  }
}

/**
 * What somebody has to see to: what they handle, accompany or attend, what they received and nobody has yet, and what
 * the law leaves to their role. Opinions to approve have a view of their own.
 */
function mine(staffId: string, roles: readonly string[]): readonly SeatWhere[] {
  const own = roles.filter((role) => role === 'PRO' || role === 'SUP');
  return [
    { handler: { equals: staffId } },
    { supervisor: { equals: staffId } },
    { attendingPhysician: { equals: staffId } },
    { handler: { isNull: true }, firstReceiver: staffId },
    { awaiting: { oneOf: own }, status: { oneOf: OFFICE_WORK } },
  ];
}

const OFFICE_WORK = ['REGISTERED', 'TRIAGED', 'INVESTIGATING', 'DISPUTE', 'RECTIFYING', 'CLOSING'];

/** An executive may approve whatever a supervisor may. */
function approvalsOf(roles: readonly string[]): readonly string[] {
  if (roles.includes('EXEC')) return ['EXEC', 'SUP'];
  return roles.includes('SUP') ? ['SUP'] : [];
}
