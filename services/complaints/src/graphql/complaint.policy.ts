import { auditMutations, auditQueries } from '@concord/kit/graphql/audit/audit.policy';
import type { Identity } from '@concord/kit/identity/identity';
import { definePolicy, everyone, plain, see, type Line } from '@concord/kit/policy/field-policy';
import { mayReveal } from '@concord/kit/policy/judge';
import type { RevealField } from '../app/reveal.js';
import { complaintLooks } from './complaint.looks.js';

/** Who works on complaints of the hospital and may read what was told. */
const handlers = ['FRONT', 'CM', 'SUP', 'PRO', 'DEPT', 'DOC', 'LEGAL', 'EXEC'] as const;
/** Everybody who acts on a complaint. */
const desk = ['FRONT', 'CM', 'PRO', 'SUP', 'EXEC'] as const;

/** What was told or written about people: those who handle complaints, nobody else. */
const told = plain(...handlers);
/** A phone number is masked even for them; whose work it is to call may ask for it, with a purpose. */
const phone = see({ reveal: ['FRONT', 'CM', 'PRO', 'SUP', 'LEGAL'], masked: [...handlers], mask: 'phone' });
/** Money offered: those who propose, approve and pay it. */
export const money = plain('PRO', 'SUP', 'EXEC', 'LEGAL', 'FIN');
/** Who is found responsible. */
export const blame = plain('SUP', 'PRO', 'LEGAL', 'EXEC');
const staff = { kinds: ['PERSON', 'CLIENT'], audiences: ['HOSPITAL'] } as const;
/** Who may call: the hospital's own people; the repository decides about rows. */
const hospital: Line = plain(staff);

/** A line for every field of this service: who sees it plain, masked, never. */
export const complaintPolicies = [
  definePolicy(
    'Query',
    {
      ...auditQueries('complaints'),
      complaint: hospital,
      complaints: hospital,
      complaintCounters: hospital,
      // Also for who complains.
      complaintCategories: plain({ ...staff, audiences: ['HOSPITAL', 'PATIENT'] }),
    },
    { looksBy: complaintLooks },
  ),
  definePolicy('Mutation', {
    ...auditMutations('complaints'),
    complaintRegister: plain(...desk),
    complaintTriage: hospital,
    complaintAssign: hospital,
    complaintRecordFiling: hospital,
    complaintRecordStatutoryReport: hospital,
    complaintProposeOpinion: hospital,
    complaintReturnOpinion: hospital,
    complaintApproveOpinion: hospital,
    complaintAccept: hospital,
    complaintFollowUp: hospital,
    complaintVerifyRectification: hospital,
    complaintRaiseDispute: hospital,
    complaintPlanRectification: hospital,
    complaintRecordSettlementReport: hospital,
    complaintReport: hospital,
    complaintApproveReport: hospital,
    complaintDecideResponsibility: hospital,
    complaintArchive: hospital,
    complaintReveal: hospital,
    complaintAttach: hospital,
  }),
  definePolicy('Subscription', { complaintFeed: hospital }),
  definePolicy('Complaint', {
    id: everyone,
    caseNo: everyone,
    version: everyone,
    status: everyone,
    severity: everyone,
    severityReasons: everyone,
    channel: everyone,
    anonymous: everyone,
    patient: everyone,
    complainant: told,
    category: everyone,
    summary: told,
    narrative: told,
    departments: everyone,
    receivedAt: everyone,
    promisedBy: everyone,
    firstReceiver: everyone,
    handler: everyone,
    supervisor: everyone,
    attendingPhysician: everyone,
    answer: everyone,
    returned: told,
    followUp: everyone,
    rectification: everyone,
    major: everyone,
    dispute: everyone,
    settlementReportReference: everyone,
    analysisTag: everyone,
    attachments: told,
    deadlines: everyone,
    nextDeadline: everyone,
    actions: everyone,
    timeline: told,
  }),
  definePolicy('ComplaintCategory', { code: everyone, name: everyone }),
  definePolicy('Complainant', { name: told, relation: told, phone }),
  definePolicy('ComplaintAnswer', {
    text: told,
    compensation: money,
    proposedBy: everyone,
    proposedAt: everyone,
    approvedBy: everyone,
    approvedAt: everyone,
  }),
  definePolicy('ReturnedOpinion', { reason: told, text: told }),
  definePolicy('ComplaintFollowUp', { dueAt: everyone, satisfaction: everyone, note: told, doneAt: everyone }),
  definePolicy('Rectification', { department: everyone, measure: told, noneBecause: told, verifiedAt: everyone }),
  definePolicy('MajorDuties', {
    filingReference: everyone,
    statutoryReportRequired: everyone,
    statutoryReportReference: everyone,
    report: told,
    reportApproved: everyone,
    responsibility: blame,
  }),
  definePolicy('ComplaintConnection', {
    edges: everyone,
    pageInfo: everyone,
    totalCount: everyone,
    asOf: everyone,
    readAt: everyone,
  }),
  definePolicy('ComplaintEdge', { cursor: everyone, node: everyone }),
  definePolicy('ComplaintCounters', {
    overdue: everyone,
    dueToday: everyone,
    mine: everyone,
    awaitingApproval: everyone,
    open: everyone,
    majorOpen: everyone,
    inDispute: everyone,
    asOf: everyone,
    readAt: everyone,
  }),
  definePolicy('ComplaintEntry', {
    id: everyone,
    version: everyone,
    kind: everyone,
    at: everyone,
    actor: everyone,
    staff: everyone,
    note: told,
    details: told,
  }),
  definePolicy('ComplaintFeedItem', { cursor: everyone, entry: everyone }),
  definePolicy('ComplaintFeedEntry', {
    id: everyone,
    kind: everyone,
    at: everyone,
    actor: everyone,
    staff: everyone,
    version: everyone,
    complaint: everyone,
  }),
  // Whether it is answered at all was decided, and written down, by the act.
  definePolicy('ComplaintRevealPayload', { value: everyone, refusals: everyone }),
  definePolicy('ComplaintPayload', { complaint: everyone, refusals: everyone }),
  definePolicy('Patient', { id: everyone, complaints: everyone }),
  definePolicy('Staff', { id: everyone }),
  definePolicy('Department', { id: everyone }),
  definePolicy('Dispute', { id: everyone }),
];

const revealed: Readonly<Record<RevealField, Line>> = { COMPLAINANT_PHONE: phone };

/** Whether a field of an own complaint may be asked for in full, by the same line that masks it. */
export const mayRevealField = (identity: Identity, field: RevealField): boolean =>
  mayReveal(revealed[field], identity, { relation: 'OWN' });
