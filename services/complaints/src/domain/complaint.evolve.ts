import { never } from '@concord/kit/domain/decider';
import { turn, type Clocks } from './complaint.clocks.js';
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
    return { ...filed, status: 'REGISTERED', clocks: turn({}, timersOf(fact), filed.receivedAt) };
  }
  const clocks = turn(filed(state).clocks, timersOf(fact), fact.at);
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
      const status = fault ? 'RECTIFYING' : 'CLOSING';
      return { ...within(state, 'FOLLOW_UP'), status, followUp, rectification: fault, clocks };
    }
    case 'RectificationVerified': {
      const { rectification, ...rest } = within(state, 'RECTIFYING');
      const verified = rectification && { ...rectification, verifiedBy: fact.by, verifiedAt: fact.at };
      return { ...rest, status: 'CLOSING', rectification: verified, clocks };
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

/** The clocks a fact turns: those of its move, but a statutory report is due only where the law asks for one. */
function timersOf(fact: ComplaintFact) {
  const timers = complaintTable.moves[moveOf[fact.type]].timers;
  return fact.type === 'Assigned' && !fact.statutoryReportDue ? { ...timers, starts: [] } : timers;
}

function within<S extends ComplaintStatus>(state: Complaint, status: S): ComplaintIn<S> {
  if (state.status !== status) throw new Error(`A fact of ${status} cannot follow the state ${state.status}`);
  return state as ComplaintIn<S>;
}

function filed(state: Complaint): FiledComplaint {
  if (state.status === 'NEW') throw new Error('Only registration can follow the state NEW');
  return state;
}

function withDuties(state: Complaint, clocks: Clocks, done: MajorDuties): Complaint {
  if (!('duties' in state)) throw new Error(`A duty cannot be fulfilled in the state ${state.status}`);
  return { ...state, clocks, duties: { ...state.duties, ...done } };
}
