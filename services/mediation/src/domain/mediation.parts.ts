import type { Disclosure } from './disclosure.js';
import type { LiabilityDegree } from './dispute.terms.js';
import type * as terms from './mediation.terms.js';

/** Who did something and when; `at` is ISO in UTC. */
export interface Stamp {
  readonly by: string;
  readonly at: string;
}

/** How it was asked for. `paper` says where the signed application, or the signed record of an oral one, is kept. */
export interface Application {
  readonly by: terms.Applicant;
  readonly form: terms.ApplicationForm;
  readonly at: string;
  /** Who recorded it, and for which organization. */
  readonly receivedBy: string;
  readonly receivedFor: string;
  readonly paper: string;
  /** The footing on which the committee sees what the hospital knows, where the hospital applied. */
  readonly disclosure?: Disclosure;
}

/** What the other side of a one-sided application said; nothing at all where its time ran out. */
export interface OtherSidesAnswer extends Stamp {
  readonly consents: boolean;
  readonly lapsed?: true;
  readonly note?: string;
}

/** Why an application was turned away, in writing, with the ways that remain. */
export interface AcceptanceRefusal extends Stamp {
  readonly grounds: readonly terms.RefusalGround[];
  readonly text: string;
  readonly routes: readonly terms.Route[];
}

/** A mediator, and what they declared about interests of their own. */
export interface Mediator {
  readonly staff: string;
  readonly chosenBy: terms.ChosenBy;
  readonly declaration?:
    | { readonly conflict: false; readonly at: string }
    | { readonly conflict: true; readonly description: string; readonly at: string };
}

/** The insurer at the table (调解法 20). */
export interface InvitedInsurer extends Stamp {
  readonly organization: string;
  readonly claim: string;
}

/** A sitting, planned or held. `record` is what both sides confirmed. */
export interface Session {
  readonly id: string;
  readonly kind: terms.SessionKind;
  readonly scheduledFor: string;
  readonly place: string;
  readonly online: boolean;
  readonly openedAt?: string;
  readonly closedAt?: string;
  readonly record?: string;
  readonly confirmedByPatient?: boolean;
  readonly confirmedByHospital?: boolean;
}

/** An appraisal under way. */
export interface CommissionedAppraisal {
  readonly body: string;
  readonly commissionedBy: terms.Commissioner;
  readonly commissionedAt: string;
}

/** What an opinion can say of responsibility. */
export type AppraisedDegree = Exclude<LiabilityDegree, 'WAIVED'>;

/** The four heads of an opinion (701 art. 36). */
export interface AppraisalOpinion {
  readonly damage: string;
  readonly fault: string;
  readonly causation: string;
  readonly degree: AppraisedDegree;
  readonly receivedAt: string;
}

/** An appraisal that came to an opinion, or ended without one. */
export type ConcludedAppraisal = CommissionedAppraisal &
  ({ readonly opinion: AppraisalOpinion } | { readonly ended: { readonly reason: string; readonly at: string } });

/** An offer that a side let out of its room. Amounts in 分. */
export interface ReleasedOffer extends Stamp {
  readonly side: terms.Side | 'INSURER';
  readonly amountFen?: number;
  readonly text: string;
}

/** What a side said to a proposal. */
export interface ProposalAnswer extends Stamp {
  readonly accepts: boolean;
  readonly note?: string;
}

/** Where each side's written waiver of a finding of liability is kept. */
export interface LiabilityWaiver {
  readonly patientPaper: string;
  readonly hospitalPaper: string;
}

/** What the mediators propose. `totalFen` goes to the patient side, `mentalFen` is a part of it; `legalFen` comes on top. 分. */
export interface Proposal extends Stamp {
  readonly id: string;
  readonly totalFen: number;
  readonly mentalFen: number;
  readonly legalFen: number;
  readonly liability: LiabilityDegree;
  readonly waiver?: LiabilityWaiver;
  readonly text: string;
  readonly answers: Readonly<Partial<Record<terms.Side, ProposalAnswer>>>;
}

/** The word of the insurer on the proposal at hand, or the hospital's word that it pays alone. 分. */
export type Undertaking =
  | {
      readonly kind: 'GIVEN';
      readonly id: string;
      readonly insurerFen: number;
      readonly hospitalFen: number;
      /** The printed expiry; honoured a little longer, which is nothing to build on. */
      readonly expiresAt: string;
    }
  | { readonly kind: 'DECLINED'; readonly at: string }
  | { readonly kind: 'ENDED'; readonly id: string; readonly reason: string; readonly at: string }
  | ({ readonly kind: 'WAIVED'; readonly reason: string } & Stamp);

/** A claimant as named in the agreement. */
export interface AgreementParty {
  readonly name: string;
  readonly relation: string;
}

/** An heir, and where the authority to receive is kept. */
export interface Heir extends AgreementParty {
  readonly authority: string;
}

/** One payment that is owed. `dueOn` is a legal day, the amount in 分. */
export interface Instalment {
  readonly payer: terms.Payer;
  readonly dueOn: string;
  readonly amountFen: number;
}

/** What the parties agree upon (调解法 29). */
export interface AgreementTerms {
  readonly mainFacts: string;
  readonly disputedPoints: string;
  readonly responsibility: string;
  readonly payee: terms.PayeeKind;
  readonly heirs: readonly Heir[];
  readonly instalments: readonly Instalment[];
  readonly manner: string;
}

/** Who signed; `paper` says where the signed sheet is kept. */
export interface Signature extends Stamp {
  readonly side: terms.Side | 'MEDIATOR';
  readonly paper?: string;
}

/** An agreement as drafted, with the signatures it has so far. */
export interface Agreement extends AgreementTerms {
  readonly id: string;
  readonly claimants: readonly AgreementParty[];
  readonly draftedBy: string;
  readonly draftedAt: string;
  readonly signatures: readonly Signature[];
}

/** The committee's wish to seal. `hash` is the SHA-256 of the canonical content, in hexadecimal. */
export interface SealRequest extends Stamp {
  readonly hash: string;
}

/** The agreement in force. */
export interface Seal {
  readonly hash: string;
  readonly sealedBy: string;
  readonly sealedAt: string;
  readonly effectiveAt: string;
}

/** A payment that was made. `paidOn` is a legal day, the amount in 分. */
export interface Payment {
  readonly payer: terms.Payer;
  readonly amountFen: number;
  readonly paidOn: string;
  readonly reference?: string;
  readonly by: string;
  readonly at: string;
}

/** The court that confirmed the agreement. */
export interface JudicialConfirmation extends Stamp {
  readonly court: string;
  readonly reference: string;
}

/** How it ended without an agreement, and of which ways the parties were told. */
export interface Termination extends Stamp {
  readonly ground: terms.TerminationGround;
  readonly text?: string;
  readonly routes: readonly terms.Route[];
}
