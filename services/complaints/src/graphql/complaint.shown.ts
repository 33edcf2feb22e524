import { reckon } from '@concord/casework/domain/case-clock';
import type { Fen } from '@concord/kit/domain/money';
import type { ComplaintRecord } from '../app/ports.js';
import type { FiledComplaint } from '../domain/complaint.js';
import { clocksOf } from '../domain/complaint.deadlines.js';
import { categories } from '../domain/complaint.terms.js';
import { stub } from './foreign.stub.js';
import type {
  ComplaintAnswerType,
  ComplaintFollowUpType,
  MajorDutiesType,
  RectificationType,
} from './complaint.parts.type.js';
import type { ComplaintType } from './complaint.type.js';

const instant = (iso: string | undefined) => (iso ? new Date(iso) : undefined);

/**
 * A complaint of the domain as the graph shows it; what one may see of it the field policy says. Every field is written
 * by itself: a worklist makes fifty of these, and each part spread into an object is copied key by key.
 */
export function shownComplaint(record: ComplaintRecord): ComplaintType {
  const { complaint, version } = record;
  return {
    record,
    organization: complaint.organization,
    id: complaint.id,
    caseNo: complaint.caseNo,
    version,
    status: complaint.status,
    channel: complaint.channel,
    anonymous: complaint.anonymous,
    summary: complaint.summary,
    narrative: complaint.narrative,
    severity: 'severity' in complaint ? complaint.severity : undefined,
    severityReasons: 'severityReasons' in complaint ? complaint.severityReasons : [],
    patient: stub(complaint.patientId),
    complainant: complaint.complainant,
    category: { code: complaint.category, name: categories[complaint.category] },
    departments: complaint.departments.map((department) => ({ id: department })),
    receivedAt: new Date(complaint.receivedAt),
    promisedBy: instant(complaint.promisedBy),
    firstReceiver: stub(complaint.firstReceiver),
    handler: 'handler' in complaint ? stub(complaint.handler) : undefined,
    supervisor: 'handler' in complaint ? stub(complaint.supervisor) : undefined,
    attendingPhysician: 'handler' in complaint ? stub(complaint.attendingPhysician) : undefined,
    answer: shownAnswer(complaint),
    returned: complaint.status === 'INVESTIGATING' ? complaint.returned : undefined,
    followUp: shownFollowUp(complaint),
    dispute: 'dispute' in complaint ? stub(complaint.dispute.id) : undefined,
    settlementReportReference: 'dispute' in complaint ? complaint.dispute.settlementReport : undefined,
    rectification: shownRectification(complaint),
    major: shownDuties(complaint),
    analysisTag: 'analysisTag' in complaint ? complaint.analysisTag : undefined,
  };
}

function shownFollowUp(complaint: FiledComplaint): ComplaintFollowUpType | undefined {
  if ('followUp' in complaint && complaint.followUp)
    return { ...complaint.followUp, doneAt: instant(complaint.followUp.doneAt) };
  return complaint.status === 'FOLLOW_UP' ? { dueAt: callBackDue(complaint) } : undefined;
}

function shownRectification(complaint: FiledComplaint): RectificationType | undefined {
  if ('nothingToRectify' in complaint && complaint.nothingToRectify)
    return { noneBecause: complaint.nothingToRectify.because };
  if (!('rectification' in complaint && complaint.rectification)) return undefined;
  const { department, measure, verifiedAt } = complaint.rectification;
  return { department: stub(department), measure, verifiedAt: instant(verifiedAt) };
}

function callBackDue(complaint: FiledComplaint): Date | undefined {
  const clock = clocksOf(complaint).find(({ name }) => name === 'FOLLOW_UP');
  return clock && new Date(reckon(clock, new Date(clock.facts.start)).dueAt);
}

function shownAnswer(complaint: FiledComplaint): ComplaintAnswerType | undefined {
  const given = 'answer' in complaint ? complaint.answer : undefined;
  const opinion = given ?? ('opinion' in complaint ? complaint.opinion : undefined);
  if (!opinion) return undefined;
  return {
    text: opinion.text,
    compensation: opinion.compensation as Fen | undefined,
    proposedBy: stub(opinion.proposedBy),
    proposedAt: new Date(opinion.proposedAt),
    approvedBy: stub(given?.approvedBy),
    approvedAt: instant(given?.approvedAt),
  };
}

function shownDuties(complaint: FiledComplaint): MajorDutiesType | undefined {
  if (!('duties' in complaint) || complaint.severity !== 'MAJOR_URGENT') return undefined;
  const { filing, statutoryReport, report, responsibility } = complaint.duties;
  return {
    filingReference: filing,
    statutoryReportRequired: complaint.clocks.STATUTORY_REPORT !== undefined,
    statutoryReportReference: statutoryReport,
    report: report?.text,
    reportApproved: report?.approvedBy !== undefined,
    responsibility: responsibility?.text,
  };
}
