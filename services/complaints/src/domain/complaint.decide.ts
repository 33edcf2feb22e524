import { never, type Decider } from '@concord/kit/domain/decider';
import type { ComplaintCommand } from './complaint.commands.js';
import { evolve } from './complaint.evolve.js';
import type { ComplaintFact } from './complaint.facts.js';
import { noComplaint, type Complaint } from './complaint.js';
import { decideDispute, decidePlan } from './complaint.dispute.rulings.js';
import { complaintLifecycle } from './complaint.moves.js';
import {
  decideAssignment,
  decideFollowUp,
  decideProposal,
  decideRegistration,
  decideTriage,
} from './complaint.rulings.js';

/** Guards by the table first, then by what the command says; answers with the facts, or refuses. */
export function decide(state: Complaint, command: ComplaintCommand): readonly ComplaintFact[] {
  complaintLifecycle.enforce(command.type, { state, actor: command.actor, now: command.now });
  const stamp = { by: command.actor.id, at: command.now.toISOString() };
  switch (command.type) {
    case 'register':
      return [decideRegistration(command, stamp)];
    case 'triage':
      return [decideTriage(state, command, stamp)];
    case 'assign':
      return [decideAssignment(state, command, stamp)];
    case 'proposeOpinion':
      return [decideProposal(state, command, stamp)];
    case 'followUp':
      return [decideFollowUp(command, stamp)];
    case 'raiseDispute':
      return [decideDispute(state, command, stamp)];
    case 'planRectification':
      return [decidePlan(command, stamp)];
    case 'settleDispute':
      return [{ type: 'DisputeSettled', forum: command.forum, settledAt: command.settledAt, ...stamp }];
    case 'concludeDispute': {
      const { outcome, agreedFen, concludedAt } = command;
      return [{ type: 'DisputeConcluded', outcome, agreedFen, concludedAt, ...stamp }];
    }
    case 'recordSettlementReport':
      return [{ type: 'SettlementReportSent', reference: command.reference, ...stamp }];
    case 'recordFiling':
      return [{ type: 'FilingRecorded', reference: command.reference, ...stamp }];
    case 'recordStatutoryReport':
      return [{ type: 'StatutoryReportSent', reference: command.reference, ...stamp }];
    case 'returnOpinion':
      return [{ type: 'OpinionReturned', reason: command.reason, ...stamp }];
    case 'approveOpinion':
      return [{ type: 'OpinionApproved', ...stamp }];
    case 'accept':
      return [{ type: 'AnswerAccepted', note: command.note, ...stamp }];
    case 'lapse':
      return [{ type: 'AnswerLapsed', ...stamp }];
    case 'verifyRectification':
      return [{ type: 'RectificationVerified', note: command.note, ...stamp }];
    case 'report':
      return [{ type: 'ReportFiled', text: command.text, ...stamp }];
    case 'approveReport':
      return [{ type: 'ReportApproved', ...stamp }];
    case 'decideResponsibility':
      return [{ type: 'ResponsibilityDecided', text: command.text, ...stamp }];
    case 'archive':
      return [{ type: 'Archived', analysisTag: command.analysisTag, ...stamp }];
    default:
      return never(command);
  }
}

/** The complaint as a decider: pure, no clock, no database. */
export const complaintDecider: Decider<Complaint, ComplaintCommand, ComplaintFact> = {
  initial: noComplaint,
  decide,
  evolve,
};
