import type { Looking } from '@concord/casework/app/worklist.ports';
import { dueWhere, viewNarrowed } from '@concord/casework/store/worklist.where';
import type { Where } from '@concord/kit/store/where';
import type { WorklistFilter, WorklistView } from '../app/ports.js';
import type { ComplaintSeatRow } from './complaint.row.js';

type SeatWhere = Where<ComplaintSeatRow>;

/** Coded columns with an index in the order of what is due: several codes of one are read one at a time. */
const CODED = ['status', 'disputeStage', 'claimStage', 'mediationStage', 'category'] as const;
/** Those whose index keeps what is open apart from the rest. */
const BY_OPENNESS: readonly string[] = ['disputeStage', 'claimStage', 'mediationStage'];

/** A search: its few complaints are found by their number or their patients. */
export function fewBy({ caseNo, patients }: WorklistFilter): 'caseNo' | 'patientId' | undefined {
  if (caseNo !== undefined) return 'caseNo';
  return patients === undefined ? undefined : 'patientId';
}

/** What a filter means in rows: the view and everything else given must hold. */
export function worklistWhere(filter: WorklistFilter, looking: Looking): SeatWhere {
  const { view = 'ALL', status } = filter;
  if (view === 'MINE') return { isOpen: true, any: [narrowing(filter)], apart: mine(looking) };
  const { isOpen, ...within } = viewWhere(view, looking);
  // The status says whether it is open; told twice, SQLite would not know which of two indexes to take.
  if (isOpen && status) return severally(within, { ...filter, status: status.filter((each) => each !== 'ARCHIVED') });
  return severally({ ...(isOpen && { isOpen }), ...within }, filter);
}

function severally(view: SeatWhere, filter: WorklistFilter): SeatWhere {
  // Only what is open has an index by category, and one of the open and one of the closed has each stage.
  const column = CODED.find((each) => filter[each] && (each !== 'category' || view.isOpen));
  const codes = (column && filter[column]) ?? [];
  if (!column || fewBy(filter)) return viewNarrowed(view, narrowing(filter));
  const both = BY_OPENNESS.includes(column) && view.isOpen === undefined ? [{ isOpen: true }, { isOpen: false }] : [{}];
  const apart = codes.flatMap((code) =>
    both.map((openness): SeatWhere => ({ ...openness, [column]: { equals: code } })),
  );
  return { ...viewNarrowed(view, narrowing({ ...filter, [column]: undefined })), apart };
}

function narrowing(filter: WorklistFilter): SeatWhere {
  const { status, severity, category, dueBefore, caseNo, patients } = filter;
  const { disputeStage, claimStage, mediationStage } = filter;
  return {
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
}

function viewWhere(view: Exclude<WorklistView, 'MINE'>, looking: Looking): SeatWhere {
  switch (view) {
    case 'OPEN':
    case 'OVERDUE':
    case 'DUE_TODAY':
    case 'ALL':
      return dueWhere(view, looking);
    case 'AWAITING_APPROVAL':
      return { status: 'OPINION', awaiting: { oneOf: approvalsOf(looking.roles) } };
    case 'RETURNED':
      return { isOpen: true, isReturned: true };
    case 'MAJOR':
      return { isOpen: true, severity: { equals: 'MAJOR_URGENT' } };
    case 'DISPUTE':
      return { status: 'DISPUTE' };
  }
}

/**
 * What somebody has to see to: what they handle, accompany or attend, what they received and nobody has yet, and what
 * the law leaves to their role. Each of these has an index of its own. Opinions to approve have a view of their own.
 */
function mine({ staffId, roles }: Looking): readonly SeatWhere[] {
  const own = roles.filter((role) => role === 'PRO' || role === 'SUP');
  return [
    { handler: { equals: staffId } },
    { supervisor: { equals: staffId } },
    { attendingPhysician: { equals: staffId } },
    { handler: { isNull: true }, firstReceiver: staffId },
    ...own.map((role): SeatWhere => ({ awaiting: { equals: role }, status: { oneOf: OFFICE_WORK } })),
  ];
}

const OFFICE_WORK = ['REGISTERED', 'TRIAGED', 'INVESTIGATING', 'DISPUTE', 'RECTIFYING', 'CLOSING'];

/** An executive may approve whatever a supervisor may. */
function approvalsOf(roles: readonly string[]): readonly string[] {
  if (roles.includes('EXEC')) return ['EXEC', 'SUP'];
  return roles.includes('SUP') ? ['SUP'] : [];
}
