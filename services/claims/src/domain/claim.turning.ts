import { turn, type Turning } from '@concord/casework/domain/clocks';
import type { TimerEffects } from '@concord/kit/domain/moves';
import type { ClaimFact } from './claim.facts.js';
import type { Claim } from './claim.js';
import { claimTable, type ClaimMove } from './claim.moves.js';
import type { ClaimDocument } from './claim.parts.js';
import { doneBy } from './claim.rulings.js';
import type { ClaimClocks, ClockName } from './clocks.js';

/** Which row of the table each fact is the outcome of; its clocks turn with it. */
export const moveOf: Readonly<Record<ClaimFact['type'], ClaimMove>> = {
  Noticed: 'notice',
  Amended: 'amend',
  Acknowledged: 'acknowledge',
  Dispatched: 'dispatch',
  SurveyedByDesk: 'surveyByDesk',
  Arrived: 'arrive',
  SurveyReported: 'reportSurvey',
  CoverChecked: 'checkCover',
  CoverConfirmed: 'confirmCover',
  CoverRefused: 'refuseCover',
  RefusalNoticeSent: 'sendRefusalNotice',
  Contested: 'contest',
  DocumentsRequested: 'requestDocuments',
  DocumentSubmitted: 'submitDocument',
  DocumentJudged: 'judgeDocument',
  DocumentsCompleted: 'completeDocuments',
  LossAssessed: 'assess',
  AssessmentReturned: 'returnAssessment',
  AssessmentReviewed: 'review',
  ProposalRecorded: 'recordProposal',
  ProposalWithdrawn: 'withdrawProposal',
  ConsentGiven: 'consent',
  ConsentDeclined: 'declineConsent',
  ConsentEnded: 'expireConsent',
  SealConfirmed: 'confirmSeal',
  SealDenied: 'denySeal',
  BasisRecorded: 'recordBasis',
  PayeeRecorded: 'recordPayee',
  FirstApproved: 'approveFirst',
  Approved: 'approve',
  ApprovalConfirmed: 'confirmApproval',
  ApprovalDenied: 'denyApproval',
  ApprovalLapsed: 'lapseApproval',
  Paid: 'pay',
  PaymentFailed: 'payFailed',
  PerformanceRecorded: 'recordPerformance',
  Closed: 'close',
  ClosedWithoutPayment: 'closeWithoutPayment',
};

/** The clocks of the claim after a fact. */
export function clocksAfter(state: Claim, fact: ClaimFact): ClaimClocks {
  return turn(state.status === 'NEW' ? {} : state.clocks, effectsOf(state, fact), turningOf(fact));
}

/** What a fact does to the clocks: as its move does, except where it depends on what is still outstanding. */
function effectsOf(state: Claim, fact: ClaimFact): TimerEffects | undefined {
  const effects: TimerEffects | undefined = claimTable.moves[moveOf[fact.type]].timers;
  if (fact.type === 'DocumentSubmitted') return outstandingWithout(state, fact.document) ? undefined : effects;
  if (fact.type === 'DocumentJudged') return fact.accepted ? undefined : effects;
  return effects;
}

// While the insurer looks at what was submitted, its time runs: only the wait for the hospital does not count.
function outstandingWithout(state: Claim, document: string): boolean {
  const waits = ({ id, state: is }: ClaimDocument) => id !== document && (is === 'REQUESTED' || is === 'REJECTED');
  return state.status === 'DOCUMENTS' && state.documents.some(waits);
}

function turningOf(fact: ClaimFact): Turning<ClockName> {
  const { at, by } = fact;
  switch (fact.type) {
    case 'Noticed':
      return { at: fact.noticedAt, by };
    case 'BasisRecorded':
      return { at: fact.basis.effectiveAt, by };
    case 'ConsentGiven':
      return { at, by, amounts: fact.validDays === undefined ? {} : { CONSENT: fact.validDays } };
    case 'RefusalNoticeSent':
      return { at, by, doneAt: doneBy(fact.sentOn, at) };
    case 'Paid':
      return { at, by, doneAt: doneBy(fact.paidOn, at) };
    default:
      return { at, by, reason: 'DOCUMENTS_OUTSTANDING' };
  }
}
