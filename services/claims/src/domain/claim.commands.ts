import type { Actor } from '@concord/kit/domain/actor';
import type { Given } from '@concord/rules/disclosure/withhold';
import type { ExclusionId } from '@concord/rules/policy/exclusions';
import type { ClaimDocument, ClaimProposal, PayoutBasis } from './claim.parts.js';
import type { CircumstanceAnswer, LiabilityDegree, PayeeKind, SealDenial } from './claim.terms.js';
import type { Noticed } from './claim.js';
import type { DirectoryExtract } from './directory.js';
import type { LedgerExtract } from './ledger.js';
import type { PolicyExtract } from './policy.js';

interface Ordered {
  readonly actor: Actor;
  readonly now: Date;
}

/** Orders that name people or organizations carry what the directory says about them. */
interface Naming {
  readonly directory: DirectoryExtract;
}

/** Orders that look at the policy carry it; absent where the insurer has none of that id. */
interface OfPolicy {
  readonly policy?: PolicyExtract;
}

/** Orders that look at the ledger carry it, as loaded in the transaction that will write it. */
interface OfLedger {
  readonly ledger: LedgerExtract;
}

/** What is told with a notice of loss (报案); a person's notice is for the person's own insurer. */
export type Notice = Omit<Noticed, 'clocks' | 'proposal'>;

/** The proposal as the mediation puts it. */
export type AskedProposal = Omit<ClaimProposal, 'state' | 'reason' | 'askedAt'>;

/** One document to ask for. */
export type WantedDocument = Pick<ClaimDocument, 'id' | 'kind' | 'title'>;

/** Orders to a claim; each is named as its move. Money in 分, days YYYY-MM-DD, instants ISO in UTC. */
export type ClaimCommand = Ordered &
  (
    | ({
        readonly type: 'notice';
        readonly notice: Notice;
        /** The insurer's policies of that hospital, whatever their line or period. */
        readonly policies: readonly PolicyExtract[];
      } & Naming)
    | { readonly type: 'amend'; readonly claimedFen: number }
    | ({ readonly type: 'acknowledge'; readonly adjuster: string; readonly policyId: string } & Naming & OfPolicy)
    | ({ readonly type: 'dispatch'; readonly surveyor: string } & Naming)
    | { readonly type: 'surveyByDesk'; readonly reason: string }
    | { readonly type: 'arrive'; readonly place: string }
    | { readonly type: 'reportSurvey'; readonly text: string }
    | ({
        readonly type: 'checkCover';
        readonly answers: Readonly<Partial<Record<ExclusionId, CircumstanceAnswer>>>;
        readonly occurredOn?: string;
        /** Which departments answer for the harm, where the examination found that. */
        readonly departments?: readonly string[];
      } & OfPolicy)
    | { readonly type: 'confirmCover' }
    | { readonly type: 'refuseCover'; readonly conditionId: string; readonly text: string }
    | { readonly type: 'sendRefusalNotice'; readonly sentOn: string; readonly reference: string }
    | { readonly type: 'contest'; readonly text: string }
    | { readonly type: 'requestDocuments'; readonly documents: readonly WantedDocument[] }
    | {
        readonly type: 'submitDocument';
        readonly document: string;
        readonly reference: string;
        /** What the hospital discloses to the insurer now, read in the same transaction; all of it where left out. */
        readonly disclosed?: Given;
      }
    | {
        readonly type: 'judgeDocument';
        readonly document: string;
        readonly accepted: boolean;
        readonly reason?: string;
      }
    | { readonly type: 'completeDocuments' }
    | {
        readonly type: 'assess';
        readonly liability: LiabilityDegree;
        readonly lossFen: number;
        readonly mentalFen: number;
        readonly text: string;
      }
    | { readonly type: 'returnAssessment'; readonly reason: string }
    | { readonly type: 'review' }
    | { readonly type: 'recordProposal'; readonly proposal: AskedProposal }
    | { readonly type: 'withdrawProposal'; readonly proposal: string }
    | ({
        readonly type: 'consent';
        /** The id the undertaking gets. */
        readonly undertaking: string;
        /** Days the undertaking stands; what the contract says when left out. */
        readonly validDays?: number;
        /** The insurer had consented in writing to the legal costs before they were incurred. */
        readonly legalConsented?: boolean;
      } & OfPolicy &
        OfLedger)
    | { readonly type: 'declineConsent'; readonly reason: string }
    | { readonly type: 'expireConsent' }
    | ({ readonly type: 'confirmSeal'; readonly undertaking: string; readonly agreement: string } & OfLedger)
    | {
        readonly type: 'denySeal';
        readonly undertaking: string;
        readonly agreement: string;
        readonly reason: SealDenial;
      }
    | { readonly type: 'recordBasis'; readonly basis: PayoutBasis }
    | {
        readonly type: 'recordPayee';
        readonly name: string;
        readonly account: string;
        readonly kind: PayeeKind;
        /** Where the authorization signed by all heirs of the first rank is. */
        readonly authorization?: string;
        readonly verified: boolean;
      }
    | { readonly type: 'approveFirst' }
    | ({
        readonly type: 'approve';
        /** The id of the approval that the mediation's side is asked to confirm. */
        readonly approval: string;
      } & OfLedger)
    | { readonly type: 'confirmApproval'; readonly approval: string }
    | { readonly type: 'denyApproval'; readonly approval: string; readonly reason: string }
    | { readonly type: 'lapseApproval' }
    | { readonly type: 'pay'; readonly paidOn: string; readonly reference: string }
    | { readonly type: 'payFailed'; readonly reason: string }
    | { readonly type: 'recordPerformance' }
    | { readonly type: 'close' }
    | { readonly type: 'closeWithoutPayment'; readonly reason: string }
  );

export type CommandOf<T extends ClaimCommand['type']> = Extract<ClaimCommand, { type: T }>;

type Distributed<Command> = Command extends unknown
  ? Omit<Command, 'actor' | 'now' | 'directory' | 'policy' | 'policies' | 'ledger' | 'disclosed'>
  : never;

/** An order before actor, time and what other aggregates say are known. */
export type ClaimOrder = Distributed<ClaimCommand>;

/** Which other aggregates an order to a claim looks at: load them in the same transaction. */
export function looksAt(type: ClaimCommand['type']): { readonly policy: boolean; readonly ledger: boolean } {
  return {
    policy: type === 'acknowledge' || type === 'checkCover' || type === 'consent',
    ledger: type === 'consent' || type === 'confirmSeal' || type === 'approve',
  };
}
