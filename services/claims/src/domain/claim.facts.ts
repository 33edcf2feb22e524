import type { Text } from '@concord/kit/domain/text';
import type { CoverCondition } from '@concord/rules/policy/cover';
import type { AskedProposal, Notice, WantedDocument } from './claim.commands.js';
import type * as part from './claim.parts.js';
import type { ConsentEnd, LiabilityDegree, SealDenial } from './claim.terms.js';

/** Who and when, of every fact: the id of a person of staff, of a service or of the timer; ISO in UTC. */
export type By = part.Mark;

/** Everything that can have happened to a claim, in the past tense. */
export type ClaimFact =
  | ({ readonly type: 'Noticed' } & Notice & By)
  | ({ readonly type: 'Amended'; readonly claimedFen: number } & By)
  | ({
      readonly type: 'Acknowledged';
      readonly adjuster: string;
      readonly policy: string;
      readonly contractPack: string;
    } & By)
  | ({ readonly type: 'Dispatched'; readonly surveyor: string } & By)
  | ({ readonly type: 'SurveyedByDesk'; readonly reason: string } & By)
  | ({ readonly type: 'Arrived'; readonly place: string } & By)
  | ({ readonly type: 'SurveyReported'; readonly text: string } & By)
  | ({
      readonly type: 'CoverChecked';
      readonly conditions: readonly CoverCondition[];
      readonly occurredOn?: string;
      readonly departments: readonly string[];
    } & By)
  | ({ readonly type: 'CoverConfirmed' } & By)
  | ({
      readonly type: 'CoverRefused';
      readonly condition: string;
      readonly clause: Text;
      readonly text: string;
    } & By)
  | ({ readonly type: 'RefusalNoticeSent'; readonly sentOn: string; readonly reference: string } & By)
  | ({ readonly type: 'Contested'; readonly text: string } & By)
  | ({ readonly type: 'DocumentsRequested'; readonly documents: readonly WantedDocument[] } & By)
  | ({
      readonly type: 'DocumentSubmitted';
      readonly document: string;
      readonly reference: string;
      /** The insurer's own people had it from elsewhere: nothing that the hospital gave. */
      readonly own?: true;
    } & By)
  | ({
      readonly type: 'DocumentJudged';
      readonly document: string;
      readonly accepted: boolean;
      readonly reason?: string;
    } & By)
  | ({ readonly type: 'DocumentsCompleted' } & By)
  | ({
      readonly type: 'LossAssessed';
      readonly liability: LiabilityDegree;
      readonly lossFen: number;
      readonly mentalFen: number;
      readonly text: string;
    } & By)
  | ({ readonly type: 'AssessmentReturned'; readonly reason: string } & By)
  | ({ readonly type: 'AssessmentReviewed' } & By)
  | ({ readonly type: 'ProposalRecorded'; readonly proposal: AskedProposal } & By)
  | ({
      readonly type: 'ProposalWithdrawn';
      readonly proposal: string;
      /** The undertaking that ends with it. */
      readonly undertaking?: string;
    } & By)
  | ({ readonly type: 'ConsentGiven' } & Omit<
      part.Undertaking,
      'id' | 'state' | 'agreement' | 'consentedBy' | 'consentedAt'
    > & { readonly undertaking: string; readonly mediation: string; readonly validDays?: number } & By)
  | ({ readonly type: 'ConsentDeclined'; readonly proposal: string; readonly reason: string } & By)
  | ({
      readonly type: 'ConsentEnded';
      readonly undertaking: string;
      readonly proposal: string;
      readonly reason: ConsentEnd;
    } & By)
  | ({ readonly type: 'SealConfirmed'; readonly undertaking: string; readonly agreement: string } & By)
  | ({
      readonly type: 'SealDenied';
      readonly undertaking: string;
      readonly agreement: string;
      readonly reason: SealDenial;
    } & By)
  | ({ readonly type: 'BasisRecorded'; readonly basis: part.PayoutBasis } & By)
  | ({ readonly type: 'PayeeRecorded' } & Omit<part.Payee, 'by' | 'at'> & By)
  | ({ readonly type: 'FirstApproved' } & By)
  | ({ readonly type: 'Approved'; readonly approval: string } & By)
  | ({ readonly type: 'ApprovalConfirmed'; readonly approval: string } & By)
  | ({ readonly type: 'ApprovalDenied'; readonly approval: string; readonly reason: string } & By)
  | ({ readonly type: 'ApprovalLapsed'; readonly approval: string } & By)
  | ({
      readonly type: 'Paid';
      readonly undertaking: string;
      readonly amountFen: number;
      readonly paidOn: string;
      readonly reference: string;
    } & By)
  | ({ readonly type: 'PaymentFailed'; readonly reason: string } & By)
  | ({ readonly type: 'PerformanceRecorded' } & By)
  | ({ readonly type: 'Closed' } & By)
  | ({ readonly type: 'ClosedWithoutPayment'; readonly reason: string } & By);

export type FactOf<T extends ClaimFact['type']> = Extract<ClaimFact, { type: T }>;
