import type { AppliedMediation, MediationCase, MediationIn } from './mediation.js';
import { evolveAgreement, type AgreementFact } from './mediation.agreement.evolve.js';
import type { MediationFact } from './mediation.facts.js';
import { evolveHearing, type HearingFact } from './mediation.hearing.evolve.js';
import { clocksAfter } from './mediation.timers.js';
import { within } from './mediation.within.js';

/** The mediation after a fact. A fact that cannot follow the state is a fault of the code, never of a person. */
export function evolve(state: MediationCase, fact: MediationFact): MediationCase {
  if (fact.type === 'Applied') {
    const { type: _type, by: _by, at: _at, ...applied } = fact;
    const status = applied.application.by === 'JOINT' ? 'SCREENING' : 'CONSENT_PENDING';
    return { ...applied, status, clocks: clocksAfter({}, fact) };
  }
  return move({ ...existing(state), clocks: clocksAfter(existing(state).clocks, fact) }, fact);
}

function move(state: AppliedMediation, fact: Exclude<MediationFact, { type: 'Applied' }>): MediationCase {
  switch (fact.type) {
    case 'OtherSideConsented': {
      const { note, by, at } = fact;
      return { ...within(state, 'CONSENT_PENDING'), status: 'SCREENING', answer: { consents: true, note, by, at } };
    }
    case 'OtherSideDeclined': {
      const { note, by, at } = fact;
      return { ...within(state, 'CONSENT_PENDING'), status: 'REFUSED', answer: { consents: false, note, by, at } };
    }
    case 'AnswerLapsed': {
      const { by, at } = fact;
      const answer = { consents: false, lapsed: true, by, at } as const;
      return { ...within(state, 'CONSENT_PENDING'), status: 'REFUSED', answer };
    }
    case 'Accepted': {
      const nothing = { mediators: [], sessions: [], appraisals: [], offers: [], formerProposals: [] };
      const acceptance = { by: fact.by, at: fact.at };
      return { ...within(state, 'SCREENING'), status: 'ACCEPTED', acceptance, ...nothing };
    }
    case 'AcceptanceRefused': {
      const { type: _type, ...refusal } = fact;
      return { ...within(state, 'SCREENING'), status: 'NOT_ACCEPTED', refusal };
    }
    // The case only remembers in its journal what was asked of it.
    case 'BasisJudged':
      return state;
    case 'Terminated': {
      const { ground, text, routes, by, at } = fact;
      return terminated(state, { ground, text, routes, by, at });
    }
    case 'DeemedFailed': {
      const { by, at } = fact;
      return terminated(state, { ground: 'LIMIT_OVER', routes: ['NEGOTIATION', 'ADMIN', 'COURT'], by, at });
    }
    default:
      return isOfAgreement(fact) ? evolveAgreement(state, fact) : evolveHearing(state, fact);
  }
}

const agreementFacts: Readonly<Record<AgreementFact['type'], true>> = {
  ConsentRecorded: true,
  ConsentEnded: true,
  InsurerWaived: true,
  Drafted: true,
  Redrafted: true,
  PatientSigned: true,
  HospitalSigned: true,
  MediatorSigned: true,
  SealRequested: true,
  SealDenied: true,
  SealLapsed: true,
  AgreementTookEffect: true,
  PaymentRecorded: true,
  InsurerPaymentRecorded: true,
  ConfirmationRecorded: true,
  Closed: true,
};

const isOfAgreement = (fact: AgreementFact | HearingFact): fact is AgreementFact => fact.type in agreementFacts;

function terminated(
  state: AppliedMediation,
  termination: MediationIn<'TERMINATED'>['termination'],
): MediationIn<'TERMINATED'> {
  switch (state.status) {
    case 'ACCEPTED':
    case 'PREPARING':
    case 'SESSION':
    case 'APPRAISAL':
    case 'PROPOSED':
    case 'SIGNING':
      return { ...state, status: 'TERMINATED', termination };
    case 'DRAFTING': {
      const { formerDraft: _formerDraft, ...rest } = state;
      return { ...rest, status: 'TERMINATED', termination };
    }
    default:
      throw new Error(`A mediation cannot end in the state ${state.status}`);
  }
}

function existing(state: MediationCase): AppliedMediation {
  if (state.status === 'NEW') throw new Error('Only an application can follow the state NEW');
  return state;
}
