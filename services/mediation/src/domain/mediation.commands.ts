import type { Actor } from '@concord/kit/domain/actor';
import type { DirectoryExtract } from './directory.js';
import type { Disclosure } from './disclosure.js';
import type { DisputeExtract } from './dispute.extract.js';
import type { AgreementTerms, AppraisedDegree, LiabilityWaiver, Proposal, ReleasedOffer } from './mediation.parts.js';
import type * as terms from './mediation.terms.js';

interface Ordered {
  readonly actor: Actor;
  readonly now: Date;
  /** The dispute as it stands, loaded in the same transaction. */
  readonly dispute: DisputeExtract;
}

/** Orders that name people or organizations carry what the directory says about them. */
interface Naming {
  readonly directory: DirectoryExtract;
}

/** What is told at application; hospital, law and who records it are in the command. */
export interface ApplicationTold {
  readonly id: string;
  readonly caseNo: string;
  readonly calendar: string;
  /** The committee applied to; a committee that records an application records it for itself. */
  readonly committee: string;
  readonly by: terms.Applicant;
  readonly form: terms.ApplicationForm;
  readonly paper: string;
  readonly disclosure?: Disclosure;
}

/** What a session is planned as; `at` is ISO in UTC. */
export interface SessionPlan {
  readonly id: string;
  readonly kind: terms.SessionKind;
  readonly at: string;
  readonly place: string;
  readonly online: boolean;
}

/** Amounts in 分. */
export type ProposalTold = Pick<Proposal, 'id' | 'totalFen' | 'mentalFen' | 'legalFen' | 'liability' | 'text'> & {
  readonly waiver?: LiabilityWaiver;
};

/** Orders to a mediation; each is named as its move. */
export type MediationCommand = Ordered &
  (
    | ({ readonly type: 'apply'; readonly application: ApplicationTold } & Naming)
    | { readonly type: 'consent'; readonly note?: string }
    | { readonly type: 'decline'; readonly note?: string }
    | { readonly type: 'lapseAnswer' }
    | {
        readonly type: 'accept';
        readonly notInCourt: boolean;
        readonly notWithHealthDepartment: boolean;
        readonly noUnperformedAgreement: boolean;
      }
    | {
        readonly type: 'refuseAcceptance';
        readonly grounds: readonly terms.RefusalGround[];
        readonly text: string;
        readonly routes: readonly terms.Route[];
      }
    | ({
        readonly type: 'assignMediators';
        readonly staff: readonly string[];
        readonly chosenBy: terms.ChosenBy;
      } & Naming)
    | { readonly type: 'declareConflict'; readonly conflict: boolean; readonly description?: string }
    | ({
        readonly type: 'replaceMediator';
        readonly out: string;
        readonly in: string;
        readonly reason: string;
      } & Naming)
    | { readonly type: 'inviteInsurer'; readonly patientConsents: boolean; readonly hospitalConsents: boolean }
    | { readonly type: 'scheduleSession'; readonly session: SessionPlan }
    | { readonly type: 'openSession'; readonly session: string }
    | {
        readonly type: 'closeSession';
        readonly record: string;
        readonly confirmedByPatient: boolean;
        readonly confirmedByHospital: boolean;
      }
    | {
        readonly type: 'commissionAppraisal';
        readonly body: string;
        readonly commissionedBy: terms.Commissioner;
        /** Both sides' consent, where the committee commissions. */
        readonly patientConsents: boolean;
        readonly hospitalConsents: boolean;
      }
    | {
        readonly type: 'recordAppraisal';
        readonly damage: string;
        readonly fault: string;
        readonly causation: string;
        readonly degree: AppraisedDegree;
      }
    | { readonly type: 'endAppraisal'; readonly reason: string }
    | {
        readonly type: 'extend';
        /** Working days. */
        readonly days: number;
        readonly committeeAgrees: boolean;
        readonly patientAgrees: boolean;
        readonly hospitalAgrees: boolean;
      }
    | { readonly type: 'propose'; readonly proposal: ProposalTold }
    | { readonly type: 'answerProposal'; readonly accepts: boolean; readonly note?: string }
    /** The proposal is taken back, so that another can be made. */
    | { readonly type: 'withdrawProposal'; readonly reason: string }
    | {
        readonly type: 'recordConsent';
        readonly proposal: string;
        readonly undertaking: string;
        readonly insurerFen: number;
        readonly hospitalFen: number;
        readonly expiresAt: string;
      }
    /** `undertaking` is left out where the insurer declined and never gave one. */
    | {
        readonly type: 'recordConsentEnd';
        readonly proposal: string;
        readonly undertaking?: string;
        readonly reason: string;
      }
    | { readonly type: 'waiveInsurer'; readonly reason: string }
    | { readonly type: 'offerReleased'; readonly offer: Omit<ReleasedOffer, 'by' | 'at'> }
    | { readonly type: 'draft'; readonly agreement: string; readonly terms: AgreementTerms }
    | { readonly type: 'redraft'; readonly reason?: string }
    | { readonly type: 'signPatient'; readonly paper: string }
    | { readonly type: 'signHospital' }
    | { readonly type: 'signMediator' }
    /** `hash` is SHA-256 over the canonical `agreementContent`, in hexadecimal. */
    | { readonly type: 'requestSeal'; readonly hash: string }
    | { readonly type: 'confirmSeal'; readonly undertaking: string; readonly agreement: string }
    | {
        readonly type: 'denySeal';
        readonly undertaking: string;
        readonly agreement: string;
        readonly reason: string;
      }
    | { readonly type: 'lapseSeal' }
    | {
        readonly type: 'recordPayment';
        readonly amountFen: number;
        /** A legal day. */
        readonly paidOn: string;
        readonly reference: string;
      }
    | {
        readonly type: 'recordInsurerPayment';
        readonly agreement?: string;
        readonly amountFen: number;
        readonly paidOn: string;
      }
    | { readonly type: 'recordConfirmation'; readonly court: string; readonly reference: string }
    | { readonly type: 'close'; readonly callBack: string }
    | {
        readonly type: 'terminate';
        readonly ground: Exclude<terms.TerminationGround, 'LIMIT_OVER'>;
        readonly text: string;
        readonly routes: readonly terms.Route[];
      }
    | { readonly type: 'lapseConclude' }
    | {
        readonly type: 'confirmBasis';
        readonly approval: string;
        readonly agreement: string;
        readonly hash: string;
        readonly insurerFen: number;
      }
  );

export type CommandOf<T extends MediationCommand['type']> = Extract<MediationCommand, { type: T }>;

/** An order to a mediation before actor, time, the dispute and what the directory says are known. */
export type MediationOrder = Distributed<MediationCommand>;
type Distributed<Command> = Command extends unknown ? Omit<Command, keyof Ordered | keyof Naming> : never;
