import { fen, formatYuan } from '@concord/kit/domain/money';
import type { MediationFact } from '../domain/mediation.facts.js';
import type { Details } from './entry.shown.js';

const yuan = (amountFen: number | undefined) => (amountFen === undefined ? undefined : formatYuan(fen(amountFen)));

/** What somebody wrote. About their own mediators the committee speaks to nobody. */
export function mediationNote(fact: MediationFact, forCommittee: boolean): string | undefined {
  switch (fact.type) {
    case 'ConflictDeclared':
      return forCommittee ? fact.description : undefined;
    case 'MediatorReplaced':
      return forCommittee ? fact.reason : undefined;
    case 'OtherSideConsented':
    case 'OtherSideDeclined':
    case 'ProposalAnswered':
      return fact.note;
    case 'AcceptanceRefused':
    case 'Proposed':
    case 'OfferReleased':
    case 'Terminated':
      return fact.text;
    case 'SessionClosed':
      return fact.record;
    case 'AppraisalEnded':
    case 'ProposalWithdrawn':
    case 'InsurerWaived':
    case 'Redrafted':
      return fact.reason;
    case 'Closed':
      return fact.callBack;
    default:
      return undefined;
  }
}

/** What was coded, by name, for the sentence that the screen makes of it. */
export function mediationDetails(fact: MediationFact): Details {
  switch (fact.type) {
    case 'Applied':
      return { by: fact.application.by, form: fact.application.form };
    case 'AcceptanceRefused':
      return { grounds: fact.grounds.join(' ') };
    case 'MediatorsAssigned':
      return { mediators: fact.staff.join(' '), chosenBy: fact.chosenBy };
    case 'MediatorReplaced':
      return { out: fact.out, in: fact.in };
    case 'InsurerInvited':
      return { insurer: fact.insurer };
    case 'SessionScheduled':
      return { at: fact.scheduledFor, kind: fact.kind, place: fact.place };
    case 'AppraisalCommissioned':
      return { body: fact.body, commissionedBy: fact.commissionedBy };
    case 'AppraisalRecorded':
      return { degree: fact.degree };
    case 'Extended':
      return { days: String(fact.days) };
    case 'Proposed':
      return { total: yuan(fact.totalFen), liability: fact.liability };
    case 'ProposalAnswered':
      return { side: fact.side, accepts: String(fact.accepts) };
    case 'ConsentRecorded':
      return { insurer: yuan(fact.insurerFen), hospital: yuan(fact.hospitalFen), expiresAt: fact.expiresAt };
    case 'ConsentEnded':
    case 'SealDenied':
      return { reason: fact.reason };
    case 'OfferReleased':
      return { side: fact.side, amount: yuan(fact.amountFen) };
    case 'AgreementTookEffect':
      return { hash: fact.hash };
    case 'PaymentRecorded':
    case 'InsurerPaymentRecorded':
      return { amount: yuan(fact.amountFen), paidOn: fact.paidOn, reference: fact.reference };
    case 'ConfirmationRecorded':
      return { court: fact.court, reference: fact.reference };
    case 'Terminated':
      return { ground: fact.ground };
    case 'BasisJudged':
      return { refusedFor: fact.refusedFor };
    default:
      return {};
  }
}
