import { NO_CLOCK } from '@concord/casework/store/no-clock';
import { never } from '@concord/kit/domain/decider';
import type { ComplaintRecord } from '../app/ports.js';
import type { FiledComplaint } from '../domain/complaint.js';
import { openDeadlines } from '../domain/complaint.deadlines.js';
import type { ComplaintSeatRow, foreignStageColumns } from './complaint.row.js';

/** What of a worklist row follows from the complaint. */
export type OwnSeat = Omit<ComplaintSeatRow, keyof typeof foreignStageColumns>;

/** The worklist row that follows from a complaint; nothing in it is personal. */
export function seatRow({ complaint }: ComplaintRecord, now: Date): OwnSeat {
  const open = openDeadlines(complaint, now);
  const silence = open.find(({ name }) => name === 'SILENCE');
  const next = open.find(({ name }) => name !== 'SILENCE') ?? silence;
  return {
    organization: complaint.organization,
    id: complaint.id,
    isOpen: complaint.status !== 'ARCHIVED',
    dueAt: next ? new Date(next.due.dueAt) : NO_CLOCK,
    status: complaint.status,
    severity: 'severity' in complaint ? complaint.severity : null,
    category: complaint.category,
    caseNo: complaint.caseNo,
    patientId: complaint.patientId ?? null,
    firstReceiver: complaint.firstReceiver,
    handler: 'handler' in complaint ? complaint.handler : null,
    supervisor: ('supervisor' in complaint && complaint.supervisor) || null,
    attendingPhysician: ('attendingPhysician' in complaint && complaint.attendingPhysician) || null,
    awaiting: awaiting(complaint),
    isReturned: complaint.status === 'INVESTIGATING' && complaint.returned !== undefined,
    silentAt: silence ? new Date(silence.due.dueAt) : null,
  };
}

/** Whose move is next, so that it stands among their duties; of several roles the one whose daily work it is. */
function awaiting(complaint: FiledComplaint): string | null {
  const major = 'severity' in complaint && complaint.severity === 'MAJOR_URGENT';
  switch (complaint.status) {
    case 'REGISTERED':
    case 'INVESTIGATING':
    case 'RECTIFYING':
      return 'PRO';
    case 'TRIAGED':
    case 'CLOSING':
      return major ? 'SUP' : 'PRO';
    case 'OPINION':
      return major || complaint.opinion.compensation !== undefined ? 'EXEC' : 'SUP';
    case 'FOLLOW_UP':
      return 'CM';
    case 'DISPUTE':
      // While the sides deal with it elsewhere nobody's move is next, but for a report that is owed.
      return complaint.clocks.SETTLEMENT_REPORT && !complaint.dispute.settlementReport ? 'PRO' : null;
    case 'RESPONDED':
    case 'ARCHIVED':
      return null;
    default:
      return never(complaint);
  }
}
