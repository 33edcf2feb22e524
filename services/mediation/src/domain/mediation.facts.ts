import type { Applied } from './mediation.js';
import type * as parts from './mediation.parts.js';
import type * as terms from './mediation.terms.js';

type By = parts.Stamp;

/** Everything that can have happened to a mediation, in the past tense; `by` is who did it, `at` when, ISO in UTC. */
export type MediationFact =
  | ({ readonly type: 'Applied' } & Omit<Applied, 'clocks'> & By)
  | ({ readonly type: 'OtherSideConsented'; readonly note?: string } & By)
  | ({ readonly type: 'OtherSideDeclined'; readonly note?: string } & By)
  | ({ readonly type: 'AnswerLapsed' } & By)
  | ({ readonly type: 'Accepted' } & By)
  | ({ readonly type: 'AcceptanceRefused' } & parts.AcceptanceRefusal)
  | ({
      readonly type: 'MediatorsAssigned';
      readonly staff: readonly string[];
      readonly chosenBy: terms.ChosenBy;
    } & By)
  | ({ readonly type: 'ConflictDeclared'; readonly conflict: boolean; readonly description?: string } & By)
  | ({ readonly type: 'MediatorReplaced'; readonly out: string; readonly in: string; readonly reason: string } & By)
  | ({ readonly type: 'InsurerInvited'; readonly insurer: string; readonly claim: string } & By)
  | ({ readonly type: 'SessionScheduled' } & Pick<parts.Session, 'id' | 'kind' | 'scheduledFor' | 'place' | 'online'> &
      By)
  | ({ readonly type: 'SessionOpened'; readonly session: string } & By)
  | ({
      readonly type: 'SessionClosed';
      readonly session: string;
      readonly record: string;
      readonly confirmedByPatient: boolean;
      readonly confirmedByHospital: boolean;
    } & By)
  | ({
      readonly type: 'AppraisalCommissioned';
      readonly body: string;
      readonly commissionedBy: terms.Commissioner;
    } & By)
  | ({ readonly type: 'AppraisalRecorded' } & Omit<parts.AppraisalOpinion, 'receivedAt'> & By)
  | ({ readonly type: 'AppraisalEnded'; readonly reason: string } & By)
  /** Working days. */
  | ({ readonly type: 'Extended'; readonly days: number } & By)
  | ({ readonly type: 'Proposed' } & Omit<parts.Proposal, 'answers'>)
  | ({
      readonly type: 'ProposalAnswered';
      readonly side: terms.Side;
      readonly accepts: boolean;
      readonly note?: string;
    } & By)
  | ({ readonly type: 'ProposalWithdrawn'; readonly reason: string } & By)
  | ({
      readonly type: 'ConsentRecorded';
      readonly undertaking: string;
      readonly insurerFen: number;
      readonly hospitalFen: number;
      readonly expiresAt: string;
    } & By)
  /** Without an undertaking: the insurer declined. */
  | ({ readonly type: 'ConsentEnded'; readonly undertaking?: string; readonly reason: string } & By)
  | ({ readonly type: 'InsurerWaived'; readonly reason: string } & By)
  | ({ readonly type: 'OfferReleased' } & parts.ReleasedOffer)
  | ({
      readonly type: 'Drafted';
      readonly agreement: string;
      readonly claimants: readonly parts.AgreementParty[];
      readonly terms: parts.AgreementTerms;
    } & By)
  | ({ readonly type: 'Redrafted'; readonly reason?: string } & By)
  | ({ readonly type: 'PatientSigned'; readonly paper: string } & By)
  | ({ readonly type: 'HospitalSigned' } & By)
  | ({ readonly type: 'MediatorSigned' } & By)
  | ({ readonly type: 'SealRequested'; readonly hash: string } & By)
  | ({ readonly type: 'SealDenied'; readonly reason: string } & By)
  | ({ readonly type: 'SealLapsed' } & By)
  | ({ readonly type: 'AgreementTookEffect' } & Pick<parts.Seal, 'hash' | 'sealedBy' | 'sealedAt'> & By)
  | ({ readonly type: 'PaymentRecorded' } & Omit<parts.Payment, 'payer'>)
  | ({ readonly type: 'InsurerPaymentRecorded' } & Omit<parts.Payment, 'payer'>)
  | ({ readonly type: 'ConfirmationRecorded'; readonly court: string; readonly reference: string } & By)
  | ({ readonly type: 'Closed'; readonly callBack: string } & By)
  | ({
      readonly type: 'Terminated';
      readonly ground: terms.TerminationGround;
      readonly text: string;
      readonly routes: readonly terms.Route[];
    } & By)
  | ({ readonly type: 'DeemedFailed' } & By)
  /** `refusedFor` is why the basis of a payment was denied; confirmed where it is left out. */
  | ({
      readonly type: 'BasisJudged';
      readonly approval: string;
      readonly agreement: string;
      readonly refusedFor?: BasisDenial;
    } & By);

/** Why an agreement is no basis of a payment. */
export type BasisDenial = 'NOT_IN_FORCE' | 'OTHER_AGREEMENT' | 'OTHER_CONTENT' | 'OTHER_AMOUNT';

export type FactOf<T extends MediationFact['type']> = Extract<MediationFact, { type: T }>;
