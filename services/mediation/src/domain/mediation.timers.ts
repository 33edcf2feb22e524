import { extended, turn } from '@concord/casework/domain/clocks';
import type { TimerEffects } from '@concord/kit/domain/moves';
import type { MediationClocks } from './mediation.clocks.js';
import type { MediationFact } from './mediation.facts.js';
import { mediationTable, type MediationMove } from './mediation.moves.js';

/** Which row of the table each fact is the outcome of; its clocks turn with it. */
export const moveOf: Readonly<Record<MediationFact['type'], MediationMove>> = {
  Applied: 'apply',
  OtherSideConsented: 'consent',
  OtherSideDeclined: 'decline',
  AnswerLapsed: 'lapseAnswer',
  Accepted: 'accept',
  AcceptanceRefused: 'refuseAcceptance',
  MediatorsAssigned: 'assignMediators',
  ConflictDeclared: 'declareConflict',
  MediatorReplaced: 'replaceMediator',
  InsurerInvited: 'inviteInsurer',
  SessionScheduled: 'scheduleSession',
  SessionOpened: 'openSession',
  SessionClosed: 'closeSession',
  AppraisalCommissioned: 'commissionAppraisal',
  AppraisalRecorded: 'recordAppraisal',
  AppraisalEnded: 'endAppraisal',
  Extended: 'extend',
  Proposed: 'propose',
  ProposalAnswered: 'answerProposal',
  ProposalWithdrawn: 'withdrawProposal',
  ConsentRecorded: 'recordConsent',
  ConsentEnded: 'recordConsentEnd',
  InsurerWaived: 'waiveInsurer',
  OfferReleased: 'offerReleased',
  Drafted: 'draft',
  Redrafted: 'redraft',
  PatientSigned: 'signPatient',
  HospitalSigned: 'signHospital',
  MediatorSigned: 'signMediator',
  SealRequested: 'requestSeal',
  SealDenied: 'denySeal',
  SealLapsed: 'lapseSeal',
  AgreementTookEffect: 'confirmSeal',
  PaymentRecorded: 'recordPayment',
  InsurerPaymentRecorded: 'recordInsurerPayment',
  ConfirmationRecorded: 'recordConfirmation',
  Closed: 'close',
  Terminated: 'terminate',
  DeemedFailed: 'lapseConclude',
  BasisJudged: 'confirmBasis',
};

/** The clocks after a fact: turned as the row of its move says, the limit lengthened where that was agreed. */
export function clocksAfter(clocks: MediationClocks, fact: MediationFact): MediationClocks {
  const { by, at } = fact;
  if (fact.type === 'Extended') return extended(clocks, 'CONCLUDE', { amount: fact.days, at, by });
  return turn(clocks, timersOf(fact), { at, by, reason: 'APPRAISAL' });
}

/** A joint application goes straight to the committee; of one side's the other is asked first. */
function timersOf(fact: MediationFact): TimerEffects | undefined {
  if (fact.type !== 'Applied') return mediationTable.moves[moveOf[fact.type]].timers;
  return { starts: [fact.application.by === 'JOINT' ? 'ACCEPT' : 'OTHER_SIDE'] };
}
