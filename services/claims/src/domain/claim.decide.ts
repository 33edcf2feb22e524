import { never, type Decider } from '@concord/kit/domain/decider';
import type { ClaimCommand } from './claim.commands.js';
import { evolve } from './claim.evolve.js';
import type { ClaimFact } from './claim.facts.js';
import { noClaim, type Claim, type ClaimIn } from './claim.js';
import { claimLifecycle } from './claim.moves.js';
import { refuse } from './claim.refusals.js';
import * as consent from './claim.rulings.consent.js';
import * as documents from './claim.rulings.documents.js';
import * as cover from './claim.rulings.js';
import * as payout from './claim.rulings.payout.js';
import { checkStaff } from './directory.js';

/** Guards by the table first, then by what the command says; answers with the facts, or refuses. */
export function decide(state: Claim, command: ClaimCommand): readonly ClaimFact[] {
  claimLifecycle.enforce(command.type, { state, actor: command.actor, now: command.now });
  const stamp = { by: command.actor.id, at: command.now.toISOString() };
  switch (command.type) {
    case 'notice':
      return [cover.decideNotice(command, stamp)];
    case 'amend':
      return [{ type: 'Amended', claimedFen: command.claimedFen, ...stamp }];
    case 'acknowledge':
      return [cover.decideAcknowledgement(state, command, stamp)];
    case 'dispatch':
      checkStaff(command.directory, command.surveyor, 'surveyorId', 'SURV');
      return [{ type: 'Dispatched', surveyor: command.surveyor, ...stamp }];
    case 'surveyByDesk':
      return [{ type: 'SurveyedByDesk', reason: command.reason, ...stamp }];
    case 'arrive':
      return [{ type: 'Arrived', place: command.place, ...stamp }];
    case 'reportSurvey':
      return [{ type: 'SurveyReported', text: command.text, ...stamp }];
    case 'checkCover':
      return [cover.decideCoverCheck(state, command, stamp)];
    case 'confirmCover':
      return [{ type: 'CoverConfirmed', ...stamp }];
    case 'refuseCover':
      return [cover.decideCoverRefusal(state, command, stamp)];
    case 'sendRefusalNotice':
      return [cover.decideRefusalNotice(state, command, stamp)];
    case 'contest':
      return [{ type: 'Contested', text: command.text, ...stamp }];
    case 'requestDocuments':
      return [documents.decideDocumentRequest(command, stamp)];
    case 'submitDocument':
      return [documents.decideSubmission(state, command, stamp)];
    case 'judgeDocument':
      return [documents.decideJudgement(state, command, stamp)];
    case 'completeDocuments':
      return [{ type: 'DocumentsCompleted', ...stamp }];
    case 'assess': {
      const { liability, lossFen, mentalFen, text } = command;
      if (mentalFen > lossFen) throw refuse('MENTAL_OVER_LOSS', { path: ['mental'] });
      return [{ type: 'LossAssessed', liability, lossFen, mentalFen, text, ...stamp }];
    }
    case 'returnAssessment':
      return [{ type: 'AssessmentReturned', reason: command.reason, ...stamp }];
    case 'review':
      return [{ type: 'AssessmentReviewed', ...stamp }];
    case 'recordProposal':
      return [consent.decideProposal(state, command.proposal, stamp)];
    case 'withdrawProposal':
      return [consent.decideWithdrawal(state, command.proposal, stamp)];
    case 'consent':
      return [consent.decideConsent(state, command, stamp)];
    case 'declineConsent': {
      const { proposal } = state as ClaimIn<'CONSENTED'>;
      return [{ type: 'ConsentDeclined', proposal: proposal.id, reason: command.reason, ...stamp }];
    }
    case 'expireConsent': {
      const { id: undertaking, proposal } = (state as ClaimIn<'CONSENTED'>).undertaking;
      return [{ type: 'ConsentEnded', undertaking, proposal, reason: 'EXPIRED', ...stamp }];
    }
    case 'confirmSeal':
      return [consent.decideSeal(state, command, stamp)];
    case 'denySeal': {
      const { undertaking, agreement, reason } = command;
      return [{ type: 'SealDenied', undertaking, agreement, reason, ...stamp }];
    }
    case 'recordBasis':
      return [payout.decideBasis(state, command, stamp)];
    case 'recordPayee':
      return [payout.decidePayee(state, command, stamp)];
    case 'approveFirst':
      return [{ type: 'FirstApproved', ...stamp }];
    case 'approve':
      return [payout.decideApproval(state, command, stamp)];
    case 'confirmApproval':
      payout.checkApproval(state, command.approval);
      return [{ type: 'ApprovalConfirmed', approval: command.approval, ...stamp }];
    case 'denyApproval':
      payout.checkApproval(state, command.approval);
      return [{ type: 'ApprovalDenied', approval: command.approval, reason: command.reason, ...stamp }];
    case 'lapseApproval':
      return [{ type: 'ApprovalLapsed', approval: (state as ClaimIn<'APPROVING'>).approvals.second.id, ...stamp }];
    case 'pay':
      return [payout.decidePayment(state, command, stamp)];
    case 'payFailed':
      return [{ type: 'PaymentFailed', reason: command.reason, ...stamp }];
    case 'recordPerformance':
      return [{ type: 'PerformanceRecorded', ...stamp }];
    case 'close':
      return [{ type: 'Closed', ...stamp }];
    case 'closeWithoutPayment':
      return consent.decideUnpaidClosing(state, command.reason, stamp);
    default:
      return never(command);
  }
}

/** The claim as a decider: pure, no clock, no database. */
export const claimDecider: Decider<Claim, ClaimCommand, ClaimFact> = { initial: noClaim, decide, evolve };
