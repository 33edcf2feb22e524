import type { MediationClocks } from './mediation.clocks.js';
import type * as parts from './mediation.parts.js';

/** What is known from the application on. Instants are ISO strings in UTC, so that facts survive storage unchanged. */
export interface Applied {
  readonly id: string;
  readonly caseNo: string;
  /** The dispute it is about. */
  readonly dispute: string;
  /** The committee that was applied to; the case is its own. */
  readonly committee: string;
  readonly hospital: string;
  readonly complaintId?: string;
  readonly patientId?: string;
  /** The rule pack of the dispute, as `id@version`; a case keeps its law. */
  readonly rulePack: string;
  /** The version of the working-day calendar its clocks are reckoned with. */
  readonly calendar: string;
  readonly application: parts.Application;
  readonly clocks: MediationClocks;
}

type Answered = Applied & { readonly answer?: parts.OtherSidesAnswer };

/** From acceptance on. */
export type Accepted = Answered & {
  readonly acceptance: parts.Stamp;
  readonly mediators: readonly parts.Mediator[];
  readonly insurer?: parts.InvitedInsurer;
  readonly sessions: readonly parts.Session[];
  /** In the order in which they were concluded. */
  readonly appraisals: readonly parts.ConcludedAppraisal[];
  readonly offers: readonly parts.ReleasedOffer[];
  /** Proposals that a side refused or the mediators took back. */
  readonly formerProposals: readonly parts.Proposal[];
};

/** From a proposal on, until it is refused. */
export type Proposed = Accepted & { readonly proposal: parts.Proposal; readonly undertaking?: parts.Undertaking };

/** From a draft on. */
export type Drafted = Proposed & { readonly agreement: parts.Agreement };

/** From the seal on. */
export type Sealed = Drafted & {
  readonly seal: parts.Seal;
  readonly payments: readonly parts.Payment[];
  readonly confirmation?: parts.JudicialConfirmation;
};

/** Distributes a shape over statuses, so that each status is a member of the union by itself. */
type In<S extends string, Shape> = S extends string ? Shape & { readonly status: S } : never;

/** A mediation: in each status exactly the fields that make sense there. */
export type MediationCase =
  | { readonly status: 'NEW' }
  | In<'CONSENT_PENDING', Applied>
  | In<'REFUSED', Applied & { readonly answer: parts.OtherSidesAnswer }>
  | In<'SCREENING', Answered>
  | In<'NOT_ACCEPTED', Answered & { readonly refusal: parts.AcceptanceRefusal }>
  | In<'ACCEPTED' | 'PREPARING' | 'SESSION', Accepted>
  | In<'APPRAISAL', Accepted & { readonly appraisal: parts.CommissionedAppraisal }>
  | In<'PROPOSED', Proposed>
  /** `formerDraft` is what was drafted before it came back. */
  | In<'DRAFTING', Proposed & { readonly formerDraft?: parts.AgreementTerms }>
  | In<'SIGNING', Drafted>
  | In<'SEALING', Drafted & { readonly sealRequest: parts.SealRequest }>
  | In<'EFFECTIVE', Sealed>
  | In<'CLOSED', Sealed & { readonly closing: parts.Stamp & { readonly callBack: string } }>
  | In<
      'TERMINATED',
      Accepted & {
        readonly proposal?: parts.Proposal;
        readonly undertaking?: parts.Undertaking;
        readonly agreement?: parts.Agreement;
        readonly appraisal?: parts.CommissionedAppraisal;
        readonly termination: parts.Termination;
      }
    >;

export type MediationStatus = MediationCase['status'];

/** The mediation before anybody applied. */
export const noMediation: MediationCase = { status: 'NEW' };

/** A mediation that exists. */
export type AppliedMediation = Exclude<MediationCase, { status: 'NEW' }>;

/** A mediation in one of the named statuses. */
export type MediationIn<S extends MediationStatus> = Extract<MediationCase, { status: S }>;
