import type { ComplaintRecord } from '../app/ports.js';
import type { FiledComplaint } from '../domain/complaint.js';
import { openDeadlines } from '../domain/complaint.deadlines.js';
import type { ComplaintSeatRow } from './complaint.row.js';

/** Stands for "no clock runs", and sorts last. */
export const NO_CLOCK = new Date('9999-12-31T00:00:00.000Z');

/** The worklist row that follows from a complaint; nothing in it is personal. */
export function seatRow({ complaint }: ComplaintRecord, now: Date): ComplaintSeatRow {
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
    awaiting: awaiting(complaint),
    isReturned: complaint.status === 'INVESTIGATING' && complaint.returned !== undefined,
    silentAt: silence ? new Date(silence.due.dueAt) : null,
  };
}

function awaiting(complaint: FiledComplaint): string | null {
  if (complaint.status !== 'OPINION') return null;
  return complaint.severity === 'MAJOR_URGENT' || complaint.opinion.compensation !== undefined ? 'EXEC' : 'SUP';
}
