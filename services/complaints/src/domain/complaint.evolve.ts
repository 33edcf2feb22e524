import { turn } from '@concord/casework/domain/clocks';
import { never } from '@concord/kit/domain/decider';
import type { ComplaintClocks } from './complaint.clocks.js';
import { forumOf, reportRuleOf, type RaisedDispute } from './complaint.dispute.js';
import type { Complaint, ComplaintIn, ComplaintStatus, FiledComplaint, MajorDuties } from './complaint.js';
import type { ComplaintFact } from './complaint.facts.js';
import { complaintTable, type ComplaintMove } from './complaint.moves.js';

/** Which row of the table each fact is the outcome of; its clocks turn with it. */
export const moveOf: Readonly<Record<ComplaintFact['type'], ComplaintMove>> = {
  Registered: 'register',
  Triaged: 'triage',
  Assigned: 'assign',
  FilingRecorded: 'recordFiling',
  StatutoryReportSent: 'recordStatutoryReport',
  OpinionProposed: 'proposeOpinion',
  OpinionReturned: 'returnOpinion',
  OpinionApproved: 'approveOpinion',
  AnswerAccepted: 'accept',
  AnswerLapsed: 'lapse',
  FollowUpDone: 'followUp',
  DisputeRaised: 'raiseDispute',
  DisputeSettled: 'settleDispute',
  DisputeConcluded: 'concludeDispute',
  SettlementReportSent: 'recordSettlementReport',
  RectificationPlanned: 'planRectification',
  RectificationVerified: 'verifyRectification',
  ReportFiled: 'report',
  ReportApproved: 'approveReport',
  ResponsibilityDecided: 'decideResponsibility',
  Archived: 'archive',
};

/** The complaint after a fact. A fact that cannot follow the state is a fault of the code, never of a person. */
export function evolve(state: Complaint, fact: ComplaintFact): Complaint {
  if (fact.type === 'Registered') {
    const { type: _type, by: _by, at: _at, ...filed } = fact;
    return {
      ...filed,
      status: 'REGISTERED',
      clocks: turn({}, timersOf(fact, state), { at: filed.receivedAt, by: fact.by }),
    };
  }
  const clocks = turn(filed(state).clocks, timersOf(fact, state), { at: turnedAt(fact), by: fact.by });
  switch (fact.type) {
    case 'Triaged': {
      const { category, severity, severityReasons, severityNote, departments } = fact;
      return {
        ...within(state, 'REGISTERED'),
        status: 'TRIAGED',
        category,
        departments,
        severity,
        severityReasons,
        severityNote,
        clocks,
      };
    }
    case 'Assigned': {
      const { handler, supervisor, attendingPhysician } = fact;
      return {
        ...within(state, 'TRIAGED'),
        status: 'INVESTIGATING',
        handler,
        supervisor,
        attendingPhysician,
        duties: {},
        clocks,
      };
    }
    case 'OpinionProposed': {
      const { returned: _returned, ...rest } = within(state, 'INVESTIGATING');
      const { text, compensation, by, at } = fact;
      return { ...rest, status: 'OPINION', opinion: { text, compensation, proposedBy: by, proposedAt: at }, clocks };
    }
    case 'OpinionReturned': {
      const { opinion, ...rest } = within(state, 'OPINION');
      return { ...rest, status: 'INVESTIGATING', returned: { reason: fact.reason, text: opinion.text }, clocks };
    }
    case 'OpinionApproved': {
      const { opinion, ...rest } = within(state, 'OPINION');
      return { ...rest, status: 'RESPONDED', answer: { ...opinion, approvedBy: fact.by, approvedAt: fact.at }, clocks };
    }
    case 'AnswerAccepted':
    case 'AnswerLapsed':
      return { ...within(state, 'RESPONDED'), status: 'FOLLOW_UP', clocks };
    case 'FollowUpDone': {
      const { satisfaction, note, by, at, fault } = fact;
      const followUp = { satisfaction, note, by, doneAt: at };
      const followed = { ...within(state, 'FOLLOW_UP'), followUp, clocks };
      return fault ? { ...followed, status: 'RECTIFYING', rectification: fault } : { ...followed, status: 'CLOSING' };
    }
    case 'DisputeRaised': {
      const { returned: _returned, ...rest } =
        state.status === 'INVESTIGATING' ? state : { ...within(state, 'RESPONDED'), returned: undefined };
      const { dispute: id, kind, claimedFen, claimants, occurredOn, death, by, at } = fact;
      const dispute = { id, kind, claimedFen, claimants, occurredOn, death, raisedBy: by, raisedAt: at };
      return { ...rest, status: 'DISPUTE', dispute, clocks };
    }
    case 'DisputeSettled': {
      const disputed = within(state, 'DISPUTE');
      return { ...disputed, dispute: { ...disputed.dispute, settledIn: fact.forum }, clocks };
    }
    case 'DisputeConcluded': {
      const disputed = within(state, 'DISPUTE');
      const { outcome, agreedFen, concludedAt } = fact;
      const settledIn = disputed.dispute.settledIn ?? forumOf(outcome);
      const dispute = { ...disputed.dispute, settledIn, outcome, agreedFen, concludedAt };
      return { ...disputed, status: 'RECTIFYING', dispute, clocks };
    }
    case 'SettlementReportSent':
      return withReport(state, clocks, fact.reference);
    case 'RectificationPlanned': {
      const disputed = within(state, 'RECTIFYING');
      if (!('dispute' in disputed)) throw new Error('Only a dispute leaves open whether something is to be put right');
      const { plan, noneBecause, by } = fact;
      if (plan) return { ...disputed, rectification: plan, clocks };
      const nothingToRectify = { because: noneBecause ?? '', by };
      return { ...disputed, status: 'CLOSING', rectification: undefined, nothingToRectify, clocks };
    }
    case 'RectificationVerified': {
      const rectifying = within(state, 'RECTIFYING');
      const { rectification } = rectifying;
      if (!rectification) throw new Error('Nothing was to be put right');
      const verified = { ...rectification, verifiedBy: fact.by, verifiedAt: fact.at };
      return { ...rectifying, status: 'CLOSING', rectification: verified, clocks };
    }
    case 'FilingRecorded':
      return withDuties(state, clocks, { filing: fact.reference });
    case 'StatutoryReportSent':
      return withDuties(state, clocks, { statutoryReport: fact.reference });
    case 'ReportFiled':
      return withDuties(state, clocks, { report: { text: fact.text, by: fact.by } });
    case 'ReportApproved': {
      const report = 'duties' in state ? state.duties.report : undefined;
      return withDuties(state, clocks, { report: report && { ...report, approvedBy: fact.by } });
    }
    case 'ResponsibilityDecided':
      return withDuties(state, clocks, { responsibility: { text: fact.text, by: fact.by } });
    case 'Archived':
      return {
        ...within(state, 'CLOSING'),
        status: 'ARCHIVED',
        analysisTag: fact.analysisTag,
        archivedAt: fact.at,
        clocks,
      };
    default:
      return never(fact);
  }
}

/** The clocks a fact turns: those of its move, but a report is due only where the law asks for one, and only once. */
function timersOf(fact: ComplaintFact, state: Complaint) {
  const timers = complaintTable.moves[moveOf[fact.type]].timers;
  const owed = (() => {
    switch (fact.type) {
      case 'Assigned':
        return fact.statutoryReportDue;
      case 'DisputeSettled':
        return reportRuleOf(disputeOf(state).kind, fact.forum) !== undefined;
      case 'DisputeConcluded': {
        const { kind, settledIn } = disputeOf(state);
        return !settledIn && reportRuleOf(kind, forumOf(fact.outcome)) !== undefined;
      }
      default:
        return true;
    }
  })();
  return owed ? timers : { ...timers, starts: [] };
}

/** When the clocks turn: a dispute ended when it did, not when we heard of it. */
function turnedAt(fact: ComplaintFact): string {
  switch (fact.type) {
    case 'DisputeSettled':
      return fact.settledAt;
    case 'DisputeConcluded':
      return fact.concludedAt;
    default:
      return fact.at;
  }
}

function disputeOf(state: Complaint): RaisedDispute {
  if (!('dispute' in state)) throw new Error(`There is no dispute in the state ${state.status}`);
  return state.dispute;
}

function within<S extends ComplaintStatus>(state: Complaint, status: S): ComplaintIn<S> {
  if (state.status !== status) throw new Error(`A fact of ${status} cannot follow the state ${state.status}`);
  return state as ComplaintIn<S>;
}

function filed(state: Complaint): FiledComplaint {
  if (state.status === 'NEW') throw new Error('Only registration can follow the state NEW');
  return state;
}

function withReport(state: Complaint, clocks: ComplaintClocks, settlementReport: string): Complaint {
  if (!('dispute' in state)) throw new Error(`No outcome is reported in the state ${state.status}`);
  return { ...state, clocks, dispute: { ...state.dispute, settlementReport } } as Complaint;
}

function withDuties(state: Complaint, clocks: ComplaintClocks, done: MajorDuties): Complaint {
  if (!('duties' in state)) throw new Error(`A duty cannot be fulfilled in the state ${state.status}`);
  return { ...state, clocks, duties: { ...state.duties, ...done } };
}
