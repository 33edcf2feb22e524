import { never } from '@concord/kit/domain/decider';
import type { AppliedMediation, Drafted, MediationCase, MediationIn, Proposed } from './mediation.js';
import type { FactOf, MediationFact } from './mediation.facts.js';
import type { AgreementTerms, Payment, Signature, Undertaking } from './mediation.parts.js';
import type { Payer } from './mediation.terms.js';
import { within } from './mediation.within.js';

/** What happens from the insurer's word to the last payment. */
export type AgreementFact = Extract<
  MediationFact,
  {
    type:
      | 'ConsentRecorded'
      | 'ConsentEnded'
      | 'InsurerWaived'
      | 'Drafted'
      | 'Redrafted'
      | 'PatientSigned'
      | 'HospitalSigned'
      | 'MediatorSigned'
      | 'SealRequested'
      | 'SealDenied'
      | 'SealLapsed'
      | 'AgreementTookEffect'
      | 'PaymentRecorded'
      | 'InsurerPaymentRecorded'
      | 'ConfirmationRecorded'
      | 'Closed';
  }
>;

export function evolveAgreement(state: AppliedMediation, fact: AgreementFact): MediationCase {
  switch (fact.type) {
    case 'ConsentRecorded': {
      const { undertaking: id, insurerFen, hospitalFen, expiresAt } = fact;
      return undertaken(state, { kind: 'GIVEN', id, insurerFen, hospitalFen, expiresAt });
    }
    case 'ConsentEnded': {
      const { undertaking: id, reason, at } = fact;
      return undertaken(state, id ? { kind: 'ENDED', id, reason, at } : { kind: 'DECLINED', at });
    }
    case 'InsurerWaived': {
      const { reason, by, at } = fact;
      return undertaken(state, { kind: 'WAIVED', reason, by, at });
    }
    case 'Drafted': {
      const { formerDraft: _formerDraft, ...rest } = within(state, 'DRAFTING');
      const { agreement: id, claimants, terms, by: draftedBy, at: draftedAt } = fact;
      return {
        ...rest,
        status: 'SIGNING',
        agreement: { id, claimants, ...terms, draftedBy, draftedAt, signatures: [] },
      };
    }
    case 'Redrafted':
      return backToDrafting(within(state, 'SIGNING'));
    case 'PatientSigned':
      return signed(state, { side: 'PATIENT', paper: fact.paper, by: fact.by, at: fact.at });
    case 'HospitalSigned':
      return signed(state, { side: 'HOSPITAL', by: fact.by, at: fact.at });
    case 'MediatorSigned':
      return signed(state, { side: 'MEDIATOR', by: fact.by, at: fact.at });
    case 'SealRequested': {
      const { hash, by, at } = fact;
      return { ...within(state, 'SIGNING'), status: 'SEALING', sealRequest: { hash, by, at } };
    }
    case 'SealDenied':
      return denied(within(state, 'SEALING'), fact);
    case 'SealLapsed': {
      const { sealRequest: _sealRequest, ...rest } = within(state, 'SEALING');
      return { ...rest, status: 'SIGNING' };
    }
    case 'AgreementTookEffect': {
      const { hash, sealedBy, sealedAt, at: effectiveAt } = fact;
      const { sealRequest: _sealRequest, ...rest } = sealable(state);
      return { ...rest, status: 'EFFECTIVE', seal: { hash, sealedBy, sealedAt, effectiveAt }, payments: [] };
    }
    case 'PaymentRecorded':
      return paid(state, 'HOSPITAL', fact);
    case 'InsurerPaymentRecorded':
      return paid(state, 'INSURER', fact);
    case 'ConfirmationRecorded': {
      const { court, reference, by, at } = fact;
      return { ...within(state, 'EFFECTIVE'), confirmation: { court, reference, by, at } };
    }
    case 'Closed': {
      const { callBack, by, at } = fact;
      return { ...within(state, 'EFFECTIVE'), status: 'CLOSED', closing: { callBack, by, at } };
    }
    default:
      return never(fact);
  }
}

/** Without the insurer's word behind it an agreement that is being signed is a draft again. */
function undertaken(state: AppliedMediation, undertaking: Undertaking): MediationCase {
  const proposed = within(state, 'PROPOSED', 'DRAFTING', 'SIGNING');
  if (proposed.status === 'SIGNING') return { ...backToDrafting(proposed), undertaking };
  return { ...proposed, undertaking };
}

/** The signatures are void; the terms stay at hand. */
function backToDrafting(state: Drafted): Proposed & MediationIn<'DRAFTING'> {
  const { agreement, ...rest } = state;
  return { ...rest, status: 'DRAFTING', formerDraft: termsOf(agreement) };
}

function denied(state: MediationIn<'SEALING'>, { reason, at }: FactOf<'SealDenied'>): MediationCase {
  const { sealRequest: _sealRequest, undertaking, ...rest } = state;
  const id = undertaking?.kind === 'GIVEN' ? undertaking.id : '';
  return { ...backToDrafting(rest), undertaking: { kind: 'ENDED', id, reason, at } };
}

function signed(state: AppliedMediation, signature: Signature): MediationCase {
  const signing = within(state, 'SIGNING');
  const { agreement } = signing;
  return { ...signing, agreement: { ...agreement, signatures: [...agreement.signatures, signature] } };
}

/** Sealed at once where no insurer has to confirm. */
function sealable(state: AppliedMediation): Drafted & { readonly sealRequest?: unknown } {
  return within(state, 'SIGNING', 'SEALING');
}

function paid(
  state: AppliedMediation,
  payer: Payer,
  { amountFen, paidOn, reference, by, at }: Omit<Payment, 'payer'>,
): MediationCase {
  const effective = within(state, 'EFFECTIVE');
  const payment = { payer, amountFen, paidOn, reference, by, at };
  return { ...effective, payments: [...effective.payments, payment] };
}

/** What was agreed, without who signed it. */
function termsOf({
  mainFacts,
  disputedPoints,
  responsibility,
  payee,
  heirs,
  instalments,
  manner,
}: AgreementTerms): AgreementTerms {
  return { mainFacts, disputedPoints, responsibility, payee, heirs, instalments, manner };
}
